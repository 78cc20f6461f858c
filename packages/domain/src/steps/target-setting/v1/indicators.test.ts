import { expect, it } from '@jest/globals';
import type { DraftedPlan } from '../../../plan/index.js';
import { faultsOf, turnOf } from '../../../testing/faults-of.js';
import { targetSetting } from './step.js';
import { counted, result, nurse, head } from '../../../testing/drafted-results.js';

const own = '00000000-0000-4000-8000-000000000001';

const index = { text: 'IKM', target: { number: 80, unit: 'nilai' }, pattern: 'PUBLISHED', surveyOf: own };

it.each<[string, object, string[]]>([
  ['of the own unit', {}, []],
  ['of a unit that is none of his', { surveyOf: own.replace('1', '2') }, ['surveyOf']],
  ['for what is no release', { pattern: 'POSITION' }, ['surveyOf']],
  ['for words', { target: { text: 'Baik' } }, ['surveyOf']],
])('R-IKM-6: an indicator may name the survey %s', (_what, parts, expected) => {
  const results = [result('MAIN', { indicators: [{ ...counted, ...index, ...parts }] })];
  const known = { 'surveyed-units': [{ id: own, name: 'Puskesmas' }] };
  expect(faultsOf(targetSetting, 'draft', { results }, { known })).toEqual(expected.map((part) => `results.0.indicators.0.${part}`));
});

const number = (value: number, direction?: string) => ({
  number: value,
  unit: 'laporan',
  ...(direction === undefined ? {} : { direction }),
});

const share = { least: 95, most: 100, unit: '%' };

const months = (...targets: readonly (readonly [number, number?])[]) =>
  targets.map(([month, target]) => (target === undefined ? { month } : { month, target }));

it.each<[string, object, string | null]>([
  ['a number and nothing more', {}, null],
  ['a range', { target: { least: 10, most: 12, unit: 'laporan' } }, null],
  ['a range from nothing', { target: { least: 0, most: 2, unit: 'pengaduan' } }, null],
  ['a range upside down (R-SKP-5)', { target: { least: 12, most: 10, unit: 'laporan' } }, 'target'],
  ['a range without width (R-SKP-5)', { target: { least: 12, most: 12, unit: 'laporan' } }, 'target'],
  ['a range with instalments', { target: { least: 10, most: 12, unit: 'laporan' }, months: months([6, 5], [12, 5]) }, 'months'],
  ['a range, by instalments that are equal', { target: { least: 10, most: 12, unit: 'laporan' }, months: months([6], [12]) }, null],
  ['zero, the more the better', { target: number(0) }, 'target'],
  ['zero, the less the better', { target: number(0, 'LESS') }, null],
  ['zero of what nobody wants', { text: 'Jumlah kematian ibu', target: { number: 0, unit: 'orang' } }, null],
  ['zero to be kept', { target: number(0, 'KEEP') }, null],
  ['words that add up', { target: { text: 'Terlaksana' }, pattern: 'CUMULATIVE' }, 'pattern'],
  ['words, on dates', { target: { text: 'Terlaksana' }, months: months([6], [12]) }, null],
  ['words with a number per month', { target: { text: 'Terlaksana' }, months: months([6, 1]) }, 'months'],
  ['a month twice', { months: months([6], [6]) }, 'months'],
  ['instalments that add up', { months: months([3, 2], [6, 4], [12, 6]) }, null],
  ['instalments that add up as decimals do', { target: number(0.3), months: months([6, 0.1], [12, 0.2]) }, null],
  ['instalments that do not', { months: months([3, 2], [6, 4]) }, 'months'],
  ['an instalment that is missing', { months: months([3, 6], [6]) }, 'months'],
  ['a position that ends at the target', { pattern: 'POSITION', months: months([12, 12], [3, 4]) }, null],
  ['a position that ends elsewhere', { pattern: 'POSITION', months: months([12, 11], [3, 4]) }, 'months'],
  ['a position on the way to a range (R-IKI-3)', { pattern: 'POSITION', target: share, months: months([6, 60], [12]) }, null],
  ['a position on the way to a range, with a gap', { pattern: 'POSITION', target: share, months: months([3, 40], [6], [12]) }, 'months'],
  ['a position whose last month is no range', { pattern: 'POSITION', target: share, months: months([6, 60], [12, 97]) }, 'months'],
  ['a range with some instalments', { target: { least: 10, most: 12, unit: 'laporan' }, months: months([6, 5], [12]) }, 'months'],
  ['a release, split in part', { pattern: 'PUBLISHED', months: months([6, 6], [12]) }, 'months'],
  ['a release', { pattern: 'PUBLISHED', months: months([11]) }, null],
  ['a release that is split', { pattern: 'PUBLISHED', months: months([6, 6], [12, 6]) }, 'months'],
])('an indicator of %s has the fault it should', (_what, parts, part) => {
  const results = [result('MAIN', { indicators: [{ ...counted, ...parts }] })];
  expect(faultsOf(targetSetting, 'draft', { results })).toEqual(part === null ? [] : [`results.0.indicators.0.${part}`]);
});

it.each([
  ['month 13', { months: [{ month: 13 }] }],
  ['no month at all', { months: [] }],
  ['a number and a range', { target: { number: 1, least: 1, most: 2, unit: 'laporan' } }],
  ['half a range', { target: { least: 1, unit: 'laporan' } }],
  ['a number below zero', { target: { number: -1, unit: 'laporan' } }],
  ['a key that is none', { key: '1.1' }],
])('an indicator of %s is not taken by the form', (_what, parts) => {
  const { form } = turnOf(targetSetting, 'draft');
  expect(form.safeParse({ results: [result('MAIN', { indicators: [{ ...counted, ...parts }] })] }).success).toBe(false);
});

const { aspect: _aspect, ...sideless } = counted;

const words = { text: 'Mutu layanan', target: { text: 'Keluhan warga ditangani pada hari yang sama' } };

it.each<[string, typeof nurse, object, DraftedPlan['approach'], string | null]>([
  ['staff with an aspect', nurse, counted, undefined, null],
  ['staff without one (R-SKP-3)', nurse, sideless, 'QUANTITATIVE', 'aspect'],
  ['staff with a perspective only (R-SKP-3)', nurse, { ...sideless, perspective: 'BUDGET' }, undefined, 'aspect'],
  ['staff in words', nurse, words, 'QUALITATIVE', null],
  ['a leader with a perspective', head, { ...sideless, perspective: 'BUDGET' }, undefined, null],
  ['a leader with an aspect only (R-SKP-4)', head, counted, 'QUANTITATIVE', 'perspective'],
  ['a leader in words', head, words, 'QUALITATIVE', null],
])('an indicator of %s has the fault it should', (_what, employee, indicator, approach, part) => {
  const plan = { results: [result('MAIN', { indicators: [indicator] })], ...(approach === undefined ? {} : { approach }) };
  expect(faultsOf(targetSetting, 'draft', plan, { employee })).toEqual(part === null ? [] : [`results.0.indicators.0.${part}`]);
});
