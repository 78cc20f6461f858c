import { open, readFile } from 'node:fs/promises';
// Only what it needs of the domain: a process that looks into one file is ready sooner.
import {
  fileEndings,
  fileKinds,
  isMediaType,
  largestFile,
  longestSide,
  mostPixels,
  mostUnpacked,
  type MediaType,
} from '@siklus/domain/file-kinds';
import { fileTypeFromFile } from 'file-type';
import { documentKind, refuseActive } from './document-parts.js';
import { Unfit } from './unfit.js';
import { entriesOf, weigh, type Entry } from './unpack-zip.js';
import { Unreadable } from './unreadable.js';
import { directoryOf } from './zip-directory.js';

/** What was found of a file: its kind by what is in it, and where that lies which is to be kept. */
export interface Looked {
  readonly type: MediaType;
  readonly path: string;
}

/** Within so much of its beginning readers look for the header of a PDF (ISO 32000-1, annex H, note 13). */
const headBytes = 1_024;
/** Orders to a printer (PJL), which copiers put around what they send: lines of their own, in which no page and no script can stand. */
const orders = '(?:\\x1b%-12345X(?:@PJL[\\t -;=?-~]*[\\r\\n]+)*)*';
/** As much of it as there is, and never less: tried in each of its lengths, 65,000 zeros would hold up everybody for seconds. */
const whole = (name: string, pattern: string): string => `(?=(?<${name}>${pattern}))\\k<${name}>`;
/**
 * A PDF as scanners and copiers begin it: line ends, a mark of the order of bytes or orders to a printer stand before some, and nothing
 * else that could be another file.
 */
const pdfHead = new RegExp(`^(?:\\xef\\xbb\\xbf)?${whole('orders', orders)}[\\t\\n\\f\\r \\0]*%PDF-`);
/** Behind the end they leave line ends and zeros, and the orders that end the print. */
const pdfEnd = new RegExp(`^%%EOF${whole('rest', '[\\s\\0]*')}${whole('orders', orders)}[\\s\\0]*$`);
/** How much of the end of a PDF tells how it ends. */
const tail = 65_557;
/** So many parts no document of an office has. */
const mostParts = 10_000;
const quality = 90;
/** How often a picture is drawn smaller: once is nearly always enough. */
const mostTries = 4;

/**
 * Tells what a file is by its content. A picture is drawn anew at the second path: where and by which device it was taken stays behind, and
 * so does whatever else was hidden in it; what would then be longer than is kept is drawn smaller. Throws `Unfit` for what may not be kept.
 */
export async function lookInto(path: string, drawn: string, most = largestFile): Promise<Looked> {
  const head = await readPart(path, (size) => [0, Math.min(size, headBytes)]);
  if (head.startsWith('PK\x03\x04')) return { type: await checkOffice(path), path };
  if (pdfHead.test(head)) {
    await checkPdf(path);
    return { type: 'application/pdf', path };
  }
  const type = (await fileTypeFromFile(path))?.mime ?? '';
  if (!isMediaType(type) || !fileKinds[type].isPicture) throw notTaken();
  await drawAnew(path, drawn, { type, most });
  return { type, path: drawn };
}

function notTaken(): Unfit {
  return new Unfit('FILE_KIND_NOT_TAKEN', { endings: fileEndings.join(', ') });
}

async function drawAnew(path: string, drawn: string, { type, most }: { readonly type: MediaType; readonly most: number }): Promise<void> {
  // Loaded only where there is a picture.
  const { default: sharp } = await import('sharp');
  // One thread and nothing kept from before: this process lives for one picture.
  sharp.concurrency(1);
  sharp.cache(false);
  const { width = 0, height = 0 } = await sharp(path, { limitInputPixels: false }).metadata().catch(unreadable);
  if (width * height > mostPixels || Math.max(width, height) > longestSide)
    throw new Unfit('PICTURE_TOO_LARGE', { width, height, max: mostPixels / 1e6, side: longestSide });
  const draw = async (side: number): Promise<number> => {
    const upright = sharp(path, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
    const picture = upright.resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const written =
      type === 'image/png'
        ? picture.png({ compressionLevel: 9 })
        : type === 'image/webp'
          ? picture.webp({ quality })
          : picture.jpeg({ quality, mozjpeg: true });
    const { size } = await written.toFile(drawn).catch(unreadable);
    return size;
  };
  let side = Math.max(width, height);
  let size = await draw(side);
  // What was packed harder than here may grow past what is kept.
  for (let tries = 0; size > most && tries < mostTries; tries += 1) {
    side = Math.max(1, Math.floor(side * Math.sqrt(most / size) * 0.95));
    size = await draw(side);
  }
}

function unreadable(error: unknown): never {
  // The disk, not the picture.
  if (error instanceof Error && /No space left|ENOSPC/.test(error.message)) throw new Unfit('FILE_NO_ROOM');
  throw new Unfit('PICTURE_UNREADABLE');
}

/** A PDF ends with its mark: where there is none it was cut off, and what stands behind it is another file. */
async function checkPdf(path: string): Promise<void> {
  const text = await readPart(path, (size) => [Math.max(0, size - tail), size]);
  const at = text.lastIndexOf('%%EOF');
  if (at < 0) throw new Unfit('FILE_CUT_OFF');
  if (!pdfEnd.test(text.slice(at)) || text.includes('PK\x05\x06')) throw new Unfit('FILE_TWO_IN_ONE');
}

/** A part of a file, by where it begins and ends in one of this size; a letter for each byte. */
async function readPart(path: string, partOf: (size: number) => readonly [from: number, to: number]): Promise<string> {
  const file = await open(path, 'r');
  try {
    const [from, to] = partOf((await file.stat()).size);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/**
 * Which document of an office an archive is. It is that and nothing else: with an end, each part once and of the size that it declares,
 * without macros and without what is fetched on opening. Its parts are counted as they unpack, and only those are read that say what the
 * others are.
 */
async function checkOffice(path: string): Promise<MediaType> {
  const content = await readFile(path);
  const end = content.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > content.length) throw new Unfit('FILE_CUT_OFF');
  try {
    const parts = partsOf(content);
    const type = await documentKind(content, parts);
    if (type === undefined) throw notTaken();
    // The record at the end says how long its comment is; documents have none.
    if (end + 22 !== content.length || content.readUInt16LE(end + 20) !== 0) throw new Unfit('FILE_TWO_IN_ONE');
    // Of two parts of one name, which some programs do not tell apart by small letters, one reader shows this one and another that.
    if (new Set(parts.map(({ name }) => name.toLowerCase())).size < parts.length) throw new Unfit('FILE_TWO_IN_ONE');
    await refuseActive(content, parts);
    // What its parts declare is bounded by now; whether they keep to it only their unpacking tells.
    for (const part of parts) if ((await weigh(content, part)) !== part.unpacked) throw new Unfit('FILE_TWO_IN_ONE');
    return type;
  } catch (error) {
    throw error instanceof Unreadable ? new Unfit('FILE_TWO_IN_ONE') : error;
  }
}

function partsOf(content: Buffer): Entry[] {
  const tooLarge = () => new Unfit('DOCUMENT_TOO_LARGE', { max: mostUnpacked / 1_000_000, parts: mostParts });
  if (directoryOf(content).count > mostParts) throw tooLarge();
  try {
    return entriesOf(content, { entries: mostParts, bytes: mostUnpacked });
  } catch (error) {
    throw error instanceof Unreadable && error.code === 'FILE_TOO_LARGE' ? tooLarge() : error;
  }
}
