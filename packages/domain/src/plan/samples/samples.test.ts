import { expect, it } from '@jest/globals';
import { hintsOn } from '../writing-hints.js';
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
