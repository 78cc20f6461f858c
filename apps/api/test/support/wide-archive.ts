import { crc32 } from 'node:zlib';

/** A number in so many bytes each. */
const numbers = (...parts: readonly (readonly [bytes: 2 | 4 | 8, number: number])[]) =>
  Buffer.concat(
    parts.map(([bytes, number]) => {
      const out = Buffer.alloc(8);
      out.writeBigUInt64LE(BigInt(number));
      return out.subarray(0, bytes);
    }),
  );
const wide = 0xffffffff;

/**
 * An archive whose sizes and places all stand in 64 bits (Zip64), as some programs of offices write each of theirs; the record at its end
 * may say a count, too.
 */
export function wideArchive(parts: readonly (readonly [name: string, content: string])[], count = 0xffff): Buffer {
  let bytes = Buffer.alloc(0);
  const entries: Buffer[] = [];
  for (const [name, content] of parts) {
    const head = numbers([2, 45], [2, 0], [2, 0], [4, 0x210000], [4, crc32(content)], [4, wide], [4, wide], [2, name.length]);
    const local = Buffer.concat([
      numbers([4, 0x04034b50]),
      head,
      numbers([2, 20]),
      Buffer.from(name),
      numbers([2, 1], [2, 16], [8, content.length], [8, content.length]),
      Buffer.from(content),
    ]);
    entries.push(
      numbers([4, 0x02014b50], [2, 45]),
      head,
      numbers([2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, wide]),
      Buffer.from(name),
      numbers([2, 1], [2, 24], [8, content.length], [8, content.length], [8, bytes.length]),
    );
    bytes = Buffer.concat([bytes, local]);
  }
  const directory = Buffer.concat(entries);
  const end = bytes.length + directory.length;
  const [many, size, start] = [parts.length, directory.length, bytes.length];
  return Buffer.concat([
    bytes,
    directory,
    numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, many], [8, many], [8, size], [8, start]),
    numbers([4, 0x07064b50], [4, 0], [8, end], [4, 1]),
    numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, wide], [4, wide], [2, 0]),
  ]);
}
