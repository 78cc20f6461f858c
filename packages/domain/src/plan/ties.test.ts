import { describe, expect, it } from '@jest/globals';
import { likeliest, renewSupport, type DraftedTie, type SuperiorResults, type Support } from './ties.js';

const superior: SuperiorResults = {
  document: 'head',
  version: 2,
  isCircle: false,
  results: [
    { key: 'r1', title: 'Meningkatnya mutu pelayanan kesehatan dasar' },
    { key: 'r4', title: 'Menurunnya angka kematian ibu' },
  ],
};
const tie = (parts: Partial<DraftedTie> = {}): DraftedTie => ({
  document: 'head',
  version: 1,
  key: 'r1',
  way: 'DIRECT',
  title: 'Meningkatnya mutu pelayanan kesehatan',
  ...parts,
});

it.each([
  ['the same words', 'Menurunnya angka kematian ibu', 'r4'],
  ['in another case, with a word more', 'menurunnya angka kematian IBU dan bayi', 'r4'],
  ['half of all words', 'mutu pelayanan dasar', 'r1'],
  ['less than half', 'Tersusunnya laporan mutu', undefined],
  ['nothing', '', undefined],
])('finds the result that says nearly the same: %s', (_what, words, key) => {
  expect(likeliest(words, superior)?.key).toBe(key);
});

describe('what a result supports, as it can be handed in today', () => {
  it.each<[string, Support<DraftedTie>, SuperiorResults | null, Support<DraftedTie>]>([
    ['a tie leads to the newest version', { ties: [tie()] }, superior, { ties: [tie({ version: 2 })] }],
    ['what was dropped goes, the others stay', { ties: [tie({ key: 'r2' }), tie()] }, superior, { ties: [tie({ version: 2 })] }],
    [
      'of nothing but dropped ones, what says nearly the same',
      { ties: [tie({ key: 'r2', title: 'Angka kematian ibu' })] },
      superior,
      { ties: [{ document: 'head', version: 2, key: 'r4', way: 'NON_DIRECT' }] },
    ],
    [
      'a tie to another superior, what says nearly the same',
      { ties: [tie({ document: 'other' })] },
      superior,
      { ties: [{ document: 'head', version: 2, key: 'r1', way: 'NON_DIRECT' }] },
    ],
    [
      'words become a tie',
      { supports: 'Menurunnya angka kematian ibu' },
      superior,
      { ties: [{ document: 'head', version: 2, key: 'r4', way: 'NON_DIRECT' }] },
    ],
    ['words that fit nothing are not guessed at', { supports: 'Lain' }, superior, {}],
    ['words stay where there is no plan', { supports: 'Lain' }, null, { supports: 'Lain' }],
    ['a tie becomes words where there is no plan', { ties: [tie()] }, null, { supports: 'Meningkatnya mutu pelayanan kesehatan' }],
    ['and where that plan itself supports this one', { ties: [tie()] }, { ...superior, isCircle: true }, { supports: tie().title }],
    ['why there is none stays', { untied: 'Tugas tersendiri' }, superior, { untied: 'Tugas tersendiri' }],
    ['nothing stays nothing', {}, superior, {}],
  ])('%s', (_what, before, of, expected) => {
    expect(renewSupport(before, of)).toEqual(expected);
  });
});
