import type { Writable } from 'node:stream';
import { Zip, ZipPassThrough, type ZipInputFile } from 'fflate';
import { ended, given } from './table-file.js';

/** An archive on its way to a file: nothing of it is kept in memory but what the file has not taken yet. */
export interface Archive {
  /** Begins a part; what is pushed into it is written by the next `take`. */
  readonly begin: <Part extends ZipInputFile>(part: Part) => Part;
  /** Writes what has come so far; returns once the file has taken so much that more may come. */
  readonly take: () => Promise<void>;
  /** Writes what ends the archive, and waits until all of it is taken. */
  readonly end: () => Promise<void>;
}

export function archiveIn(file: Writable): Archive {
  const waiting: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    waiting.push(chunk);
  });
  const take = async (): Promise<void> => {
    for (const chunk of waiting.splice(0)) await given(file, chunk);
  };
  return {
    begin(part) {
      zip.add(part);
      return part;
    },
    take,
    async end() {
      zip.end();
      await take();
      await ended(file);
    },
  };
}

/** Puts a whole file into an archive, as it is: what is packed in itself is not packed again. */
export async function addWhole({ begin, take }: Archive, name: string, content: Uint8Array): Promise<void> {
  begin(new ZipPassThrough(name)).push(content, true);
  await take();
}
