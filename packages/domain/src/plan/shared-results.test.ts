import { describe, expect, it } from '@jest/globals';
import { fillInCarriers } from './carriers.js';
import type { Indicator, PlannedResult } from './plan.js';
import { byCarriers, sharedDifferences, type ColleaguePlan } from './shared-results.js';

const tie = (key: string) => ({ document: 'head', version: 1, key, way: 'DIRECT', title: 'Angka penularan menurun' }) as const;
const indicator = (target: Indicator['target'], text = 'Jumlah pasien dikunjungi'): Indicator => ({
  key: 'r1.i1',
  text,
  target,
  pattern: 'CUMULATIVE',
  months: [{ month: 12 }],
});
const visits = indicator({ number: 48, unit: 'pasien', direction: 'MORE' });
const carrier = (name: string) => ({ employeeId: name, name });
const shared = (parts: Partial<PlannedResult> = {}): PlannedResult => ({
  key: 'r1',
  title: 'Semua pasien TB dikunjungi',
  kind: 'MAIN',
  ties: [tie('r2')],
  carriers: [carrier('Budi')],
  indicators: [visits],
  ...parts,
});
const his = (parts: Partial<PlannedResult> = {}): PlannedResult => shared({ carriers: [carrier('Ani')], ...parts });
const budi = (...results: readonly PlannedResult[]): ColleaguePlan => ({ ...carrier('Budi'), results });
const told = (own: readonly PlannedResult[], ...others: readonly ColleaguePlan[]) =>
  sharedDifferences('Ani', own, others).map(({ how, name }) => `${how} ${name}`);

describe('a shared result', () => {
  it.each<[string, readonly PlannedResult[], readonly ColleaguePlan[], readonly string[]]>([
    ['both say the same', [shared()], [budi(his())], []],
    ['the one writes it in other letters', [shared()], [budi(his({ title: 'semua  pasien TB, dikunjungi' }))], []],
    ['the other calls his differently, for the same result of the superior', [shared()], [budi(his({ title: 'Kunjungan rumah' }))], []],
    ['the other has no agreed plan', [shared()], [{ ...carrier('Budi'), results: null }], ['NO_PLAN Budi']],
    ['the other is not known to the reader', [shared()], [], []],
    ['the plan of the other has no such result', [shared()], [budi()], ['MISSING Budi']],
    [
      'the other shares another result',
      [shared()],
      [budi(his({ title: 'Arsip', ties: [tie('r5')] }))],
      ['MISSING Budi', 'UNANSWERED Budi'],
    ],
    ['the other names one more', [shared()], [budi(his({ carriers: [carrier('Ani'), carrier('Cici')] }))], ['CARRIERS Budi']],
    ['the plan lacks what the other shares', [], [budi(his())], ['UNANSWERED Budi']],
    ['the plan has it alone', [shared({ carriers: undefined })], [budi(his())], ['UNANSWERED Budi']],
    [
      'the numbers differ',
      [shared()],
      [budi(his({ indicators: [indicator({ number: 24, unit: 'pasien', direction: 'MORE' })] }))],
      ['TARGET Budi'],
    ],
    [
      'the units differ',
      [shared()],
      [budi(his({ indicators: [indicator({ number: 48, unit: 'kunjungan', direction: 'MORE' })] }))],
      ['TARGET Budi'],
    ],
    [
      'a range says the same as the number',
      [shared()],
      [budi(his({ indicators: [indicator({ least: 48, most: 48, unit: 'Pasien', direction: 'MORE' })] }))],
      [],
    ],
    ['the one counts and the other tells', [shared()], [budi(his({ indicators: [indicator({ text: 'semua' })] }))], ['TARGET Budi']],
    [
      'the other measures something else',
      [shared()],
      [budi(his({ indicators: [indicator(visits.target, 'Lama')] }))],
      ['LACKING Budi', 'LEFT_OUT Budi'],
    ],
    ['the other measures more', [shared()], [budi(his({ indicators: [visits, indicator(visits.target, 'Lama')] }))], ['LEFT_OUT Budi']],
  ])('is told in its differences where %s', (_how, own, others, expected) => {
    expect(told(own, ...others)).toEqual(expected);
  });

  it('says both targets where they differ', () => {
    const other = { number: 24, unit: 'pasien', direction: 'MORE' } as const;
    expect(sharedDifferences('Ani', [shared()], [budi(his({ indicators: [indicator(other)] }))])).toMatchObject([
      { how: 'TARGET', indicator: 'Jumlah pasien dikunjungi', own: visits.target, other },
    ]);
  });

  it('is one for the superior, with all who name one another', () => {
    const row = (title: string, ...others: readonly string[]) => ({ employeeId: title, title, carriers: others.map(carrier) });
    const groups = byCarriers([row('Ani', 'Budi', 'Cici'), row('Dedi'), row('Cici', 'Ani', 'Budi'), row('Budi', 'Ani', 'Cici')]);
    expect(groups.map((group) => group.map(({ employeeId }) => employeeId))).toEqual([['Ani', 'Cici', 'Budi'], ['Dedi']]);
    expect(byCarriers([row('Ani', 'Budi'), row('Budi')])).toHaveLength(2);
  });

  it('is one of several that the same people share, each with what says the same', () => {
    const row = (employeeId: string, title: string, other: string) => ({ employeeId, title, carriers: [carrier(other)] });
    const groups = byCarriers([
      row('Ani', 'Arsip', 'Budi'),
      row('Ani', 'Kunjungan', 'Budi'),
      row('Budi', 'kunjungan', 'Ani'),
      row('Budi', 'Arsip', 'Ani'),
    ]).map((group) => group.map(({ employeeId, title }) => `${employeeId} ${title}`));
    expect(groups).toEqual([
      ['Ani Arsip', 'Budi Arsip'],
      ['Ani Kunjungan', 'Budi kunjungan'],
    ]);
  });

  it('keeps what its carriers are called today, and what they were where that is not known', () => {
    const named = fillInCarriers([{ employeeId: 'Ani', name: 'Palsu' }, carrier('Eka')], [carrier('Ani')]);
    expect(named).toEqual([carrier('Ani'), carrier('Eka')]);
  });
});
