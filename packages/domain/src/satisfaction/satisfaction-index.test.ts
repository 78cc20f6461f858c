import { describe, expect, it } from '@jest/globals';
import {
  changeBetween,
  elementCodes,
  elementValues,
  gradeOf,
  sampleOf,
  satisfactionOf,
  isIndicative,
  weakest,
  type SurveyFigures,
  type Totals,
  type WeightMode,
} from './index.js';

const totals = (sums: readonly number[]) => Object.fromEntries(elementCodes.map((element, at) => [element, sums[at] ?? 0])) as Totals;
const all = (sum: number) => totals(elementCodes.map(() => sum));
/** So many respondents that an average of four decimals is a sum of whole answers. */
const average = (mean: number): [number, Totals] => [10_000, all(Math.round(mean * 10_000))];
const twentyNine: [number, Totals] = [29, totals([105, 101, 100, 116, 102, 105, 106, 105, 115])];
const puskesmas: [number, Totals] = [10, totals([31, 30, 28, 40, 32, 34, 36, 33, 29])];

describe('the satisfaction index of a survey', () => {
  it.each<[string, [number, Totals], WeightMode, number, string]>([
    ['TV-44', twentyNine, 'EXACT', 91.48, 'A'],
    ['TV-45', twentyNine, 'PUBLISHED_0_11', 90.56, 'A'],
    ['TV-46', [10, all(10)], 'EXACT', 25, 'D'],
    ['TV-47, below', average(3.064), 'EXACT', 76.6, 'C'],
    ['TV-47, at', average(3.0644), 'EXACT', 76.61, 'B'],
    ['TV-48, below', average(2.5996), 'EXACT', 64.99, 'D'],
    ['TV-48, at', average(2.6), 'EXACT', 65, 'C'],
    ['TV-49, below', average(3.532), 'EXACT', 88.3, 'B'],
    ['TV-49, at', average(3.5324), 'EXACT', 88.31, 'A'],
    ['TV-50', puskesmas, 'EXACT', 81.39, 'B'],
    ['TV-50, weighed by 0.11', puskesmas, 'PUBLISHED_0_11', 80.58, 'B'],
    ['TV-51', [10, all(30)], 'EXACT', 75, 'C'],
    ['nothing but the best', [7, all(28)], 'EXACT', 100, 'A'],
    ['nothing but the best, weighed by 0.11', [7, all(28)], 'PUBLISHED_0_11', 99, 'A'],
  ])('%s', (_, [respondents, sums], weightMode, index, grade) => {
    expect(satisfactionOf({ weightMode, respondents, totals: sums })).toEqual({ index, grade });
  });

  it('is rounded half up before it is graded, so that no index lies between two grades (R-IKM-3)', () => {
    // 25 x 35 / 4 x 9 is 24.305…; a half that binary numbers would lose: 25 x 723 / (9 x 25) is 80.333…, 11 x 289 / (4 x 10) is 79.475.
    expect(
      satisfactionOf({ weightMode: 'PUBLISHED_0_11', respondents: 10, totals: totals([33, 32, 32, 32, 32, 32, 32, 32, 32]) }).index,
    ).toBe(79.48);
    for (let hundredths = 2500; hundredths <= 10_000; hundredths += 1) expect('ABCD').toContain(gradeOf(hundredths / 100));
  });
});

describe('the elements by themselves', () => {
  const values = elementValues({ respondents: puskesmas[0], totals: puskesmas[1] });

  it('have the average answer, its index and its grade, in the order of the form', () => {
    expect(values[0]).toEqual({ element: 'REQUIREMENTS', average: 3.1, index: 77.5, grade: 'B' });
    expect(values[3]).toEqual({ element: 'FEE', average: 4, index: 100, grade: 'A' });
    expect(values.map(({ element }) => element)).toEqual(elementCodes);
  });

  it('name those that are to be looked at first, and none where all are alike', () => {
    expect(weakest(values)).toEqual(['TIME']);
    expect(weakest(elementValues({ respondents: 10, totals: all(30) }))).toEqual([]);
  });
});

describe('one survey after another', () => {
  const survey = (sum: number, weightMode: WeightMode = 'EXACT'): SurveyFigures => ({ weightMode, respondents: 10, totals: all(sum) });
  it.each([
    ['rises', survey(30), survey(31), 2.5],
    ['falls', survey(31), survey(30), -2.5],
    ['stays', survey(30), survey(30), 0],
    ['weighs otherwise, so that the two cannot be compared (R-IKM-5)', survey(30), survey(31, 'PUBLISHED_0_11'), null],
  ])('%s', (_, earlier, later, change) => {
    expect(changeBetween(earlier, later)).toBe(change);
  });
});

describe('how many have to answer (R-IKM-4)', () => {
  it.each([
    [10, 10],
    [20, 19],
    [100, 80],
    [500, 217],
    [1000, 278],
    [10_000, 370],
    [100_000, 383],
  ])('of %i served: %i', (served, sample) => {
    expect(sampleOf(served)).toBe(sample);
  });

  it('a survey of fewer only hints at something, and one of which nobody knows how many were served says neither', () => {
    expect(isIndicative({ respondents: 79, served: 100 })).toBe(true);
    expect(isIndicative({ respondents: 80, served: 100 })).toBe(false);
    expect(isIndicative({ respondents: 80, served: null })).toBeUndefined();
  });
});
