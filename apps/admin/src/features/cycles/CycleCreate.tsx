import { createCycle } from '@siklus/contracts/cycles';
import { isLocalDate, scheduleOf, type ScheduleLine, type TemplateLine } from '@siklus/domain';
import type { Values } from '../../kit/forms/Fields';
import { RecordCreate } from '../../kit/forms/RecordPages';
import { unitInputFor } from '../../kit/forms/UnitInput';
import { Failure } from '../../kit/ui/Failure';
import { Page } from '../../kit/ui/Page';
import { Waiting } from '../../kit/ui/Waiting';
import { useText } from '../../kit/words/text';
import { ScheduleInput, useTemplate } from './ScheduleInput';

const inputs = { unitId: unitInputFor('cycle.create'), schedule: ScheduleInput };
const isYear = (year: unknown): year is number => typeof year === 'number' && /^20\d\d$/.test(String(year));

/** The dates of the template in this year, as the API takes them. */
function datesIn(year: number, template: readonly TemplateLine[]) {
  return scheduleOf(template, year).map(({ step, occasion, opensOn, dueOn }) => ({ step, occasion, opensOn, dueOn }));
}

/** A new cycle: whose, which year, and the dates of the template, which may be moved. It stays a draft until it is opened. */
export function CycleCreate() {
  const t = useText();
  const { data, error, isPending, refetch } = useTemplate();
  if (data === undefined)
    return (
      <Page title={t('cycles.create')} narrow>
        {isPending ? <Waiting lines={8} /> : <Failure error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  const thisYear = new Date().getFullYear();
  const inWrongOrder = ({ opensOn, dueOn }: ScheduleLine) => isLocalDate(opensOn) && isLocalDate(dueOn) && dueOn < opensOn;
  return (
    <RecordCreate
      resource="cycles"
      schema={createCycle}
      title={t('cycles.create')}
      lead={t('cycles.createLead')}
      confirm={t('cycles.save')}
      leadsTo="show"
      inputs={inputs}
      begin={{ year: thisYear, schedule: datesIn(thisYear, data.lines) }}
      follow={(values: Values, before: Values) =>
        values.year !== before.year && isYear(values.year) ? { ...values, schedule: datesIn(values.year, data.lines) } : values
      }
      faultsOf={({ schedule }) =>
        Object.fromEntries(
          (schedule as readonly ScheduleLine[]).flatMap((line, index) =>
            inWrongOrder(line) ? [[`schedule.${index}.dueOn`, t('cycles.wrongOrder')]] : [],
          ),
        )
      }
    />
  );
}
