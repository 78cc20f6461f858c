import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeFolder } from './make-folder.js';

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'siklus-folder-'));
  await writeFile(join(place, 'a-file'), '');
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe('a folder', () => {
  it('is made with all above it, and may be there, also by another that makes it in the same moment', async () => {
    const folder = join(place, 'a', 'b', 'c');
    await Promise.all([makeFolder(folder, 0o700), makeFolder(folder, 0o700)]);
    await makeFolder(folder);
    for (const each of [folder, join(place, 'a')]) expect((await stat(each)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['below what takes no folders', () => '/proc/siklus/data'],
    ['below a file', () => join(place, 'a-file', 'data')],
  ])('that would stand %s is refused at once', async (_where, folder) => {
    await expect(makeFolder(folder())).rejects.toMatchObject({ syscall: 'mkdir' });
  });
});
