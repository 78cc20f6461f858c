import { Unreadable } from './unreadable.js';

/** Where the directory of a ZIP archive lies, and how many files it tells of. */
interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const endOfDirectory = 'PK\x05\x06';
const wideLocator = 0x07064b50;
const wideEnd = 0x06064b50;
/** What a field of 32 bits says where the number stands elsewhere in 64, and one of 16. */
const [elsewhere, elsewhereShort] = [0xffffffff, 0xffff];

/**
 * The directory as the record at the end of the archive has it, or a longer one before that (Zip64, APPNOTE.TXT 4.3.14): some programs of
 * offices write that for every file. Where both say a number it is the same, as one reader takes this one and another that.
 */
export function directoryOf(file: Buffer): Directory {
  const end = file.lastIndexOf(endOfDirectory, undefined, 'latin1');
  if (end === -1 || end + 22 > file.length) throw new Unreadable('FILE_UNREADABLE');
  const [count, start] = [file.readUInt16LE(end + 10), file.readUInt32LE(end + 16)];
  const locator = end - 20;
  if (locator < 0 || file.readUInt32LE(locator) !== wideLocator) return { count, start, end };
  const at = numberAt(file, locator + 8);
  if (at + 56 > locator || file.readUInt32LE(at) !== wideEnd || at + 12 + numberAt(file, at + 4) !== locator)
    throw new Unreadable('FILE_UNREADABLE');
  const wide = { count: numberAt(file, at + 32), start: numberAt(file, at + 48), end: at };
  const agrees = [elsewhereShort, wide.count].includes(count) && [elsewhere, wide.start].includes(start);
  if (!agrees) throw new Unreadable('FILE_UNREADABLE');
  return wide;
}

/**
 * The sizes and the place of a file as its entry has them, those from its further fields that need 64 bits (APPNOTE.TXT 4.5.3): they stand
 * there in this order, without the others.
 */
export function wideNumbers(fields: Buffer, said: readonly [unpacked: number, packed: number, offset: number]): typeof said {
  let left = fieldOf(fields, 1);
  const read = (number: number): number => {
    if (number !== elsewhere) return number;
    if (left.length < 8) throw new Unreadable('FILE_UNREADABLE');
    const wide = numberAt(left, 0);
    left = left.subarray(8);
    return wide;
  };
  const [unpacked, packed, offset] = said;
  return [read(unpacked), read(packed), read(offset)];
}

/** One of the further fields of an entry; empty where it has none of this number. */
function fieldOf(fields: Buffer, wanted: number): Buffer {
  for (let at = 0; at + 4 <= fields.length; at += 4 + fields.readUInt16LE(at + 2))
    if (fields.readUInt16LE(at) === wanted) return fields.subarray(at + 4, at + 4 + fields.readUInt16LE(at + 2));
  return Buffer.alloc(0);
}

/** Beyond what a number holds exactly no file reaches: it then lies outside of this one. */
function numberAt(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}
