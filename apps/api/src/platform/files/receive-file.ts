import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@siklus/domain';
import { machineNow } from '../clock.js';
import { eachByItself, throwFailed } from '../each-by-itself.js';
import { isFull, isShortOfRoom, leaveFree } from './places.js';
import { makeFolder } from './make-folder.js';

/** A file that was received whole and lies on this machine: where, how long, and its sum. */
export interface Received {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** What nobody works on any more: no upload takes so long. */
const forgottenAfter = 3_600_000;

/** Writes what comes into a file of its own as it comes; leaves none behind where it breaks off or the disk is full. */
export async function receiveFile(folder: string, source: Readable, room = leaveFree): Promise<Received> {
  await makeFolder(folder, 0o700);
  if (await isShortOfRoom(folder, room)) {
    source.resume();
    throw new Refusal('FILE_NO_ROOM');
  }
  return receiveAt(join(folder, randomUUID()), source);
}

/** The same at this path. What comes is taken to its end also where it can no longer be written: whoever still sends hears no answer. */
export async function receiveAt(path: string, source: Readable): Promise<Received> {
  const sum = createHash('sha256');
  const file = await open(path, 'w', 0o600);
  let size = 0;
  let failure: Error | undefined;
  const landing = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (failure !== undefined) return done();
      sum.update(chunk);
      size += chunk.length;
      file.appendFile(chunk).then(
        () => done(),
        (error: Error) => {
          failure = error;
          done();
        },
      );
    },
  });
  try {
    await pipeline(source, landing);
    if (failure !== undefined) throw failure;
    return { path, size, sha256: sum.digest('hex') };
  } catch (error) {
    await rm(path, { force: true });
    throw isFull(error) ? new Refusal('FILE_NO_ROOM') : error;
  } finally {
    await file.close();
  }
}

/** Removes what a process that was killed left on its way; gives how many. */
export async function forgetIncoming(folder: string, now = machineNow()): Promise<number> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  let gone = 0;
  const failed = await eachByItself(names, async (name) => {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found === undefined || now - found.mtimeMs < forgottenAfter) return;
    await rm(join(folder, name), { force: true });
    gone += 1;
  });
  throwFailed(failed);
  return gone;
}
