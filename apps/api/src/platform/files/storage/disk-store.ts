import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileAbsent, FileStore, type ListedFile } from './file-store.js';
import { makeFolder } from '../make-folder.js';

const form = /^[0-9a-f-]{36}$/;
/** The folders of the files; what is on its way lies beside them. */
const partForm = /^[0-9a-f]{2}$/;

/** Files in a folder that only its owner may read, spread over 256 folders by the random end of their ids. */
export class DiskStore extends FileStore {
  readonly place: string;

  constructor(private readonly folder: string) {
    super();
    this.place = folder;
  }

  async take(id: string, path: string): Promise<void> {
    const to = this.pathOf(id);
    await makeFolder(join(to, '..'), 0o700);
    // On the disk before it has its name, and its name there before anybody is told of it: so no row ever names a file that a fall took.
    await flushed(path);
    await rename(path, to);
    await flushed(join(to, '..'));
  }

  async read(id: string): Promise<Readable> {
    const file = await open(this.pathOf(id), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new FileAbsent(id) : error;
    });
    return createReadStream('', { fd: file });
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  async *list(): AsyncIterable<ListedFile> {
    for (const part of (await namesIn(this.folder)).filter((name) => partForm.test(name)))
      for (const id of (await namesIn(join(this.folder, part))).filter((name) => form.test(name))) {
        const found = await stat(this.pathOf(id)).catch(() => undefined);
        if (found !== undefined) yield { id, at: found.mtime };
      }
  }

  private pathOf(id: string): string {
    if (!form.test(id)) throw new Error('A file is named by its id alone');
    return join(this.folder, id.slice(-2), id);
  }
}

async function flushed(path: string): Promise<void> {
  const opened = await open(path, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
