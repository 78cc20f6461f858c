import { open } from 'node:fs/promises';
// Only what it needs of the domain: a process that looks into one file is ready sooner.
import { fileEndings, fileKinds, isMediaType, mostPixels, type MediaType } from '@siklus/domain/file-kinds';
import { fileTypeFromFile } from 'file-type';
import { Unfit } from './unfit.js';

/** What was found of a file: its kind by what is in it, and where that lies which is to be kept. */
export interface Looked {
  readonly type: MediaType;
  readonly path: string;
}

/** How much of the end of a file tells how it ends: what stands behind the end of a ZIP may be as long as this. */
const tail = 65_557;
const quality = 90;

/**
 * Tells what a file is by its content. A picture is drawn anew at the second path: where and by which device it was taken stays behind, and
 * so does whatever else was hidden in it. Throws `Unfit` for what may not be kept.
 */
export async function lookInto(path: string, drawn: string): Promise<Looked> {
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  if (!isMediaType(type)) throw new Unfit('FILE_KIND_NOT_TAKEN', { endings: fileEndings.join(', ') });
  if (fileKinds[type].isPicture) {
    await drawAnew(path, drawn, type);
    return { type, path: drawn };
  }
  if (!(await endsWithItself(path, type))) throw new Unfit('FILE_TWO_IN_ONE');
  return { type, path };
}

async function drawAnew(path: string, drawn: string, type: MediaType): Promise<void> {
  // Loaded only where there is a picture.
  const { default: sharp } = await import('sharp');
  // One thread and nothing kept from before: this process lives for one picture.
  sharp.concurrency(1);
  sharp.cache(false);
  const { width = 0, height = 0 } = await sharp(path, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > mostPixels) throw new Unfit('PICTURE_TOO_LARGE', { width, height, max: mostPixels / 1e6 });
  const picture = sharp(path, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
  const written =
    type === 'image/png'
      ? picture.png({ compressionLevel: 9 })
      : type === 'image/webp'
        ? picture.webp({ quality })
        : picture.jpeg({ quality, mozjpeg: true });
  await written.toFile(drawn).catch(unreadable);
}

function unreadable(error: unknown): never {
  // The disk, not the picture.
  if (error instanceof Error && /No space left|ENOSPC/.test(error.message)) throw new Unfit('FILE_NO_ROOM');
  throw new Unfit('PICTURE_UNREADABLE');
}

/** Whether nothing stands behind what the file shows: a document with another file at its end is two in one. */
async function endsWithItself(path: string, type: MediaType): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - tail);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    const end = buffer.subarray(0, bytesRead);
    return type === 'application/pdf' ? endsAsPdf(end) : endsAsZip(end);
  } finally {
    await file.close();
  }
}

/** Scanners leave line ends and zeros behind the end of a PDF, and nothing else. */
function endsAsPdf(end: Buffer): boolean {
  const text = end.toString('latin1');
  const at = text.lastIndexOf('%%EOF');
  return at >= 0 && /^%%EOF[\s\0]*$/.test(text.slice(at)) && !text.includes('PK\x05\x06');
}

/** The record at the end of a ZIP says how long its comment is; office documents have none. */
function endsAsZip(end: Buffer): boolean {
  const at = end.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  return at >= 0 && at + 22 === end.length && end.readUInt16LE(at + 20) === 0;
}
