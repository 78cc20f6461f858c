import { promisify } from 'node:util';
import { createInflateRaw, inflateRaw } from 'node:zlib';
import { Unreadable } from './unreadable.js';
import { directoryOf, wideNumbers } from './zip-directory.js';

/** A file of the archive, as its directory declares it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const inflate = promisify(inflateRaw);
/** What a staff list may hold. */
const usual = { entries: 1_000, bytes: 150_000_000 } as const;
const directoryEntry = 0x02014b50;
const localHeader = 0x04034b50;
// After an entry's data its sizes may follow once more, in at most this many bytes.
const descriptorBytes = 24;

/**
 * The files of a ZIP archive by its central directory. Refuses archives that unpack to more than this (150 MB), and such that hold
 * anything the directory does not tell of: a reader that goes through the file from its beginning would unpack that too.
 */
export function entriesOf(file: Buffer, most: { readonly entries: number; readonly bytes: number } = usual): Entry[] {
  const { count, start, end } = directoryOf(file);
  if (count > most.entries) throw broken();
  const entries: Entry[] = [];
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== directoryEntry) throw broken();
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    const fields = at + 46 + nameLength;
    const [unpacked, packed, offset] = wideNumbers(file.subarray(fields, fields + extraLength), [
      file.readUInt32LE(at + 24),
      file.readUInt32LE(at + 20),
      file.readUInt32LE(at + 42),
    ]);
    entries.push({ name: file.toString('utf8', at + 46, fields), method: file.readUInt16LE(at + 10), packed, unpacked, offset });
    at = fields + extraLength + commentLength;
  }
  if (at !== end) throw broken();
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > most.bytes)
    throw new Unreadable('FILE_TOO_LARGE', { max: most.bytes / 1_000_000 });
  checkGaps(file, entries, start);
  return entries;
}

/** The entry's content; refuses data that unpack to more than declared. */
export async function unpack(file: Buffer, entry: Entry): Promise<Buffer> {
  const from = dataStart(file, entry);
  const data = file.subarray(from, from + entry.packed);
  if (entry.method === 0 && entry.packed === entry.unpacked) return data;
  if (entry.method !== 8) throw broken();
  try {
    return await inflate(data, { maxOutputLength: Math.max(entry.unpacked, 1) });
  } catch {
    // Whatever it is that zlib finds, the sender can only save the file anew.
    throw broken();
  }
}

/** How many bytes the entry unpacks to, counted no further than one beyond what it declares; undefined for what no reader unpacks. */
export async function weigh(file: Buffer, entry: Entry): Promise<number | undefined> {
  const from = dataStart(file, entry);
  if (entry.method === 0 || entry.packed === 0) return entry.packed;
  if (entry.method !== 8) return undefined;
  const inflating = createInflateRaw();
  inflating.end(file.subarray(from, from + entry.packed));
  let bytes = 0;
  try {
    for await (const part of inflating as AsyncIterable<Buffer>) {
      bytes += part.length;
      if (bytes > entry.unpacked) return entry.unpacked + 1;
    }
    return bytes;
  } catch {
    return undefined;
  }
}

function checkGaps(file: Buffer, entries: readonly Entry[], end: number): void {
  let expected = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < expected || entry.offset > expected + (expected === 0 ? 0 : descriptorBytes)) throw broken();
    expected = dataStart(file, entry) + entry.packed;
  }
  if (end < expected || end > expected + descriptorBytes) throw broken();
}

function dataStart(file: Buffer, { offset }: Entry): number {
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localHeader) throw broken();
  return offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
}

function broken(): Unreadable {
  return new Unreadable('FILE_UNREADABLE');
}
