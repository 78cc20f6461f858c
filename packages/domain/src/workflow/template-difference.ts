import type { TemplateLine } from './template.js';

/** One change between two templates. */
export type TemplateChange =
  | { readonly kind: 'added' | 'removed'; readonly line: TemplateLine }
  | { readonly kind: 'adopted' | 'moved' | 'renamed'; readonly line: TemplateLine; readonly before: TemplateLine };

/** What changes when one template takes the place of another, in the order of the new one, what falls away last. */
export function templateDifference(before: readonly TemplateLine[], after: readonly TemplateLine[]): readonly TemplateChange[] {
  const find = (lines: readonly TemplateLine[], { step, occasion }: TemplateLine) =>
    lines.find((line) => line.step === step && line.occasion === occasion);
  const changes = after.flatMap((line): TemplateChange[] => {
    const old = find(before, line);
    if (old === undefined) return [{ kind: 'added', line }];
    const isMoved = old.opensOn !== line.opensOn || old.dueOn !== line.dueOn;
    const isRenamed = old.label?.id !== line.label?.id || old.label?.en !== line.label?.en;
    return [
      ...(old.stepVersion === line.stepVersion ? [] : [{ kind: 'adopted' as const, line, before: old }]),
      ...(isMoved ? [{ kind: 'moved' as const, line, before: old }] : []),
      ...(isRenamed ? [{ kind: 'renamed' as const, line, before: old }] : []),
    ];
  });
  return [...changes, ...before.filter((line) => find(after, line) === undefined).map((line) => ({ kind: 'removed' as const, line }))];
}
