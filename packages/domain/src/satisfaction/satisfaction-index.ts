import type { Text } from '../text.js';
import { elementCodes, type ElementCode, type Totals } from './elements.js';

/**
 * What an element weighs: exactly a ninth, or the 0.11 that the regulation prints, by which the index ends at 99. Offices use both, so each
 * survey keeps its own (domain rule R-IKM-2).
 */
export const weightModes = ['EXACT', 'PUBLISHED_0_11'] as const;
export type WeightMode = (typeof weightModes)[number];

export const weightModeNames: Readonly<Record<WeightMode, Text>> = {
  EXACT: { id: 'Sama persis (1/9)', en: 'Exactly a ninth' },
  PUBLISHED_0_11: { id: '0,11 seperti tercetak', en: '0.11 as printed' },
};

/** An index of service quality, from the best: what it needs at least, and how it is called. */
export const grades = {
  A: { from: 88.31, label: { id: 'Sangat baik', en: 'Very good' } },
  B: { from: 76.61, label: { id: 'Baik', en: 'Good' } },
  C: { from: 65, label: { id: 'Kurang baik', en: 'Less good' } },
  D: { from: 25, label: { id: 'Tidak baik', en: 'Not good' } },
} as const satisfies Readonly<Record<string, { readonly from: number; readonly label: Text }>>;
export type Grade = keyof typeof grades;
export const gradeCodes = Object.keys(grades) as [Grade, ...Grade[]];

/** What a survey found: how many answered, and the sum of their answers by element. */
export interface SurveyFigures {
  readonly weightMode: WeightMode;
  readonly respondents: number;
  readonly totals: Totals;
}

/** The satisfaction index (IKM) and the grade of a unit, or of one element. */
export interface Satisfaction {
  readonly index: number;
  readonly grade: Grade;
}

/** An element by itself: the average answer (NRR), and the same from 25 to 100. */
export interface ElementValue extends Satisfaction {
  readonly element: ElementCode;
  readonly average: number;
}

/** A quotient of whole numbers to so many decimals, half up, without the dust of binary numbers. */
function quotient(dividend: number, divisor: number, decimals: number): number {
  const unit = 10 ** decimals;
  return Math.floor((2 * dividend * unit + divisor) / (2 * divisor)) / unit;
}

/** The grade of an index that is rounded to two decimals; so no index lies between two grades (domain rule R-IKM-3). */
export function gradeOf(index: number): Grade {
  return gradeCodes.find((grade) => index >= grades[grade].from) ?? 'D';
}

const graded = (index: number): Satisfaction => ({ index, grade: gradeOf(index) });

/** The index of a survey: 25 times the weighted sum of the average answers, rounded half up to two decimals (domain rule R-IKM-2). */
export function satisfactionOf({ weightMode, respondents, totals }: SurveyFigures): Satisfaction {
  const sum = elementCodes.reduce((all, element) => all + totals[element], 0);
  // 25 x 0.11 is 2.75, which is 11 quarters.
  return graded(weightMode === 'EXACT' ? quotient(25 * sum, elementCodes.length * respondents, 2) : quotient(11 * sum, 4 * respondents, 2));
}

/** Each element by itself, in the order of the form: what is alike whatever the elements weigh. */
export function elementValues({ respondents, totals }: Pick<SurveyFigures, 'respondents' | 'totals'>): readonly ElementValue[] {
  return elementCodes.map((element) => ({
    element,
    average: quotient(totals[element], respondents, 3),
    ...graded(quotient(25 * totals[element], respondents, 2)),
  }));
}

/** The elements with the lowest value, which an office looks at first; none where all are alike. */
export function weakest(values: readonly ElementValue[]): readonly ElementCode[] {
  const lowest = Math.min(...values.map(({ index }) => index));
  return values.every(({ index }) => index === lowest) ? [] : values.flatMap(({ element, index }) => (index === lowest ? [element] : []));
}

/**
 * What lies between two surveys of a unit, in points of the index: null where their elements weigh otherwise, as then they cannot be
 * compared (domain rule R-IKM-5).
 */
export function changeBetween(earlier: SurveyFigures, later: SurveyFigures): number | null {
  if (earlier.weightMode !== later.weightMode) return null;
  return Number((satisfactionOf(later).index - satisfactionOf(earlier).index).toFixed(2));
}
