import type { Carrier } from './carriers.js';
import type { Indicator, PlannedResult } from './plan.js';
import { boundsOf, isCounted, isSameUnit, type Target } from './target.js';
import { wordsOf } from './ties.js';

type Shared = Pick<PlannedResult, 'title' | 'ties' | 'carriers' | 'indicators'>;

/** What the newest agreed plan of somebody shares with the employee; null results where he has no agreed plan. */
export interface ColleaguePlan extends Carrier {
  readonly results: readonly Shared[] | null;
}

/**
 * What of a shared result the plans of two who carry it do not say alike: the other has no agreed plan yet, or no such result in it; he
 * named the writer for a result that the plan does not have; they name different people; the other lacks an indicator of the plan, the plan
 * leaves one of his out, or he has another target there.
 */
export type SharedDifference =
  | { readonly how: 'NO_PLAN' | 'MISSING' | 'UNANSWERED' | 'CARRIERS'; readonly name: string; readonly title: string }
  | { readonly how: 'LACKING' | 'LEFT_OUT'; readonly name: string; readonly title: string; readonly indicator: string }
  | {
      readonly how: 'TARGET';
      readonly name: string;
      readonly title: string;
      readonly indicator: string;
      readonly own: Target;
      readonly other: Target;
    };

/** Whether two results are one that is shared: they say the same, or serve the same result of the superior first. */
export function isOneResult(one: Pick<Shared, 'title' | 'ties'>, other: Pick<Shared, 'title' | 'ties'>): boolean {
  const [tie, otherTie] = [one.ties?.[0], other.ties?.[0]];
  const isSameTie = tie !== undefined && tie.document === otherTie?.document && tie.key === otherTie.key;
  return isSameTie || isAlike(one.title, other.title);
}

/**
 * What differs between the shared results of a plan and those of the others who carry them; nothing where all say the same, and nothing of
 * those whose plans the reader does not know.
 */
export function sharedDifferences(
  employeeId: string,
  results: readonly Shared[],
  others: readonly ColleaguePlan[],
): readonly SharedDifference[] {
  const named = results.flatMap((own) =>
    (own.carriers ?? []).flatMap((carrier): SharedDifference[] => {
      const other = others.find((each) => each.employeeId === carrier.employeeId);
      if (other === undefined) return [];
      const plan = other.results;
      const about = { name: carrier.name, title: own.title };
      if (plan === null) return [{ how: 'NO_PLAN', ...about }];
      const his = counterpartOf(own, plan);
      if (his === undefined) return [{ how: 'MISSING', ...about }];
      const allOf = (who: string, { carriers = [] }: Shared) => [who, ...carriers.map((each) => each.employeeId)].sort().join();
      const areSame = allOf(employeeId, own) === allOf(carrier.employeeId, his);
      return [...(areSame ? [] : [{ how: 'CARRIERS' as const, ...about }]), ...indicatorsApart(own.indicators, his.indicators, about)];
    }),
  );
  const unanswered = others.flatMap(({ employeeId: other, name, results: his }) =>
    (his ?? [])
      .filter((result) => !results.some((own) => own.carriers?.some((each) => each.employeeId === other) && isOneResult(own, result)))
      .map(({ title }): SharedDifference => ({ how: 'UNANSWERED', name, title })),
  );
  return [...named, ...unanswered];
}

/** Of several that could be the same result, the one that says the same. */
function counterpartOf(own: Shared, results: readonly Shared[]): Shared | undefined {
  return results.find(({ title }) => isAlike(title, own.title)) ?? results.find((each) => isOneResult(own, each));
}

function indicatorsApart(
  own: readonly Indicator[],
  his: readonly Indicator[],
  about: { readonly name: string; readonly title: string },
): SharedDifference[] {
  const leftOut = his.filter((each) => !own.some(({ text }) => isAlike(each.text, text)));
  const apart = own.flatMap(({ text, target }): SharedDifference[] => {
    const same = his.find((each) => isAlike(each.text, text));
    if (same === undefined) return [{ how: 'LACKING', ...about, indicator: text }];
    if (isSameTarget(target, same.target)) return [];
    return [{ how: 'TARGET', ...about, indicator: text, own: target, other: same.target }];
  });
  return [...apart, ...leftOut.map(({ text }): SharedDifference => ({ how: 'LEFT_OUT', ...about, indicator: text }))];
}

function isSameTarget(one: Target, other: Target): boolean {
  if (!isCounted(one) || !isCounted(other)) return !isCounted(one) && !isCounted(other) && isAlike(one.text, other.text);
  const [bounds, otherBounds] = [boundsOf(one), boundsOf(other)];
  return (
    bounds.least === otherBounds.least &&
    bounds.most === otherBounds.most &&
    isSameUnit(one.unit, other.unit) &&
    one.direction === other.direction
  );
}

/** The same words, however they are set. */
function isAlike(one: string, other: string): boolean {
  return [...wordsOf(one)].join(' ') === [...wordsOf(other)].join(' ');
}

/** Results that support one of a superior's, each with whoever wrote it and whom he names. */
interface Carried {
  readonly employeeId: string;
  readonly title: string;
  readonly carriers: readonly Pick<Carrier, 'employeeId'>[];
}

/**
 * The same with each shared result once: those who name one another stand together, in the order given. Where the same people share
 * several, each stands with what says the same.
 */
export function byCarriers<Row extends Carried>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups: Row[][] = [];
  const names = (one: Row, other: Row) => one.carriers.some(({ employeeId }) => employeeId === other.employeeId);
  for (const row of rows) {
    const open = groups.filter(
      (each) => each.every(({ employeeId }) => employeeId !== row.employeeId) && each.some((one) => names(one, row) && names(row, one)),
    );
    const group = open.find((each) => each.some(({ title }) => isAlike(title, row.title))) ?? open[0];
    if (group === undefined) groups.push([row]);
    else group.push(row);
  }
  return groups;
}
