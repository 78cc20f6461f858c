import { expect, it } from '@jest/globals';
import { hintsOn } from '../writing-hints.js';
import { byFit, fitOf } from './fitting-sample.js';
import { standardSamples } from './index.js';

const codes = (title: string): string[] => byFit(standardSamples, title).map(({ code }) => code);

it('begins with samples of the posts that most people of a province hold', () => {
  const needed = ['pengawas-sekolah', 'guru', 'kepala-sekolah', 'perawat', 'bidan', 'dokter', 'kepala-puskesmas', 'perencana'];
  expect(standardSamples.map(({ code }) => code).sort()).toEqual(needed.sort());
});

it.each(standardSamples.map((sample) => [sample.name, sample] as const))('%s: is written as a plan should be', (_name, { results }) => {
  expect([...hintsOn({ results })]).toEqual([]);
  for (const { title, indicators } of results) expect([title, indicators.length > 0]).toEqual([title, true]);
});

it.each([
  ['Perawat Mahir', 'perawat'],
  ['Pengawas Sekolah Ahli Madya', 'pengawas-sekolah'],
  ['Kepala Puskesmas Sofifi', 'kepala-puskesmas'],
  ['Guru Ahli Pertama', 'guru'],
  ['Kepala SMA Negeri 1', 'kepala-sekolah'],
  ['Dokter Ahli Pertama', 'dokter'],
])('what comes first for %s is %s', (title, code) => {
  expect(codes(title)[0]).toBe(code);
});

it('fits by whole words, and orders by name what fits nobody', () => {
  expect(fitOf({ positions: ['guru'] }, 'Pengelola Perguruan')).toBe(0);
  const names = byFit(standardSamples, 'Juru Bayar').map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'id')));
});
