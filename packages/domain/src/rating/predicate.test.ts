import { describe, expect, it } from '@jest/globals';
import { coreValues, predicateOf, predicateOfSiasnId, predicates, predicateScale, ratingOfSiasnId, ratings, ratingScale } from './index.js';

describe("the year's predicate", () => {
  it.each([
    ['TV-01', 'ABOVE', 'ABOVE', 'VERY_GOOD', 1],
    ['TV-02', 'ABOVE', 'AS_EXPECTED', 'GOOD', 2],
    ['TV-03', 'ABOVE', 'BELOW', 'POOR', 4],
    ['TV-04', 'AS_EXPECTED', 'ABOVE', 'GOOD', 2],
    ['TV-05', 'AS_EXPECTED', 'AS_EXPECTED', 'GOOD', 2],
    ['TV-06', 'AS_EXPECTED', 'BELOW', 'POOR', 4],
    ['TV-07', 'BELOW', 'ABOVE', 'NEEDS_IMPROVEMENT', 3],
    ['TV-08', 'BELOW', 'AS_EXPECTED', 'NEEDS_IMPROVEMENT', 3],
    ['TV-09', 'BELOW', 'BELOW', 'VERY_POOR', 5],
  ] as const)('%s: results %s and behaviour %s give %s (SIASN %i)', (_, result, behaviour, predicate, siasnId) => {
    expect(predicateOf(result, behaviour)).toBe(predicate);
    expect(predicateScale[predicate].siasnId).toBe(siasnId);
  });
});

describe('the scales', () => {
  it('find every rating and predicate again by its SIASN number', () => {
    expect(ratings.map((rating) => ratingOfSiasnId(ratingScale[rating].siasnId))).toEqual(ratings);
    expect(predicates.map((predicate) => predicateOfSiasnId(predicateScale[predicate].siasnId))).toEqual(predicates);
    expect(ratingOfSiasnId(4)).toBeUndefined();
    expect(predicateOfSiasnId(0)).toBeUndefined();
  });

  it('carry the five labels of the official form', () => {
    expect(predicates.map((predicate) => predicateScale[predicate].label.id)).toEqual([
      'Sangat Baik',
      'Baik',
      'Butuh Perbaikan',
      'Kurang',
      'Sangat Kurang',
    ]);
  });
});

describe('the core values', () => {
  it('are the seven of BerAKHLAK, each with three kinds of conduct in both languages', () => {
    expect(coreValues.map(({ label }) => label.id)).toEqual([
      'Berorientasi Pelayanan',
      'Akuntabel',
      'Kompeten',
      'Harmonis',
      'Loyal',
      'Adaptif',
      'Kolaboratif',
    ]);
    expect(coreValues.every(({ conduct }) => conduct.length === 3 && conduct.every(({ id, en }) => id !== '' && en !== ''))).toBe(true);
  });
});
