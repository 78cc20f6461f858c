import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import { Zip, ZipPassThrough, type AsyncFlateStreamHandler, type ZipInputFile } from 'fflate';
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

const pack = promisify(deflateRaw);
// Speed before size: a worker has other work, and the file lives for a day.
const level = 1;

/**
 * A part that is packed by Node's own zlib, beside this thread. Each piece is packed for itself and ends where a byte does: one after the
 * other they are one stream (RFC 1951, 3.2.3), of which nothing has to be kept between them.
 */
export class PackedPart implements ZipInputFile {
  /** Deflate, as the format of archives numbers it. */
  readonly compression = 8;
  size = 0;
  crc = 0;
  /** Set by the archive that it is put into. */
  ondata?: AsyncFlateStreamHandler;

  constructor(readonly filename: string) {}

  /** Packs the next piece, after the one before; what comes of it is written by the next `take`. */
  async push(text: string, isLast = false): Promise<void> {
    const piece = Buffer.from(text);
    this.size += piece.length;
    this.crc = crc32(piece, this.crc);
    const packed = await pack(piece, { level, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH });
    this.ondata?.(null, packed, isLast);
  }
}

/** Puts a whole file into an archive, as it is: what is packed in itself is not packed again. */
export async function addWhole({ begin, take }: Archive, name: string, content: Uint8Array): Promise<void> {
  begin(new ZipPassThrough(name)).push(content, true);
  await take();
}
