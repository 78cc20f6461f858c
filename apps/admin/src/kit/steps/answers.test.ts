import { expect, it } from '@jest/globals';
import type { PlanVersion } from '@siklus/contracts/plans';
import { usualAnnex } from '@siklus/domain';
import { inOrder, planIn, planInForce, planReportedOn, reportsBefore, type Report, valuesOf } from './answers';

const version = (number: number, unit: string): PlanVersion => ({
  version: number,
  agreedAt: '2026-05-01T00:00:00.000Z',
  agreedBy: null,
  onBehalfOf: null,
  approach: 'QUANTITATIVE',
  annex: usualAnnex,
  expectations: {},
  results: [
    {
      key: 'r1',
      title: 'Laporan',
      kind: 'MAIN',
      indicators: [
        {
          key: 'r1.i1',
          aspect: 'QUANTITY',
          text: 'Jumlah',
          target: { number: 12, unit, direction: 'MORE' },
          pattern: 'CUMULATIVE',
          months: [{ month: 3 }],
        },
      ],
    },
  ],
  changes: [],
});
const report = (occasion: string, planVersion = 1): Report => ({ occasion, actuals: [{ indicator: 'r1.i1', planVersion, value: 3 }] });

it('reports stand in the order of the year, and the year after its quarters', () => {
  expect(inOrder(['', 'TW3', 'TW1', 'TW2'].map((each) => report(each))).map(({ occasion }) => occasion)).toEqual(['TW1', 'TW2', 'TW3', '']);
});

it('before a quarter come those before it, and before the year all of them', () => {
  const all = ['', 'TW3', 'TW1', 'TW2'].map((each) => report(each));
  expect(reportsBefore(all, 'TW2').map(({ occasion }) => occasion)).toEqual(['TW1']);
  expect(reportsBefore(all, '')).toHaveLength(3);
});

it('what was reported is told with the indicator as it stood in that version, and of no other', () => {
  const values = valuesOf('r1.i1', [report('TW1'), report('TW2', 2), report('TW3', 3)], [version(1, 'laporan'), version(2, 'dokumen')]);
  expect(values).toMatchObject([
    { occasion: 'TW1', indicator: { target: { unit: 'laporan' } } },
    { occasion: 'TW2', indicator: { target: { unit: 'dokumen' } } },
  ]);
  expect(valuesOf('r1.i2', [report('TW1')], [version(1, 'laporan')])).toEqual([]);
});

it('what is rated is shown as it stood in the version reported on, whatever is in force when it is rated', () => {
  const plans = [version(1, 'laporan'), { ...version(2, 'dokumen'), agreedAt: '2026-06-01T00:00:00.000Z' }];
  expect([planReportedOn(plans, report('TW2')), planReportedOn(plans, report('TW2', 2))].map((plan) => plan?.version)).toEqual([1, 2]);
  expect(planReportedOn(plans, { actuals: [] })).toBeUndefined();
  const inForce = (at: string) => planInForce(plans, at)?.version;
  expect(['2026-04-30', '2026-05-01', '2026-06-01'].map((day) => inForce(`${day}T00:00:00.000Z`))).toEqual([undefined, 1, 2]);
});

it('the plan of a task is the one of its own step and occasion, whatever was handed in before', () => {
  const plan = (title: string) => ({ results: [{ key: 'r1', title, kind: 'MAIN', indicators: [] }] });
  const earlier = { 'addendum/2/write': plan('baru'), 'addendum/1/write': plan('lama'), 'target-setting//draft': plan('awal') };
  const titleAt = (step: string, occasion: string) => planIn(earlier, { step, occasion })?.results[0]?.title;
  expect([titleAt('addendum', '2'), titleAt('addendum', '3'), titleAt('target-setting', ''), titleAt('mid-term-review', 'TW1')]).toEqual([
    'baru',
    undefined,
    'awal',
    undefined,
  ]);
});
