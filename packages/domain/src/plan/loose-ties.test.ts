import { expect, it } from '@jest/globals';
import { indicator } from '../testing/plans.js';
import { looseResults } from './loose-ties.js';
import type { PlannedResult } from './plan.js';
import type { SuperiorResults } from './ties.js';

const superior: SuperiorResults = {
  document: 'head',
  version: 2,
  isCircle: false,
  results: [
    { key: 'r1', title: 'Mutu layanan meningkat' },
    { key: 'r2', title: 'Angka penularan menurun' },
  ],
};
const tie = (parts: object = {}) => ({
  document: 'head',
  version: 1,
  key: 'r1',
  way: 'DIRECT' as const,
  title: 'Mutu layanan meningkat',
  ...parts,
});
const one = (parts: Partial<PlannedResult>) => ({
  results: [{ key: 'r5', title: 'Kunjungan rumah', kind: 'MAIN' as const, indicators: [indicator()], ...parts }],
});
const renewed = (key: string, way: string) => [{ document: 'head', version: 2, key, way }];

it.each<[string, Partial<PlannedResult>, [string, string | null, string | null][], object]>([
  ['that says the same in the newest version', { ties: [tie()] }, [], {}],
  [
    'that was reworded',
    { ties: [tie({ title: 'Mutu' })] },
    [['REWORDED', 'Mutu', 'Mutu layanan meningkat']],
    { ties: [{ key: 'r1', version: 2, way: 'DIRECT' }] },
  ],
  [
    'that was dropped, where another says nearly the same',
    { ties: [tie({ key: 'r3', title: 'Angka penularan TB menurun' })] },
    [['DROPPED', 'Angka penularan TB menurun', null]],
    { ties: renewed('r2', 'DIRECT') },
  ],
  ['that was dropped for good', { ties: [tie({ key: 'r3', title: 'Arsip' })] }, [['DROPPED', 'Arsip', null]], {}],
  [
    'of somebody else',
    { ties: [tie({ document: 'former' })] },
    [['ELSEWHERE', 'Mutu layanan meningkat', null]],
    { ties: renewed('r1', 'DIRECT') },
  ],
  [
    'that was written in words',
    { supports: 'Angka penularan menurun' },
    [['UNTIED', 'Angka penularan menurun', null]],
    { ties: renewed('r2', 'NON_DIRECT') },
  ],
  ['that was left open', {}, [['UNTIED', null, null]], {}],
  ['that has none, for a reason', { untied: 'Tugas tersendiri' }, [], {}],
  ['of an additional result, left open', { kind: 'ADDITIONAL' }, [], {}],
])('a tie %s is told with what differs and what is proposed', (_what, parts, differences, proposed) => {
  const found = looseResults(one(parts), superior, 'PELAKSANA');
  expect(found.flatMap((each) => each.differences.map(({ how, said, now }) => [how, said, now]))).toEqual(differences);
  if (found.length > 0) expect(found[0]).toMatchObject({ key: 'r5', proposed });
});

it.each([
  ['while the superior has no plan', null, 'PELAKSANA'],
  ['while his plan supports this one', { ...superior, isCircle: true }, 'PELAKSANA'],
  ['of an executive', superior, 'JPT_PRATAMA'],
] as const)('nothing that was left open is asked for %s', (_when, of, positionType) => {
  expect(looseResults(one({}), of, positionType)).toEqual([]);
});
