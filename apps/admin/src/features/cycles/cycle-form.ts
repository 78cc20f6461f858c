import { isLocalDate, scheduleOf, type ScheduleLine, type TemplateLine } from '@siklus/domain';
import type { Values } from '../../kit/forms/Fields';
import type { Errors } from '../../kit/forms/schema';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { useText } from '../../kit/words/text';
import { EnrolsInput } from './EnrolsInput';
import { ScheduleInput } from './ScheduleInput';

const UnitOfCycle = unitInputFor('cycle.create');
const isYear = (year: unknown): year is number => typeof year === 'number' && /^20\d\d$/.test(String(year));
const inWrongOrder = ({ opensOn, dueOn }: ScheduleLine) => isLocalDate(opensOn) && isLocalDate(dueOn) && dueOn < opensOn;

/** The dates of the template in this year, as the API takes them. */
export function datesIn(year: number, template: readonly TemplateLine[]) {
  return scheduleOf(template, year).map(({ step, occasion, opensOn, dueOn }) => ({ step, occasion, opensOn, dueOn }));
}

/** What the form of a draft draws and minds, whether it is new or changed: another year takes its dates from the template anew. */
export function useCycleForm(template: readonly TemplateLine[]) {
  const t = useText();
  return {
    inputs: { unitId: UnitOfCycle, schedule: ScheduleInput, enrols: EnrolsInput },
    follow: (values: Values, before: Values) =>
      values.year !== before.year && isYear(values.year) ? { ...values, schedule: datesIn(values.year, template) } : values,
    faultsOf: ({ schedule }: Values): Errors =>
      Object.fromEntries(
        (schedule as readonly ScheduleLine[]).flatMap((line, index) =>
          inWrongOrder(line) ? [[`schedule.${index}.dueOn`, t('cycles.wrongOrder')]] : [],
        ),
      ),
  };
}
