import { annexLists } from './annex.js';
import type { Expectations, Indicator, PerformancePlan, PlannedResult } from './plan.js';

/**
 * What became of a result, with its indicators, of an indicator of a result that stayed, of a list of the annex, or of what the superior
 * expects of a core value.
 */
export type PlanChange =
  | ChangeOf<'result', PlannedResult>
  | ChangeOf<'indicator', Indicator>
  | ChangeOf<'annex', readonly string[]>
  | ChangeOf<'expectation', string>;

/** What of a plan is compared; one that is only being written says nothing yet of what the superior expects. */
export type Compared = Pick<PerformancePlan, 'results' | 'annex' | 'expectations'>;

interface ChangeOf<Of extends string, Part> {
  readonly of: Of;
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'dropped';
  /** As it was; null where it is new. */
  readonly before: Part | null;
  /** As it is; null where it is no longer there. */
  readonly after: Part | null;
  /** What of it is different where it stayed. */
  readonly parts: readonly string[];
}

/**
 * What one plan adds to another of the same document, changes in it and drops from it; nothing where they say the same. A new order is no
 * change.
 */
export function comparePlans(before: Compared, after: Compared): readonly PlanChange[] {
  return [
    ...after.results.flatMap((result): PlanChange[] => {
      const former = before.results.find(({ key }) => key === result.key);
      if (former === undefined) return [{ of: 'result', key: result.key, kind: 'added', before: null, after: result, parts: [] }];
      const parts = differing(asCompared(former), asCompared(result), [
        'title',
        'kind',
        'assignment',
        'carriers',
        'supports',
        'ties',
        'untied',
      ]);
      return [
        ...(parts.length === 0
          ? []
          : [{ of: 'result', key: result.key, kind: 'changed', before: former, after: result, parts } satisfies PlanChange]),
        ...compareIndicators(former.indicators, result.indicators),
      ];
    }),
    ...before.results
      .filter(({ key }) => !after.results.some((each) => each.key === key))
      .map((result): PlanChange => ({ of: 'result', key: result.key, kind: 'dropped', before: result, after: null, parts: [] })),
    ...annexLists.flatMap((key): PlanChange[] =>
      isSame(before.annex[key], after.annex[key])
        ? []
        : [{ of: 'annex', key, kind: 'changed', before: before.annex[key], after: after.annex[key], parts: [] }],
    ),
    ...(after.expectations === undefined ? [] : compareExpectations(before.expectations ?? {}, after.expectations)),
  ];
}

function compareExpectations(before: Expectations, after: Expectations): PlanChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): PlanChange[] => {
    const [was = null, is = null] = [before[key], after[key]];
    if (was === is) return [];
    return [
      { of: 'expectation', key, kind: was === null ? 'added' : is === null ? 'dropped' : 'changed', before: was, after: is, parts: [] },
    ];
  });
}

/**
 * A tie that was chosen again from a newer version, where the result still says the same, is no change, nor is a carrier who is called
 * something else by now or is named in another place.
 */
function asCompared({ ties, carriers, ...result }: PlannedResult): PlannedResult {
  const ids = carriers?.map(({ employeeId }) => employeeId).sort();
  return {
    ...result,
    ties: ties?.map((tie) => ({ ...tie, version: 0 })),
    carriers: ids?.map((employeeId) => ({ employeeId, name: '' })),
  };
}

function compareIndicators(before: readonly Indicator[], after: readonly Indicator[]): PlanChange[] {
  return [
    ...after.flatMap((indicator): PlanChange[] => {
      const { key } = indicator;
      const former = before.find((each) => each.key === key);
      if (former === undefined) return [{ of: 'indicator', key, kind: 'added', before: null, after: indicator, parts: [] }];
      const parts = differing(former, indicator, [
        'aspect',
        'perspective',
        'text',
        'target',
        'pattern',
        'months',
        'asksEvidence',
        'surveyOf',
      ]);
      return parts.length === 0 ? [] : [{ of: 'indicator', key, kind: 'changed', before: former, after: indicator, parts }];
    }),
    ...before
      .filter(({ key }) => !after.some((each) => each.key === key))
      .map(
        (indicator): PlanChange => ({ of: 'indicator', key: indicator.key, kind: 'dropped', before: indicator, after: null, parts: [] }),
      ),
  ];
}

function differing<Part extends object>(before: Part, after: Part, names: readonly (keyof Part & string)[]): string[] {
  return names.filter((name) => !isSame(before[name], after[name]));
}

/** Equal as JSON is, in whichever order its keys stand and whether or not what is absent is written down. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return (one ?? null) === (other ?? null);
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
