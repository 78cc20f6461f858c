import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { javascriptOf } from './javascript-of.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-javascript-'));
const [source, kept] = ['source.ts', 'kept'].map((name) => path.join(folder, name));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What the file says as JavaScript, after this was written into it. */
const saying = (text) => {
  fs.writeFileSync(source, text);
  return javascriptOf(source, kept);
};

it('a source is compiled once, and anew when it has changed or what was kept is not whole', async () => {
  const first = await saying('export const day: number = 1;');
  expect(first).toMatch(/^export const day = 1;/);
  const [place, ...others] = fs.readdirSync(kept).map((name) => path.join(kept, name));
  expect(others).toEqual([]);
  // Told apart from what is compiled anew by a word that only what is kept has.
  fs.writeFileSync(place, first.replace('day', 'keptDay'));
  expect(await saying('export const day: number = 1;')).toMatch(/keptDay/);
  expect(await saying('export const day: number = 2;')).toMatch(/^export const day = 2;/);
  fs.writeFileSync(place, first.slice(0, -1));
  expect(await saying('export const day: number = 1;')).toBe(first);
  expect(fs.readdirSync(kept)).toEqual([path.basename(place)]);
});
