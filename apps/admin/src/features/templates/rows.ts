import type { Template } from '@siklus/contracts/templates';
import { dayIn, defaultTemplate, isLocalDate, type StepDefinition, type TemplateLine } from '@siklus/domain';

/** A line of the template as it is edited: days as those of one year, the own name as typed. */
export interface TemplateRow {
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly isIncluded: boolean;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly nameId: string;
  readonly nameEn: string;
}

/**
 * Every step that a template may have, with what the one in force says of it, in the version that it uses; those it leaves out keep their
 * own days, in the newest version.
 */
export function rowsOf({ lines }: Pick<Template, 'lines'>, steps: readonly StepDefinition[], year: number): readonly TemplateRow[] {
  const used = new Map(lines.map(({ step, stepVersion }) => [step, stepVersion]));
  const offered = steps.filter(({ key, version }) => version === (used.get(key) ?? version));
  return defaultTemplate(offered).map(({ step, stepVersion, occasion, ...own }) => {
    const line = lines.find((each) => each.step === step && each.occasion === occasion);
    const { opensOn, dueOn } = line ?? own;
    return {
      step,
      stepVersion,
      occasion,
      isIncluded: line !== undefined,
      opensOn: dayIn(year, opensOn),
      dueOn: dayIn(year, dueOn),
      nameId: line?.label?.id ?? '',
      nameEn: line?.label?.en ?? '',
    };
  });
}

/** The template that the rows make. */
export function linesOf(rows: readonly TemplateRow[], year: number): readonly TemplateLine[] {
  return rows
    .filter(({ isIncluded }) => isIncluded)
    .map(({ step, stepVersion, occasion, opensOn, dueOn, nameId, nameEn }) => ({
      step,
      stepVersion,
      occasion,
      opensOn: monthDayOf(opensOn, year),
      dueOn: monthDayOf(dueOn, year),
      ...(nameId.trim() === '' || nameEn.trim() === '' ? {} : { label: { id: nameId.trim(), en: nameEn.trim() } }),
    }));
}

/** Whether a name stands in one language only. */
export function isHalfNamed({ nameId, nameEn }: TemplateRow): boolean {
  return (nameId.trim() === '') !== (nameEn.trim() === '');
}

/** A day as the template keeps it; empty where it is none of the cycle's year or the next. */
function monthDayOf(day: string, year: number): string {
  const later = isLocalDate(day) ? Number(day.slice(0, 4)) - year : undefined;
  if (later === 0) return day.slice(5);
  return later === 1 ? `+${day.slice(5)}` : '';
}
