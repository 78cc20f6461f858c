import { expect, it } from '@jest/globals';
import { hintsOn } from '../writing-hints.js';
import { fillInPlan } from '../drafted-plan.js';
import { perspectivesWithout } from '../family.js';
import { patterns } from '../plan.js';
import { directions, isCounted } from '../target.js';
import { byFit, fitOf } from './fitting-sample.js';
import { standardSamples } from './index.js';

const names = (title: string): string[] => byFit(standardSamples, title).map(({ name }) => name);

it('begins with samples of the posts that most people of a province hold', () => {
  const needed = ['Pengawas sekolah', 'Guru', 'Kepala sekolah', 'Perawat', 'Bidan', 'Dokter', 'Kepala puskesmas', 'Perencana'];
  expect(standardSamples.map(({ name }) => name).sort()).toEqual(needed.sort());
});

it.each(standardSamples.map((sample) => [sample.name, sample] as const))('%s: is written as a plan should be', (_name, { results }) => {
  expect([...hintsOn({ results })]).toEqual([]);
  for (const { title, indicators } of results) expect([title, indicators.length > 0]).toEqual([title, true]);
});

it('show both families, and every shape, direction and pattern of a target', () => {
  const indicators = standardSamples
    .flatMap(({ results }) => fillInPlan({ results }, { given: [], superior: null, colleagues: [], family: 'STAFF' }).results)
    .flatMap((each) => each.indicators);
  expect(new Set(indicators.flatMap(({ target }) => (isCounted(target) ? target.direction : [])))).toEqual(new Set(directions));
  expect(new Set(indicators.map(({ pattern }) => pattern))).toEqual(new Set(patterns));
  expect(new Set(indicators.map(({ target }) => Object.keys(target)[0]))).toEqual(new Set(['number', 'least', 'text']));
});

it.each(['Kepala puskesmas', 'Kepala sekolah'])('%s: looks at results from every perspective', (name) => {
  const { results = [] } = standardSamples.find((sample) => sample.name === name) ?? {};
  expect([results.length > 0, perspectivesWithout(results)]).toEqual([true, []]);
  for (const { indicators } of results) for (const { perspective } of indicators) expect(perspective).toBeDefined();
});

it.each([
  ['Perawat Mahir', 'Perawat'],
  ['Pengawas Sekolah Ahli Madya', 'Pengawas sekolah'],
  ['Kepala Puskesmas Sofifi', 'Kepala puskesmas'],
  ['Guru Ahli Pertama', 'Guru'],
  ['Kepala SMA Negeri 1', 'Kepala sekolah'],
  ['Dokter Ahli Pertama', 'Dokter'],
])('what comes first for %s is %s', (title, name) => {
  expect(names(title)[0]).toBe(name);
});

it('fits by whole words, and orders by name what fits nobody', () => {
  expect(fitOf({ positions: ['guru'] }, 'Pengelola Perguruan')).toBe(0);
  const all = names('Juru Bayar');
  expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b, 'id')));
});
