import { open, readFile } from 'node:fs/promises';
// Only what it needs of the domain: a process that looks into one file is ready sooner.
import { fileEndings, fileKinds, isMediaType, longestSide, mostPixels, mostUnpacked, type MediaType } from '@siklus/domain/file-kinds';
import { fileTypeFromFile } from 'file-type';
import { refuseActive } from './document-parts.js';
import { Unfit } from './unfit.js';
import { entriesOf, weigh, type Entry } from './unpack-zip.js';
import { Unreadable } from './unreadable.js';

/** What was found of a file: its kind by what is in it, and where that lies which is to be kept. */
export interface Looked {
  readonly type: MediaType;
  readonly path: string;
}

/** How much of the end of a PDF tells how it ends. */
const tail = 65_557;
/** So many parts no document of an office has. */
const mostParts = 10_000;
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
  await (type === 'application/pdf' ? checkPdf(path) : checkOffice(path));
  return { type, path };
}

async function drawAnew(path: string, drawn: string, type: MediaType): Promise<void> {
  // Loaded only where there is a picture.
  const { default: sharp } = await import('sharp');
  // One thread and nothing kept from before: this process lives for one picture.
  sharp.concurrency(1);
  sharp.cache(false);
  const { width = 0, height = 0 } = await sharp(path, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > mostPixels || Math.max(width, height) > longestSide)
    throw new Unfit('PICTURE_TOO_LARGE', { width, height, max: mostPixels / 1e6, side: longestSide });
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

/** A PDF ends with its mark: where there is none it was cut off, and what stands behind it is another file. */
async function checkPdf(path: string): Promise<void> {
  const text = await endOf(path);
  const at = text.lastIndexOf('%%EOF');
  if (at < 0) throw new Unfit('FILE_CUT_OFF');
  // Scanners leave line ends and zeros behind the end, and nothing else.
  if (!/^%%EOF[\s\0]*$/.test(text.slice(at)) || text.includes('PK\x05\x06')) throw new Unfit('FILE_TWO_IN_ONE');
}

async function endOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - tail);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * A document is a ZIP archive and nothing else: with an end, of the size that it declares, without macros and without what is fetched on
 * opening. Its parts are counted as they unpack, and only those are read that say what the others are.
 */
async function checkOffice(path: string): Promise<void> {
  const content = await readFile(path);
  const end = content.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > content.length) throw new Unfit('FILE_CUT_OFF');
  // The record at the end says how long its comment is; documents have none.
  if (end + 22 !== content.length || content.readUInt16LE(end + 20) !== 0) throw new Unfit('FILE_TWO_IN_ONE');
  const parts = partsOf(content, content.readUInt16LE(end + 10));
  await refuseActive(content, parts).catch((error: unknown) => {
    throw error instanceof Unreadable ? new Unfit('FILE_TWO_IN_ONE') : error;
  });
  // What its parts declare is bounded by now; whether they keep to it only their unpacking tells.
  for (const part of parts) if ((await weigh(content, part)) !== part.unpacked) throw new Unfit('FILE_TWO_IN_ONE');
}

function partsOf(content: Buffer, count: number): Entry[] {
  const tooLarge = () => new Unfit('DOCUMENT_TOO_LARGE', { max: mostUnpacked / 1_000_000, parts: mostParts });
  if (count > mostParts) throw tooLarge();
  try {
    return entriesOf(content, { entries: mostParts, bytes: mostUnpacked });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw error.code === 'FILE_TOO_LARGE' ? tooLarge() : new Unfit('FILE_TWO_IN_ONE');
  }
}
