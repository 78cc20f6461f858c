import { describe, expect, it } from '@jest/globals';
import fc from '../testing/random-inputs.js';
import { usualAnnex } from './annex.js';
import { directionOf } from './direction.js';
import { fillInPlan as fillIn, type DraftedPlan, type DraftedIndicator, type DraftedResult } from './drafted-plan.js';
import { numberOf } from './keys.js';
import { indicatorsOf, type PerformancePlan } from './plan.js';
import type { DraftedTarget } from './target.js';

const fillInPlan = (plan: DraftedPlan, given: readonly string[]) =>
  fillIn(plan, { given, superior: null, colleagues: [], family: 'STAFF' });
const drafted = (target: DraftedTarget = { number: 12, unit: 'laporan' }): DraftedIndicator => ({
  aspect: 'QUANTITY',
  text: 'Jumlah',
  target,
});
const result = (indicators = [drafted()]): DraftedResult => ({ title: 'Laporan', kind: 'MAIN', indicators });
const keysIn = ({ results }: PerformancePlan) => results.flatMap(({ key, indicators }) => [key, ...indicators.map((each) => each.key)]);

describe('keys', () => {
  it('count results, and indicators within their result', () => {
    expect(keysIn(fillInPlan({ results: [result([drafted(), drafted()]), result()] }, []))).toEqual([
      'r1',
      'r1.i1',
      'r1.i2',
      'r2',
      'r2.i1',
    ]);
  });

  it('stay with what was there, wherever it moves, and count on from the highest that was ever given', () => {
    const plan = { results: [result(), { ...result([{ ...drafted(), key: 'r1.i2' }, drafted()]), key: 'r1' }] };
    expect(keysIn(fillInPlan(plan, ['r1', 'r1.i1', 'r1.i2', 'r9']))).toEqual(['r10', 'r10.i1', 'r1', 'r1.i2', 'r1.i3']);
  });

  it('are called by their numbers', () => {
    expect(['r3', 'r3.i12'].map(numberOf)).toEqual(['3', '3.12']);
  });

  // Each round drops some rows, keeps others in a new order and adds some; what it adds is never called what something else was called.
  it('survive any sequence of changed plans, and never name two things', () => {
    const change = fc.record({ keep: fc.array(fc.boolean(), { maxLength: 12 }), add: fc.nat(3), turnRound: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const named = new Map<string, string>();
        let plan: PerformancePlan = { approach: 'QUANTITATIVE', results: [], annex: usualAnnex };
        let counter = 0;
        for (const { keep, add, turnRound } of changes) {
          let at = 0;
          const isKept = () => keep[at++ % Math.max(keep.length, 1)] ?? true;
          const kept = plan.results.filter(isKept).map((each) => ({
            ...each,
            indicators: [...each.indicators.filter(isKept), { ...drafted(), text: `indicator ${(counter += 1)}` }],
          }));
          const added = Array.from({ length: add }, () => ({ ...result(), title: `result ${(counter += 1)}` }));
          const rows = [...kept, ...added];
          plan = fillInPlan({ results: turnRound ? rows.reverse() : rows }, [...named.keys()]);
          const things = [
            ...plan.results.map(({ key, title }) => [key, title] as const),
            ...indicatorsOf(plan).map(({ indicator: { key, text }, result: { title } }) => [key, `${title}: ${text}`] as const),
          ];
          expect(new Set(things.map(([key]) => key)).size).toBe(things.length);
          for (const [key, thing] of things) {
            expect(named.get(key) ?? thing).toBe(thing);
            named.set(key, thing);
          }
        }
      }),
    );
  });
});

describe('what is left open', () => {
  it.each([
    [{ number: 12, unit: 'laporan' }, 'CUMULATIVE'],
    [{ number: 1200, unit: 'pasien' }, 'CUMULATIVE'],
    [{ number: 20, unit: 'jam pelajaran' }, 'CUMULATIVE'],
    [{ number: 95, unit: '%' }, 'POSITION'],
    [{ number: 95, unit: '% kunjungan' }, 'POSITION'],
    [{ number: 15, unit: 'menit' }, 'POSITION'],
    [{ number: 3, unit: 'hari kerja' }, 'POSITION'],
    [{ number: 3, unit: 'menit per pasien' }, 'POSITION'],
    [{ number: 24, unit: 'jam pelajaran/minggu' }, 'POSITION'],
    [{ number: 5, unit: 'kasus per 1.000 penduduk' }, 'POSITION'],
    [{ number: 95, unit: 'persentase' }, 'POSITION'],
    [{ least: 18, most: 24, unit: '°C' }, 'POSITION'],
    [{ number: 4, unit: 'petugas', direction: 'KEEP' }, 'POSITION'],
    [{ number: 12, unit: 'bulan' }, 'CUMULATIVE'],
    [{ number: 12, unit: 'laporan/tahun' }, 'CUMULATIVE'],
    [{ number: 3, unit: 'dokumen/laporan' }, 'CUMULATIVE'],
    [{ number: 88.5, unit: 'Nilai' }, 'POSITION'],
    [{ number: 80, unit: 'Indeks kepuasan' }, 'POSITION'],
    [{ text: 'Terlaksana' }, 'POSITION'],
  ] as const)('%j is measured as is usual: %s, at the end of each quarter', (target, pattern) => {
    expect(indicatorsOf(fillInPlan({ results: [result([drafted(target)])] }, []))).toMatchObject([
      { indicator: { pattern, months: [{ month: 3 }, { month: 6 }, { month: 9 }, { month: 12 }] } },
    ]);
  });

  it.each([
    [2, 'bulan', 'POSITION'],
    [3, 'minggu', 'POSITION'],
    [12, 'bulan', 'CUMULATIVE'],
  ] as const)('is a state where less of a time is better, and the work of a year is none: %d %s is %s', (number, unit, pattern) => {
    const given = { ...drafted({ number, unit }), aspect: 'TIME' as const, text: 'Waktu penyelesaian' };
    expect(indicatorsOf(fillInPlan({ results: [result([given])] }, []))).toMatchObject([{ indicator: { pattern } }]);
  });

  it('is the direction: more is better; and the release of what is published, in December', () => {
    const given = { ...drafted(), pattern: 'PUBLISHED' as const };
    expect(indicatorsOf(fillInPlan({ results: [result([given])] }, []))).toMatchObject([
      { indicator: { target: { direction: 'MORE' }, months: [{ month: 12 }] } },
    ]);
  });

  it('is the direction that the words of the indicator have, and says', () => {
    const given = { ...drafted({ number: 5, unit: 'hari' }), text: 'Waktu koreksi' };
    expect(indicatorsOf(fillInPlan({ results: [result([given])] }, []))).toMatchObject([
      { indicator: { target: { number: 5, unit: 'hari', direction: directionOf(given) } } },
    ]);
    expect(directionOf(given)).toBe('LESS');
  });

  it('is nothing of what was said; months stand in the order of the year', () => {
    const said = {
      ...drafted({ number: 5, unit: 'hari', direction: 'LESS' }),
      pattern: 'POSITION' as const,
      months: [{ month: 9 }, { month: 2 }],
    };
    expect(indicatorsOf(fillInPlan({ results: [result([said])] }, []))).toMatchObject([
      { indicator: { target: { direction: 'LESS' }, pattern: 'POSITION', months: [{ month: 2 }, { month: 9 }] } },
    ]);
  });
});
