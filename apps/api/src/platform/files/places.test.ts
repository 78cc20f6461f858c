import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { fullestPlace } from './places.js';

const data = '/srv/siklus';
const passing = { folder: '/tmp', room: 10 };
/** What is free at each place that is there. */
const having = (free: Readonly<Record<string, number>>) => (folder: string) => Promise.resolve(free[folder]);

it.each<[string, Record<string, number>, string, boolean]>([
  ['the data folder', { [data]: 90, '/tmp': 20 }, data, true],
  ['the storage of files', { [data]: 900, [join(data, 'files')]: 90, '/tmp': 20 }, join(data, 'files'), true],
  ['the folder of what is made', { [data]: 900, [join(data, 'exports')]: 90, '/tmp': 20 }, join(data, 'exports'), true],
  ['the database that comes along', { [data]: 900, [join(data, 'postgres')]: 90, '/tmp': 20 }, join(data, 'postgres'), true],
  ['the folder of what passes', { [data]: 900, '/tmp': 9 }, '/tmp', true],
  ['nothing, where a small place has what is asked of it', { [data]: 900, '/tmp': 20 }, '/tmp', false],
  ['where one begins, before a data folder is there', { '.': 90, '/tmp': 20 }, '.', true],
])('what is short of room is found: %s', async (_what, free, folder, isShort) => {
  expect(await fullestPlace(data, 100, [passing], having(free))).toMatchObject({ folder, isShort });
});

it('how much is free is asked of the disk', async () => {
  expect(await fullestPlace(import.meta.dirname, 0)).toMatchObject({ isShort: false });
  expect(await fullestPlace(import.meta.dirname, Infinity)).toMatchObject({ isShort: true });
});
