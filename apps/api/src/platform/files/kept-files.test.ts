import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newId } from '../new-id.js';
import type { Settings } from '../settings.js';
import { KeptFiles } from './kept-files.js';
import { storeOf } from './storage/store-of.js';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'siklus-kept-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const files = new KeptFiles({ dataDir } as Settings);
const names = (): string[] => readdirSync(path.join(dataDir, 'exports'));

/** Writes a content, and falls half-way where that is wanted. */
const content =
  (words: string, falls = false) =>
  async (file: Writable) => {
    file.write(words.slice(0, 3));
    if (falls) throw new Error('The writer fell');
    file.end(words.slice(3));
    await finished(file);
  };

describe('a file that is kept', () => {
  it('is there as a whole, and stays as it was when another one in its place is not finished', async () => {
    expect(await files.read('daftar')).toBeUndefined();
    await files.write('daftar', content('sebuah daftar'));
    await expect(files.write('daftar', content('yang lain', true))).rejects.toThrow('The writer fell');
    const found = await files.read('daftar');
    expect(found?.length).toBe(13);
    expect([await text(found!.stream), names()]).toEqual(['sebuah daftar', ['daftar']]);
  });

  it('never leaves the folder, whatever it is called', async () => {
    await files.write('../../luar', content('dalam'));
    expect(names()).toContain('luar');
  });

  it('goes when nobody wants it any more, with what was never finished of it', async () => {
    await files.write('lama', content('lama'));
    await files.keepOnly((found) => Promise.resolve(new Set(found.filter((name) => name === 'daftar'))));
    expect(names()).toEqual(['daftar']);
  });

  it('takes nothing with it of what people attached, and is not counted with that', async () => {
    const store = storeOf({ dataDir, filesUrl: undefined });
    const [id, received] = [newId(), path.join(dataDir, 'diterima')];
    writeFileSync(received, 'bukti');
    await store.take(id, received, { bytes: 5, sha256: '' });
    await files.write('daftar', content('sebuah daftar'));
    await files.keepOnly(() => Promise.resolve(new Set()));
    const listed = [];
    for await (const file of store.list()) listed.push(file.id);
    expect([await text(await store.read(id)), listed, names()]).toEqual(['bukti', [id], []]);
  });
});
