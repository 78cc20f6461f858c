import type { PlanVersion } from '@siklus/contracts/plans';
import type { FieldSchema } from '../../forms/schema';
import type { TypedNumber } from '../../ui/number';
import type { SaidMonth } from '../measuring-words';
import {
  numberOf,
  usualMonths,
  usualPattern,
  type Approach,
  type Direction,
  type DraftedCarrier,
  type DraftedTie,
  type Pattern,
  type Sides,
  type Support,
} from '@siklus/domain';

/** A plan while it is being written: anything may still be missing. */
export interface DraftTarget {
  readonly number?: TypedNumber;
  readonly least?: TypedNumber;
  readonly most?: TypedNumber;
  readonly unit?: string | undefined;
  readonly direction?: Direction | undefined;
  readonly text?: string | undefined;
}

export interface DraftIndicator extends Sides {
  /** Of one that stood in a plan of the document before; a new one gets its key when it is handed in. */
  readonly key?: string | undefined;
  readonly text?: string | undefined;
  readonly target: DraftTarget;
  /** How and when it is measured, where that is not as usual. */
  readonly pattern?: Pattern | undefined;
  readonly months?: readonly SaidMonth[] | undefined;
  /** Whether nothing is reported on it before there is evidence. */
  readonly asksEvidence?: true | undefined;
  /** The unit whose survey of satisfaction publishes the value. */
  readonly surveyOf?: string | undefined;
}

export interface DraftResult extends Support<DraftedTie> {
  readonly key?: string | undefined;
  readonly title?: string | undefined;
  readonly kind: 'MAIN' | 'ADDITIONAL';
  /** The assignment across units from which it comes. */
  readonly assignment?: string | undefined;
  /** Who carries it too. */
  readonly carriers?: readonly DraftedCarrier[] | undefined;
  readonly indicators: readonly DraftIndicator[];
}

export const emptyIndicator: DraftIndicator = { aspect: 'QUANTITY', target: { number: undefined, unit: undefined } };
export const emptyResult: DraftResult = { kind: 'MAIN', indicators: [emptyIndicator] };

/** The shapes of a target. */
export const targetKinds = ['number', 'range', 'text'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Which shape is being written, told by the keys that are there. */
export function targetKindOf(target: DraftTarget): TargetKind {
  return 'text' in target ? 'text' : 'least' in target || 'most' in target ? 'range' : 'number';
}

/** A target of another shape, with what both can say. */
export function emptyTarget(kind: TargetKind, { number, least, unit, direction }: DraftTarget): DraftTarget {
  if (kind === 'text') return { text: '' };
  const counted = { unit, ...(direction === undefined ? {} : { direction }) };
  return kind === 'range' ? { least: least ?? number, most: undefined, ...counted } : { number: number ?? least, ...counted };
}

/** The fault of a target's numbers and unit, at the boxes that are empty; at the first number where all are filled. */
export function faultOfBoxes(
  target: DraftTarget,
  fault: string | undefined,
): Partial<Record<'number' | 'least' | 'most' | 'unit', string>> {
  if (fault === undefined) return {};
  const numbers = targetKindOf(target) === 'range' ? (['least', 'most'] as const) : (['number'] as const);
  const empty = [...numbers.filter((name) => typeof target[name] !== 'number'), ...((target.unit ?? '').trim() === '' ? ['unit'] : [])];
  return Object.fromEntries((empty.length > 0 ? empty : numbers.slice(0, 1)).map((name) => [name, fault]));
}

/** How a draft's indicator will be measured, as far as is known. */
export function measuringOf({ pattern, months, ...indicator }: DraftIndicator): { pattern: Pattern; months: readonly SaidMonth[] } {
  const chosen = pattern ?? usualPattern(indicator);
  return { pattern: chosen, months: months ?? usualMonths(chosen) };
}

/**
 * What a row is called: the number that its key gives it, and of a new one its place while the whole plan is new; else it has no number
 * before it is handed in.
 */
export function numberOfRow(key: string | undefined, place: string, results: readonly DraftResult[]): string | undefined {
  if (key !== undefined) return numberOf(key);
  return results.every((result) => result.key === undefined) ? place : undefined;
}

/** The rows a draft holds; one empty result where nothing is written yet. */
export function resultsOf(value: unknown): readonly DraftResult[] {
  if (!Array.isArray(value) || value.length === 0) return [emptyResult];
  return (value as Partial<DraftResult>[]).map((row) => ({
    ...emptyResult,
    ...row,
    indicators: (row.indicators ?? [emptyIndicator]).map((each) => ({ ...each, target: each.target ?? {} })),
  }));
}

/** Whether nothing is written in the row yet. */
function isEmpty({ title, indicators }: DraftResult): boolean {
  const written = [
    title,
    ...indicators.flatMap(({ text, target }) => [text, target.text, target.unit, target.number, target.least, target.most]),
  ];
  return written.every((each) => each === undefined || String(each).trim() === '');
}

/**
 * What is written, and behind it results that were taken from elsewhere: they are new here, so they come without the keys they had, the
 * assignments of another year, and the surveys of units that are none of `surveyed`, which this plan may name.
 */
export function withTaken(
  value: unknown,
  taken: readonly DraftResult[],
  surveyed: readonly { readonly id: string }[] = [],
): readonly DraftResult[] {
  const fresh = taken.map(({ key: _key, assignment: _another, ...result }) => ({
    ...result,
    indicators: result.indicators.map(({ key: _own, surveyOf, ...indicator }) =>
      surveyed.some(({ id }) => id === surveyOf) ? { ...indicator, surveyOf } : indicator,
    ),
  }));
  return [...resultsOf(value).filter((result) => !isEmpty(result)), ...fresh];
}

/** What the form does not take: so many results, or so many indicators in the result of this title. */
export interface Overfull {
  readonly count: number;
  readonly most: number;
  readonly title: string | null;
}

/** Where there are more results than the form takes, or more indicators in one of them; undefined where all fits. */
export function overfull(results: readonly DraftResult[], form: FieldSchema | undefined): Overfull | undefined {
  const { maxItems: most = Infinity, items } = form ?? {};
  if (results.length > most) return { count: results.length, most, title: null };
  const mostOfOne = items?.properties?.['indicators']?.maxItems ?? Infinity;
  const full = results.find(({ indicators }) => indicators.length > mostOfOne);
  return full && { count: full.indicators.length, most: mostOfOne, title: full.title ?? '' };
}

/**
 * The approach that comes with a plan which is taken whole, where nothing is written or agreed yet; later its results take the one that is
 * there.
 */
export function approachTaken(value: unknown, plans: readonly PlanVersion[], approach: Approach | undefined): Approach | undefined {
  return plans.length === 0 && withTaken(value, []).length === 0 ? approach : undefined;
}

/** Results of agreed versions that the draft no longer has, each as it last stood: they can come back under the key that they had. */
export function droppedFrom(plans: readonly PlanVersion[], value: unknown): readonly DraftResult[] {
  const there = new Set(resultsOf(value).map(({ key }) => key));
  const last = new Map(plans.flatMap(({ results }) => results.map((result) => [result.key, result] as const)));
  return [...last.values()].filter(({ key }) => !there.has(key));
}
