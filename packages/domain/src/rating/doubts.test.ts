import { describe, expect, it } from '@jest/globals';
import { doubtsAbout } from '../workflow/doubt.js';
import { doubtsAboutTheYear, doubtsAtHand } from './doubts.js';
import { exampleReasons } from './example-reasons.js';
import { ratedPeriods, reasonsForOthers, type RatedPeriod } from './facts.js';
import { predicateOf } from './predicate.js';
import type { Rating } from './scale.js';

function period(result: Rating, behaviour: Rating): RatedPeriod {
  return {
    step: 'mid-term-review',
    occasion: '',
    reported: true,
    rating: { result, behaviour, predicate: predicateOf(result, behaviour) },
  };
}
const good = period('AS_EXPECTED', 'AS_EXPECTED');
const unrated = (reported: boolean): RatedPeriod => ({ step: 'mid-term-review', occasion: '', reported, rating: null });

function asked(
  [result, behaviour, feedback]: readonly [Rating, Rating, string],
  periods: readonly RatedPeriod[],
  others: readonly string[] = [],
) {
  return doubtsAbout(
    doubtsAboutTheYear,
    { result, behaviour, feedback },
    {
      employee: { status: '', positionType: '', position: '' },
      answers: new Map(),
      occasion: '',
      provided: new Map<string, unknown>([
        [ratedPeriods.key, periods],
        [reasonsForOthers.key, others],
      ]),
    },
  );
}

describe('before a rating of the year counts, one is asked', () => {
  it.each([
    ['nothing where it is as the quarters were', ['AS_EXPECTED', 'AS_EXPECTED', 'a'], [good, good, good], []],
    ['nothing one place away', ['AS_EXPECTED', 'ABOVE', 'a'], [good, good], []],
    [
      'about a predicate two places below all of them',
      ['AS_EXPECTED', 'BELOW', 'a'],
      [good, good],
      ['LOW_PREDICATE', 'RATING_FAR_FROM_PERIODS'],
    ],
    ['about one two places above all of them', ['ABOVE', 'ABOVE', 'a'], [period('BELOW', 'ABOVE')], ['RATING_FAR_FROM_PERIODS']],
    [
      'about a rating from one end to the other',
      ['BELOW', 'ABOVE', 'a'],
      [period('ABOVE', 'ABOVE')],
      ['LOW_PREDICATE', 'RATING_FAR_FROM_PERIODS'],
    ],
    [
      'only about the low one where one quarter was near',
      ['AS_EXPECTED', 'BELOW', 'a'],
      [good, period('BELOW', 'BELOW')],
      ['LOW_PREDICATE'],
    ],
    ['where no quarter was reported', ['AS_EXPECTED', 'AS_EXPECTED', 'a'], [unrated(false), unrated(false)], ['RATING_WITHOUT_REPORT']],
    ['nothing where one was, though nobody rated it', ['ABOVE', 'ABOVE', 'a'], [unrated(true), unrated(false)], []],
    ['nothing where the year has no quarters', ['ABOVE', 'ABOVE', 'a'], [], []],
    ['about a predicate below good, whatever came before', ['BELOW', 'AS_EXPECTED', 'a'], [], ['LOW_PREDICATE']],
  ] as const)('%s', (_name, given, periods, codes) => {
    expect(asked(given, periods).map(({ code }) => code)).toEqual(codes);
  });

  it.each([
    ['the same words', 'Kerja baik.', ['Kerja baik.', 'Lain.'], 1],
    ['the same but for spaces and capitals', ' kerja  BAIK. ', ['Kerja baik.', 'Kerja baik.'], 2],
    ['the same beginning of a long one', 'a'.repeat(300), ['a'.repeat(200)], 1],
    ['other words', 'Kerja baik sekali.', ['Kerja baik.'], 0],
    ['those of an example, with which a machine goes on', exampleReasons.year, [exampleReasons.year], 0],
  ])('about reasons given to others: %s', (_name, feedback, others, count) => {
    const [question] = asked(['AS_EXPECTED', 'AS_EXPECTED', feedback], [good], others);
    expect(question?.message.id ?? '').toContain(count === 0 ? '' : `untuk ${count} pegawai lain`);
    expect(question?.code).toBe(count === 0 ? undefined : 'REASON_OF_OTHERS');
  });

  it('in words that name what is compared', () => {
    const [low, question] = asked(['BELOW', 'BELOW', 'a'], [good, period('ABOVE', 'ABOVE'), unrated(true)]);
    expect(low?.message.id).toContain('Predikatnya menjadi "Sangat Kurang"');
    expect(question?.message).toEqual({
      id: expect.stringContaining('"Sangat Kurang", padahal yang dinilai, 2 dari 3 triwulan: Sangat Baik, Baik.'),
      en: expect.stringContaining('"Very poor", while 2 of 3 quarters were rated: Very good, Good.'),
    });
  });
});

describe('a form asks by itself', () => {
  const low = { result: 'BELOW', behaviour: 'BELOW', feedback: 'Tidak hadir' } as const;
  it.each([
    ['what reads nothing but the rating', ['LOW_PREDICATE', 'REASON_OF_OTHERS', 'RATING_WITHOUT_REPORT'], ['LOW_PREDICATE']],
    ['nothing that its turn does not ask', ['REASON_OF_OTHERS'], []],
  ] as const)('%s', (_what, of, expected) => expect(doubtsAtHand(of, low).map(({ code }) => code)).toEqual(expected));
});
