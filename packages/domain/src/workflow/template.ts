import { isLocalDate, type LocalDate } from '../calendar/days.js';
import { Refusal } from '../errors/refusal.js';
import type { Text } from '../text.js';
import type { ScheduleLine } from './progress.js';
import type { StepDefinition } from './step.js';

/** What a template fixes and a cycle pins: which steps of which version, with their windows as month-days. */
export interface TemplateLine {
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly opensOn: string;
  readonly dueOn: string;
  /** What this office calls it; absent where the step's own name is kept. */
  readonly label?: Text;
}

/** A line of a requested schedule that replaces the template's dates. */
export interface ScheduleRequest {
  readonly step: string;
  readonly occasion: string;
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
}

/** The template a fresh installation begins with: every registered step that is not on request, newest version, own dates. */
export function defaultTemplate(steps: readonly StepDefinition[]): TemplateLine[] {
  return [...newestOf(steps).values()]
    .filter((step) => step.opens.kind !== 'onRequest')
    .flatMap((step) =>
      step.occasions.map(({ key, opensOn, dueOn }) => ({ step: step.key, stepVersion: step.version, occasion: key, opensOn, dueOn })),
    );
}

/** The newest version of each step. */
export function newestOf(steps: readonly StepDefinition[]): ReadonlyMap<string, StepDefinition> {
  const newest = new Map<string, StepDefinition>();
  for (const step of steps) if ((newest.get(step.key)?.version ?? 0) < step.version) newest.set(step.key, step);
  return newest;
}

/** Turns `01-31` or `+01-31` (next year) into a day of the cycle's year. */
export function dayIn(year: number, monthDay: string): LocalDate {
  const next = monthDay.startsWith('+');
  return `${next ? year + 1 : year}-${next ? monthDay.slice(1) : monthDay}`;
}

/** A copied line's day so many years later; the last of February stays the last. */
function yearsLater(day: LocalDate, years: number): LocalDate {
  const year = Number(day.slice(0, 4)) + years;
  const moved = `${year}${day.slice(4)}`;
  return isLocalDate(moved) ? moved : `${year}-02-28`;
}

/** The days of an earlier schedule so many years later, for those of its steps that the template still has. */
export function copiedDates(schedule: readonly ScheduleLine[], years: number, template: readonly TemplateLine[]): ScheduleRequest[] {
  return schedule
    .filter((line) => template.some(({ step, occasion }) => step === line.step && occasion === line.occasion))
    .map(({ step, occasion, opensOn, dueOn }) => ({
      step,
      occasion,
      opensOn: yearsLater(opensOn, years),
      dueOn: yearsLater(dueOn, years),
    }));
}

/**
 * The schedule of a cycle: the template's steps, with the dates a request gave. Refuses a step the template lacks or that is named twice,
 * and a due date before its opening, naming the step as people call it.
 */
export function scheduleOf(
  template: readonly TemplateLine[],
  year: number,
  requested: readonly ScheduleRequest[] = [],
  called: (line: TemplateLine) => string | Text = keyOfLine,
): ScheduleLine[] {
  requested.forEach((line, index) => {
    const planned = template.find((each) => each.step === line.step && each.occasion === line.occasion);
    if (planned === undefined) throw Refusal.at(`schedule.${index}.step`, 'SCHEDULE_UNKNOWN_STEP', { step: keyOfLine(line) });
    if (requested.findIndex((each) => keyOfLine(each) === keyOfLine(line)) < index)
      throw Refusal.at(`schedule.${index}.step`, 'SCHEDULE_STEP_TWICE', { step: called(planned) });
    if (line.dueOn < line.opensOn) throw Refusal.at(`schedule.${index}.dueOn`, 'SCHEDULE_ORDER', { step: called(planned) });
  });
  return template.map(({ step, stepVersion, occasion, opensOn, dueOn, label }) => {
    const own = requested.find((line) => line.step === step && line.occasion === occasion);
    return {
      step,
      stepVersion,
      occasion,
      opensOn: own?.opensOn ?? dayIn(year, opensOn),
      dueOn: own?.dueOn ?? dayIn(year, dueOn),
      ...(label === undefined ? {} : { label }),
    };
  });
}

function keyOfLine({ step, occasion }: Pick<TemplateLine, 'step' | 'occasion'>): string {
  return occasion === '' ? step : `${step}/${occasion}`;
}
