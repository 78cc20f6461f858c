import { describe, expect, it } from '@jest/globals';
import { guessedBy, inWords, likeliest, renewSupport, takenSupport, type DraftedTie, type SuperiorResults, type Support } from './ties.js';

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
      { ties: [{ document: 'head', version: 2, key: 'r4', way: 'DIRECT', title: 'Angka kematian ibu' }] },
    ],
    [
      'a tie to another superior, what says nearly the same',
      { ties: [tie({ document: 'other' })] },
      superior,
      { ties: [{ document: 'head', version: 2, key: 'r1', way: 'DIRECT', title: tie().title }] },
    ],
    [
      'several to another superior, each in its own way, but for what nothing is like',
      { ties: ['Angka kematian ibu', 'Arsip', tie().title].map((title) => tie({ document: 'other', title, way: 'DIRECT' })) },
      superior,
      {
        ties: [
          { document: 'head', version: 2, key: 'r4', way: 'DIRECT', title: 'Angka kematian ibu' },
          { document: 'head', version: 2, key: 'r1', way: 'DIRECT', title: tie().title },
        ],
      },
    ],
    [
      'none where the primary one is like nothing',
      { ties: [tie({ document: 'other', title: 'Arsip' }), tie({ document: 'other' })] },
      superior,
      {},
    ],
    [
      'two that are like the same become one',
      { ties: [tie({ document: 'other' }), tie({ document: 'other', key: 'r2' })] },
      superior,
      { ties: [{ document: 'head', version: 2, key: 'r1', way: 'DIRECT', title: tie().title }] },
    ],
    [
      'words become a tie',
      { supports: 'Menurunnya angka kematian ibu' },
      superior,
      { ties: [{ document: 'head', version: 2, key: 'r4', way: 'NON_DIRECT', title: 'Menurunnya angka kematian ibu' }] },
    ],
    ['words that fit nothing are not guessed at', { supports: 'Lain' }, superior, {}],
    ['words stay where there is no plan', { supports: 'Lain' }, null, { supports: 'Lain' }],
    ['a tie becomes words where there is no plan', { ties: [tie()] }, null, { supports: 'Meningkatnya mutu pelayanan kesehatan' }],
    [
      'two ties become the words of both',
      { ties: [tie(), tie({ key: 'r4', title: 'Kematian ibu turun' })] },
      null,
      { supports: 'Meningkatnya mutu pelayanan kesehatan; Kematian ibu turun' },
    ],
    ['and where that plan itself supports this one', { ties: [tie()] }, { ...superior, isCircle: true }, { supports: tie().title }],
    ['why there is none stays', { untied: 'Tugas tersendiri' }, superior, { untied: 'Tugas tersendiri' }],
    ['nothing stays nothing', {}, superior, {}],
  ])('%s', (_what, before, of, expected) => {
    expect(renewSupport(before, of)).toEqual(expected);
  });
});

describe('what something from elsewhere supports', () => {
  it.each<[string, Support<DraftedTie>, SuperiorResults | null, Support<DraftedTie>, string | undefined]>([
    ['what says the same is chosen', { supports: 'Menurunnya angka kematian ibu' }, superior, { ties: [{ key: 'r4' }] }, undefined],
    ['what says nearly the same is guessed', { supports: 'angka kematian ibu' }, superior, { ties: [{ key: 'r4' }] }, 'angka kematian ibu'],
    ['what says nothing like it keeps its words', { supports: 'Tertib arsip' }, superior, { supports: 'Tertib arsip' }, undefined],
    ['a dropped tie keeps its words', { ties: [tie({ key: 'r2', title: 'Arsip' })] }, superior, { supports: 'Arsip' }, undefined],
    ['nothing stays nothing', {}, superior, {}, undefined],
  ] as never)('%s', (_what, before, of, expected, guessed) => {
    const taken = takenSupport(before, of);
    expect(taken).toMatchObject(expected);
    const [first] = taken.ties ?? [];
    expect(first && guessedBy(first, superior)).toBe(guessed);
  });

  it('is cut where the words of many ties are too long to be handed in, and is none where one has no words', () => {
    expect(inWords(Array.from({ length: 10 }, () => tie({ title: 'x'.repeat(100) })))).toHaveLength(500);
    expect(inWords([tie(), tie({ title: undefined })])).toBeUndefined();
  });
});
