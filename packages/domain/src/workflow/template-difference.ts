import type { TemplateLine } from './template.js';

type Line = Omit<TemplateLine, 'stepVersion'>;

/** One change between two templates. */
export type TemplateChange<L extends Line = Line> =
  | { readonly kind: 'added' | 'removed'; readonly line: L }
  | { readonly kind: 'moved' | 'renamed'; readonly line: L; readonly before: L };

/** What changes when one template takes the place of another, in the order of the new one, what falls away last. */
export function templateDifference<L extends Line>(before: readonly L[], after: readonly L[]): readonly TemplateChange<L>[] {
  const find = (lines: readonly L[], { step, occasion }: L) => lines.find((line) => line.step === step && line.occasion === occasion);
  const changes = after.flatMap((line): TemplateChange<L>[] => {
    const old = find(before, line);
    if (old === undefined) return [{ kind: 'added', line }];
    const isMoved = old.opensOn !== line.opensOn || old.dueOn !== line.dueOn;
    const isRenamed = old.label?.id !== line.label?.id || old.label?.en !== line.label?.en;
    return [
      ...(isMoved ? [{ kind: 'moved' as const, line, before: old }] : []),
      ...(isRenamed ? [{ kind: 'renamed' as const, line, before: old }] : []),
    ];
  });
  return [...changes, ...before.filter((line) => find(after, line) === undefined).map((line) => ({ kind: 'removed' as const, line }))];
}
