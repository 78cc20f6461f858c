import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@siklus/domain';
import { machineNow } from '../clock.js';

/** A file that was received whole and lies on this machine: where, how long, and its sum. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** So much stays free for the database, which may lie on the same disk. */
const leaveFree = 256_000_000;
/** What nobody works on any more: no upload takes so long. */
const forgottenAfter = 3_600_000;

/** Writes what comes into a file of its own as it comes; leaves none behind where it breaks off or the disk is full. */
export async function receiveFile(folder: string, source: Readable, room = leaveFree): Promise<Received> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < room) {
    source.resume();
    throw new Refusal('FILE_NO_ROOM');
  }
  return receiveAt(join(folder, randomUUID()), source);
}

/** The same at this path. */
export async function receiveAt(path: string, source: Readable): Promise<Received> {
  const sum = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600 }));
    return { path, size, sha256: sum.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw isFull(error) ? new Refusal('FILE_NO_ROOM') : error;
  }
}

/** Whether the disk, or the share of it that we may use, is full. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as { readonly code?: unknown } | null)?.code));
}

/** Removes what a process that was killed left on its way; gives how many. */
export async function forgetIncoming(folder: string, now = machineNow()): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let gone = 0;
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found === undefined || now - found.mtimeMs < forgottenAfter) continue;
    await rm(join(folder, name), { force: true });
    gone += 1;
  }
  return gone;
}
