import type { PlanVersion } from '@siklus/contracts/plans';
import type { ProgressNote } from '@siklus/contracts/progress-notes';
import type { DocumentRating } from '@siklus/contracts/ratings';
import {
  achievementOf,
  dayInWords,
  indicatorsOf,
  targetIn,
  wholePercent,
  type Actual,
  type Indicator,
  type NamedSurvey,
  type PerformancePlan,
} from '@siklus/domain';
import type { Cell } from '../../platform/printing/form.js';
import { numberInWords, targetInWords } from '../../platform/printing/in-words.js';
import type { ActThen } from './people.js';
import type { SignedPlan } from './skp.form.js';

/** An answer of a turn with who gave it, in the step that people call so. */
export interface TurnThen extends ActThen {
  readonly step: string;
  readonly occasion: string;
  readonly label: string;
  readonly answers: Readonly<Record<string, unknown>>;
  /** Whether it counts; otherwise it waits for whoever decides. */
  readonly isDecided: boolean;
}

/** What stands behind a figure of a period, in the words by which it is found. */
export interface AttachedThen {
  readonly indicator: string;
  readonly planVersion: number;
  readonly period: string;
  readonly title: string;
  readonly isAccepted: boolean;
  /** Who accepted it in the name of another (a.n.); null where it is the supervisor's own word, or nobody's yet. */
  readonly acceptedBy: string | null;
  readonly at: string;
}

/** Everything of a document that its reports and reviews say. */
export interface DocumentOnPaper extends SignedPlan {
  readonly plans: readonly PlanVersion[];
  /** By step and occasion, in the order in which they open. */
  readonly turns: readonly TurnThen[];
  readonly ratings: readonly DocumentRating[];
  /** Entries of progress, the oldest day first. */
  readonly notes: readonly ProgressNote[];
  /** Evidence that was not given back, oldest first. */
  readonly evidence: readonly AttachedThen[];
  /** The last day of each survey of satisfaction whose value was reported, by its id. */
  readonly surveyDays: ReadonlyMap<string, string>;
}

/** A step on one occasion: what was reported, how it was rated, what the employee answered. */
export interface Reviewed {
  readonly label: string;
  readonly step: string;
  readonly occasion: string;
  readonly report: TurnThen | undefined;
  readonly review: TurnThen | undefined;
  readonly response: TurnThen | undefined;
}

/** The reports and reviews of a document, one after another. */
export function reviewedIn({ turns }: DocumentOnPaper): Reviewed[] {
  const isFirst = ({ step, occasion }: TurnThen, at: number) =>
    turns.findIndex((each) => each.step === step && each.occasion === occasion) === at;
  return turns.filter(isFirst).map(({ label, step, occasion }) => {
    const having = (part: string) => turns.find((each) => each.step === step && each.occasion === occasion && part in each.answers);
    // A review that another has still to agree to is none yet.
    const review = having('behaviour');
    return {
      label,
      step,
      occasion,
      report: having('actuals'),
      review: review?.isDecided ? review : undefined,
      response: having('response'),
    };
  });
}

/** A row of a report: the indicator as it was agreed when it was reported on, what was expected then, and what was reached. */
export interface ReportedRow {
  readonly result: string;
  readonly indicator: string;
  readonly target: string;
  readonly reached: string;
  readonly share: string;
  readonly note: string;
}

/** The rows of a report as cells: one number and one cell for a planned result, however many indicators it has. */
export function cellsOf(rows: readonly ReportedRow[], of: (row: ReportedRow) => readonly string[]): Cell[][] {
  const isFirst = (at: number) => rows[at - 1]?.result !== rows[at]?.result;
  const endOf = (at: number): number => (at + 1 < rows.length && !isFirst(at + 1) ? endOf(at + 1) : at + 1);
  let results = 0;
  return rows.map((row, at) => {
    if (!isFirst(at)) return [...of(row)];
    results += 1;
    const down = endOf(at) - at;
    return [{ text: String(results), down }, { text: row.result, down }, ...of(row)];
  });
}

/** What a report says, in the order of the plan it is about. */
export function rowsOf({ plans, plan, evidence, surveyDays }: DocumentOnPaper, report: TurnThen | undefined): ReportedRow[] {
  const actuals = (report?.answers['actuals'] ?? []) as readonly Actual[];
  return actuals.flatMap((actual) => {
    const then = plans.find(({ version }) => version === actual.planVersion) ?? plan;
    const found = indicatorsOf(then as PerformancePlan).find(({ indicator }) => indicator.key === actual.indicator);
    if (found === undefined) return [];
    const row = rowOf(found.result.title, found.indicator, actual, report?.occasion ?? '');
    const attached = evidence.filter(({ indicator, period }) => indicator === actual.indicator && period === report?.occasion);
    const told = attached.map((each) => `Bukti: ${each.title}${each.isAccepted ? ` (${acceptedIn(each)})` : ''}`);
    const published = actual.survey === undefined ? [] : [surveyIn(actual.survey, surveyDays)];
    return [{ ...row, note: [...(row.note === '' ? [] : [row.note]), ...published, ...told].join('\n') }];
  });
}

/** The survey that published a value, in the version that was reported: its correction since is another one. */
function surveyIn({ id, version }: NamedSurvey, days: ReadonlyMap<string, string>): string {
  const lastDay = days.get(id);
  return `Bukti: survei kepuasan masyarakat${lastDay === undefined ? '' : ` yang berakhir ${dayInWords(lastDay).id}`}, versi ${version}`;
}

/** That a piece of evidence was accepted, and in whose name where a deputy did it. */
export function acceptedIn({ acceptedBy }: AttachedThen): string {
  return acceptedBy === null ? 'diterima' : `diterima ${acceptedBy}`;
}

function rowOf(result: string, indicator: Indicator, { value, note = '' }: Actual, occasion: string): ReportedRow {
  const expected = targetIn(indicator, occasion);
  const share = achievementOf(indicator, [{ occasion, value, indicator }])?.share;
  const unit = 'unit' in indicator.target ? indicator.target.unit : '';
  return {
    result,
    indicator: indicator.text,
    target: targetInWords(indicator.target, expected),
    reached: value === null ? 'Tidak diukur' : typeof value === 'string' ? value : `${numberInWords(value)} ${unit}`,
    share: share === undefined || share === null ? '-' : `${wholePercent(share)} %`,
    note,
  };
}
