import type { ErrorCode } from '../errors/catalogue.js';
import { fault, type Details, type Fault } from '../errors/fault.js';
import { isDay } from './template-day.js';
import { newestOf, type TemplateLine } from './template.js';
import type { StepDefinition } from './step.js';

/**
 * What keeps a template from being used, by its form sources such as `lines.2.dueOn`: a step or an occasion that no step has, one named
 * twice, an impossible day, a due date before its opening, and a step that waits for another which the template leaves out (it would
 * stay blocked for ever).
 */
export function checkTemplate(steps: readonly StepDefinition[], lines: readonly TemplateLine[]): readonly Fault[] {
  const newest = newestOf(steps);
  const present = new Set(lines.map(({ step }) => step));
  const seen = new Set<string>();
  const faults: Fault[] = [];
  if (lines.length === 0) faults.push(fault('lines', 'TEMPLATE_EMPTY'));
  lines.forEach((line, index) => {
    const say = (field: string, code: ErrorCode, details: Details = {}) => faults.push(fault(`lines.${index}.${field}`, code, details));
    const key = `${line.step}/${line.occasion}`;
    const definition = steps.find((each) => each.key === line.step && each.version === line.stepVersion);
    const occasion = definition?.occasions.find((each) => each.key === line.occasion);
    if (definition === undefined || occasion === undefined || definition.opens.kind === 'onRequest')
      return say('step', 'TEMPLATE_STEP_UNKNOWN', { step: key });
    if (seen.has(key)) say('step', 'TEMPLATE_STEP_TWICE');
    seen.add(key);
    for (const field of ['opensOn', 'dueOn'] as const) if (!isDay(line[field])) say(field, 'TEMPLATE_DAY');
    if (isDay(line.opensOn) && isDay(line.dueOn) && orderOf(line.dueOn) < orderOf(line.opensOn)) say('dueOn', 'TEMPLATE_DUE_FIRST');
    for (const missing of awaitedBy(definition).filter((step) => !present.has(step)))
      say('step', 'TEMPLATE_STEP_AWAITED', { step: newest.get(missing)?.label ?? missing });
  });
  return faults;
}

/** Steps that must be in the template for this one to open. */
function awaitedBy({ needs, opens }: StepDefinition): readonly string[] {
  const done = needs.filter((need) => need.startsWith('done:')).map((need) => need.slice('done:'.length));
  return [...new Set(opens.kind === 'after' ? [...done, opens.step] : done)];
}

/** Days in order, those of the next year last. */
function orderOf(day: string): string {
  return day.startsWith('+') ? `1${day.slice(1)}` : `0${day}`;
}
