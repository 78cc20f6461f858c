import type { Text } from '../text.js';
import { stepDifference, type StepDifference } from './step-difference.js';
import type { StepDefinition } from './step.js';
import { newestOf, type TemplateLine } from './template.js';

/** A step of a template that has a newer version, and what adopting it would bring. */
export interface NewerStep {
  readonly step: string;
  readonly label: Text;
  readonly version: number;
  readonly newest: number;
  /** What the versions since then say they bring, the oldest first. */
  readonly changes: readonly Text[];
  readonly differences: readonly StepDifference[];
  /** The step's lines as they would be. */
  readonly lines: readonly TemplateLine[];
}

/** The steps of a template that have a newer version among `steps`, in the template's order. */
export function newerSteps(steps: readonly StepDefinition[], lines: readonly TemplateLine[]): readonly NewerStep[] {
  const newest = newestOf(steps);
  return [...new Set(lines.map(({ step }) => step))].flatMap((step): NewerStep[] => {
    const after = newest.get(step);
    const version = lines.find((line) => line.step === step)?.stepVersion ?? 0;
    const before = steps.find((each) => each.key === step && each.version === version);
    if (after === undefined || before === undefined || after.version <= version) return [];
    const between = steps.filter((each) => each.key === step && each.version > version).sort((a, b) => a.version - b.version);
    return [
      {
        step,
        label: after.label,
        version,
        newest: after.version,
        changes: between.flatMap(({ changes }) => changes ?? []),
        differences: stepDifference(before, after),
        lines: adopted(before, after, lines),
      },
    ];
  });
}

/** The template with the newest version of these steps; a step that has none newer stays as it is. */
export function adoptNewest(
  steps: readonly StepDefinition[],
  lines: readonly TemplateLine[],
  wanted: readonly string[],
): readonly TemplateLine[] {
  const newer = newerSteps(steps, lines).filter(({ step }) => wanted.includes(step));
  return lines.flatMap((line, index) => {
    const found = newer.find(({ step }) => step === line.step);
    if (found === undefined) return [line];
    return lines.findIndex(({ step }) => step === line.step) === index ? found.lines : [];
  });
}

/**
 * Names and days that the office chose stay, and what it left out stays out; days it never touched follow the step, and an occasion that is
 * new comes with it.
 */
function adopted(before: StepDefinition, after: StepDefinition, lines: readonly TemplateLine[]): readonly TemplateLine[] {
  return after.occasions.flatMap(({ key, opensOn, dueOn }): TemplateLine[] => {
    const line = lines.find(({ step, occasion }) => step === after.key && occasion === key);
    const was = before.occasions.find((occasion) => occasion.key === key);
    const fresh = { step: after.key, stepVersion: after.version, occasion: key, opensOn, dueOn };
    if (line === undefined) return was === undefined ? [fresh] : [];
    const isOwn = line.opensOn !== was?.opensOn || line.dueOn !== was.dueOn;
    return [{ ...line, stepVersion: after.version, ...(isOwn ? {} : { opensOn, dueOn }) }];
  });
}
