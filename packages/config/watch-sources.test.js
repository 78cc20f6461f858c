import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { waitUntil } from '../../scripts/lib/processes.mjs';
import { watchSources } from '../../scripts/lib/watch-sources.mjs';

let folder;
let watch;
let said;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'siklus-watch-'));
  said = [];
  for (const voice of ['log', 'error']) jest.spyOn(console, voice).mockImplementation((line) => said.push(line));
});
afterEach(async () => {
  await watch.stop();
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const change = (...names) => names.forEach((name) => writeFileSync(path.join(folder, name), String(Math.random())));
const comes = async (done) => expect(await waitUntil(done, 30_000)).toBe(true);

it('starts anew once for all changes of a moment, and not for tests or what is no source', async () => {
  const restart = jest.fn(async () => {});
  watch = watchSources(restart, [folder]);
  change('one.test.ts', 'two.json', 'three.ts', 'four.ts');
  await comes(() => restart.mock.calls.length > 0);
  await watch.stop();
  expect(restart).toHaveBeenCalledTimes(1);
  expect(said).toEqual([expect.stringMatching(/(three|four)\.ts changed; API and worker start anew\.$/)]);
});

it('is never at it twice at the same time, and goes on after a start that failed', async () => {
  const ends = [];
  const restart = jest.fn(() => new Promise((_resolve, reject) => ends.push(() => reject(new Error('No start')))));
  watch = watchSources(restart, [folder]);
  change('one.ts');
  await comes(() => ends.length === 1);
  change('two.ts');
  await comes(() => said.length === 2);
  expect(restart).toHaveBeenCalledTimes(1);
  ends[0]();
  await comes(() => ends.length === 2);
  expect(said[2]).toBe('[siklus] No start');
  ends[1]();
});
