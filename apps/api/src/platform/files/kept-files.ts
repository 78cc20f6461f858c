import { once } from 'node:events';
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { eachByItself, throwFailed } from '../each-by-itself.js';
import { newId } from '../new-id.js';
import { Settings } from '../settings.js';
import { makeFolder } from './make-folder.js';

const unfinished = '.part';
/** How many bytes wait for the disk while the next ones are made. */
const ahead = 1_048_576;

/**
 * Files that are made for people, in a folder of their own in the data folder, by name: there as a whole or not at all. Whoever makes and
 * serves them shares it; what people attached lies elsewhere, so that nothing of it is cleared away with these.
 */
@Injectable()
export class KeptFiles {
  private readonly folder: string;

  constructor({ dataDir }: Settings) {
    this.folder = path.join(dataDir, 'exports');
  }

  /** Has `write` fill a file and keeps it under the name once it is whole; what stood there before is replaced, or stays if it fails. */
  async write(name: string, write: (file: Writable) => Promise<void>): Promise<void> {
    await makeFolder(this.folder, 0o700);
    const part = this.at(`${name}.${newId()}${unfinished}`);
    const file = createWriteStream(part, { mode: 0o600, highWaterMark: ahead });
    // Whoever writes is told by its next write; until then nobody listens.
    file.on('error', () => undefined);
    try {
      await write(file);
      await onDisk(part);
      await rename(part, this.at(name));
    } finally {
      file.destroy();
      // One that is opened only now would be there again.
      if (!file.closed) await once(file, 'close');
      await rm(part, { force: true });
    }
  }

  /** The file of this name, with its length; undefined where there is none. */
  async read(name: string): Promise<{ readonly length: number; readonly stream: ReadStream } | undefined> {
    const found = await stat(this.at(name)).catch(missing);
    return found === undefined ? undefined : { length: found.size, stream: createReadStream(this.at(name)) };
  }

  /** Removes the files of every name that nobody wants any more, also such as were never finished. */
  async keepOnly(wanted: (names: readonly string[]) => Promise<ReadonlySet<string>>): Promise<void> {
    const found = (await readdir(this.folder).catch(missing)) ?? [];
    const nameOf = (file: string): string => file.replace(/\.[^.]*\.part$/, '');
    const kept = await wanted([...new Set(found.map(nameOf))]);
    const unwanted = found.filter((file) => !kept.has(nameOf(file)));
    throwFailed(await eachByItself(unwanted, (file) => rm(this.at(file), { force: true })));
  }

  private at(name: string): string {
    return path.join(this.folder, path.basename(name));
  }
}

async function onDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
