import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { forgetIncoming, receiveAt, receiveFile } from './receive-file.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-receive-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const content = Buffer.alloc(200_000, 'bukti');

describe('a file that comes in', () => {
  it('is written as it comes, with its size and its sum', async () => {
    const received = await receiveFile(folder, Readable.from([content.subarray(0, 7), content.subarray(7)]), 0);
    expect(received).toMatchObject({ size: content.length, sha256: createHash('sha256').update(content).digest('hex') });
    expect((await readFile(received.path)).equals(content)).toBe(true);
    await rm(received.path);
  });

  it('and breaks off leaves nothing', async () => {
    async function* cut() {
      yield content;
      await Promise.reject(new Error('aborted'));
    }
    await expect(receiveFile(folder, Readable.from(cut()), 0)).rejects.toThrow('aborted');
    expect(await readdir(folder)).toEqual([]);
  });

  it('on a disk without room is refused in words, before it is full and when it is', async () => {
    await expect(receiveFile(folder, Readable.from([content]), Infinity)).rejects.toMatchObject({ code: 'FILE_NO_ROOM' });
    expect(await readdir(folder)).toEqual([]);
    // A device that is always full.
    const path = join(folder, 'full');
    await symlink('/dev/full', path);
    const sent = Readable.from([content, content, content]);
    await expect(receiveAt(path, sent)).rejects.toMatchObject({ code: 'FILE_NO_ROOM' });
    expect(await readdir(folder)).toEqual([]);
    // Who is cut off while he sends never reads the refusal.
    expect(sent.readableEnded).toBe(true);
  });

  it('and was left by a process that was killed is forgotten after an hour', async () => {
    for (const name of ['old', 'new']) await writeFile(join(folder, name), content);
    const hourAgo = new Date(Date.now() - 3_700_000);
    await utimes(join(folder, 'old'), hourAgo, hourAgo);
    expect(await forgetIncoming(folder)).toBe(1);
    expect(await readdir(folder)).toEqual(['new']);
    expect(await forgetIncoming(join(folder, 'nowhere'))).toBe(0);
  });
});
