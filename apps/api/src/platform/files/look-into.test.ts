import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable } from 'fflate';
import sharp from 'sharp';
import { wideArchive } from '../../../test/support/wide-archive.js';
import { lookInto } from './look-into.js';

let folder: string;
const samples = new Map<string, Buffer>();
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const text = 'application/vnd.oasis.opendocument.text';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const office = (type: string, parts: Record<string, Uint8Array> = {}) =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(`<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`),
      'word/document.xml': strToU8('<w:document/>'),
      ...parts,
    }),
  );

const [types, contents] = ['[Content_Types].xml', `<Types><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`];
/** Points in which there is no order, the same each time. */
function noiseOf(length: number): Uint8Array {
  let last = 1;
  return new Uint8Array(length).map(() => ((last = Math.imul(last, 1_103_515_245) + 12_345) >>> 24) & 0xc0);
}

/** The head of a PNG that says it is so large, with points that are all alike: a few bytes that would be a gigabyte. */
function bomb(width: number, height: number): Buffer {
  const crc = (bytes: Buffer): Buffer => {
    let sum = ~0;
    for (const byte of bytes) {
      sum ^= byte;
      for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
    const out = Buffer.alloc(4);
    out.writeUInt32BE(~sum >>> 0);
    return out;
  };
  const part = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    return Buffer.concat([length, named, crc(named)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0], 8);
  const points = deflateSync(Buffer.alloc(Math.ceil(width / 8 + 1) * height));
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([sign, part('IHDR', head), part('IDAT', points), part('IEND', Buffer.alloc(0))]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siklus-look-'));
  const photo = sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7' } });
  const taken = { IFD0: { Make: 'Kamera Sari' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 44/1 0/1' } };
  const jpeg = await photo.clone().jpeg().withExif(taken).withMetadata({ orientation: 6 }).toBuffer();
  samples.set('photo', jpeg);
  samples.set('png', await photo.clone().png().toBuffer());
  samples.set('webp', await photo.clone().webp().toBuffer());
  samples.set('pdf', pdf);
  samples.set('pdf after an empty line', Buffer.concat([Buffer.from('\r\n\n'), pdf]));
  samples.set('pdf after the mark of its bytes', Buffer.concat([Buffer.from('\ufeff\n'), pdf]));
  const printed = (orders: string) => Buffer.concat([Buffer.from(`\x1b%-12345X@PJL JOB\r\n${orders}@PJL ENTER LANGUAGE=PDF\r\n`), pdf]);
  samples.set(
    'pdf in orders to a printer',
    Buffer.concat([printed('@PJL SET A="B"\n'), Buffer.from('\x1b%-12345X@PJL EOJ\r\n\x1b%-12345X')]),
  );
  samples.set('pdf after a page among orders', printed('@PJL <script>alert(1)</script>\r\n'));
  samples.set('pdf with much of nothing and a letter behind it', Buffer.concat([pdf, Buffer.alloc(60_000), Buffer.from('x')]));
  samples.set('pdf and a page after orders', Buffer.concat([printed(''), Buffer.from('\x1b%-12345X@PJL EOJ\r\n<script>')]));
  samples.set('pdf after a page', Buffer.concat([Buffer.from('<script>alert(1)</script>\n'), pdf]));
  samples.set('pdf after more than readers look through', Buffer.concat([Buffer.alloc(1_030, '\n'), pdf]));
  samples.set('docx', office(word));
  samples.set(
    'docx of wide numbers',
    wideArchive([
      ['word/document.xml', '<w:document/>'],
      [types, contents],
    ]),
  );
  samples.set(
    'docx whose two directories differ',
    wideArchive(
      [
        ['word/document.xml', '<w:document/>'],
        [types, contents],
      ],
      1,
    ),
  );
  samples.set(
    'docx with a part twice',
    wideArchive([
      [types, contents],
      ['word/a.xml', '<a/>'],
      ['word/A.xml', '<b/>'],
    ]),
  );
  samples.set('odt', Buffer.from(zipSync({ mimetype: [strToU8(text), { level: 0 }], 'content.xml': strToU8('<office/>') })));
  samples.set('docx and odt', office(word, { mimetype: strToU8(text) }));
  samples.set('archive', Buffer.from(zipSync({ 'a.txt': strToU8('x') })));
  // Those that tell of themselves at their end only, after more than is read to tell what a file is.
  const large: Zippable = { 'word/media/a.bin': [new Uint8Array(18_000_000), { level: 0 }] };
  samples.set('docx that says at its end what it is', Buffer.from(zipSync({ ...large, [types]: strToU8(contents) })));
  const [start, end] = [office(word), office(word).subarray(-22)];
  samples.set('docx with something before its end', Buffer.concat([start.subarray(0, -22), Buffer.from('<script>'), end]));
  samples.set('docm', office('application/vnd.ms-word.document.macroEnabled.main+xml'));
  samples.set('svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
  samples.set('program', Buffer.from('MZ\x90\x00\x03\x00\x00\x00', 'latin1'));
  samples.set('text', Buffer.from('ini bukan foto'));
  samples.set('gif', Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1'));
  samples.set('photo and archive', Buffer.concat([jpeg, office(word)]));
  samples.set('pdf and archive', Buffer.concat([pdf, office(word)]));
  samples.set('pdf and page', Buffer.concat([pdf, Buffer.from('<script>alert(1)</script>')]));
  samples.set('docx and page', Buffer.concat([office(word), Buffer.from('<script>alert(1)</script>')]));
  samples.set('half a photo', jpeg.subarray(0, jpeg.length / 2));
  samples.set('a bomb', bomb(30_000, 30_000));
  samples.set('a line', bomb(1, 30_000));
  samples.set('half a pdf', pdf.subarray(0, pdf.length - 6));
  samples.set('half a docx', office(word).subarray(0, -60));
  samples.set('docx that unpacks to 260 MB', office(word, { 'word/media/a.bmp': new Uint8Array(260_000_000) }));
  samples.set('docx with a macro', office(word, { 'word/vbaProject.bin': strToU8('x') }));
  const relation = (type: string, target: string, more = '') =>
    strToU8(`<Relationships><Relationship Id="r1" Type="http://x/relationships/${type}" Target="${target}"${more}/></Relationships>`);
  const away = ' TargetMode="External"';
  const settings = 'word/_rels/settings.xml.rels';
  const others: Record<string, Record<string, Uint8Array>> = {
    'docx with a macro by another name': { 'word/a.bin': strToU8('x'), 'word/_rels/document.xml.rels': relation('vbaProject', 'a.bin') },
    'docx with a macro in numbers': { 'word/_rels/document.xml.rels': relation('&#118;ba&#x50;roject', 'a.bin') },
    'docx with a template from elsewhere': { [settings]: relation('attachedTemplate', 'https://di.luar/a.dotm', away) },
    'docx with a template of a share': { [settings]: relation('attachedTemplate', 'file:////server/a.dotm', away) },
    'docx with a template in wide letters': {
      [settings]: Buffer.from(`\ufeff${Buffer.from(relation('attachedTemplate', '//server/a.dotm', away)).toString()}`, 'utf16le'),
    },
    'docx with types of its own': { [settings]: strToU8('<!DOCTYPE a [<!ENTITY b "c">]><Relationships/>') },
    'docx with a template of the own disk': { [settings]: relation('attachedTemplate', 'file:///C:\\Users\\a.dotx', away) },
    'docx with a link': { 'word/_rels/document.xml.rels': relation('hyperlink', 'https://di.luar/', away) },
  };
  for (const [name, parts] of Object.entries(others)) samples.set(name, office(word, parts));
  samples.set(
    'docx whose list of contents tells of a macro',
    office(`${word}"/><Override PartName="/a" ContentType="application/vnd.ms-office.vbaProject`),
  );
  samples.set('docx with a macro of another program', office(word, { 'Basic/Standard/Module1.xml': strToU8('x') }));
  // The directory says 100 bytes of what is a million: what it declares is no bound of what it does.
  const lying = office(word, { 'word/media/a.bmp': new Uint8Array(1_000_000) });
  lying.writeUInt32LE(100, lying.lastIndexOf('PK\x01\x02', undefined, 'latin1') + 24);
  samples.set('docx that declares less than it unpacks to', lying);
  const torn = office(word, { 'word/media/a.bmp': new Uint8Array(1_000) });
  torn.fill(0xff, torn.indexOf('word/media/a.bmp') + 16, torn.indexOf('word/media/a.bmp') + 20);
  samples.set('docx of which a part cannot be unpacked', torn);
  // A reader that goes through the file from its beginning would find what the directory does not tell of.
  const [told, untold] = [office(word), Buffer.from(zipSync({ 'x.exe': strToU8('MZ') }))];
  const hidden = Buffer.concat([told.subarray(0, told.readUInt32LE(told.length - 6)), untold.subarray(0, 60)]);
  const directory = Buffer.from(told.subarray(told.readUInt32LE(told.length - 6)));
  directory.writeUInt32LE(hidden.length, directory.length - 6);
  samples.set('docx with more than it tells', Buffer.concat([hidden, directory]));
  for (const [name, content] of samples) await writeFile(join(folder, name), content);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const look = (name: string) => lookInto(join(folder, name), join(folder, `${name} drawn`));

describe('a file', () => {
  it.each([
    ['photo', 'image/jpeg'],
    ['png', 'image/png'],
    ['webp', 'image/webp'],
    ['pdf', 'application/pdf'],
    ['pdf after an empty line', 'application/pdf'],
    ['pdf after the mark of its bytes', 'application/pdf'],
    ['pdf in orders to a printer', 'application/pdf'],
    ['odt', text],
    ...[
      'docx',
      'docx of wide numbers',
      'docx that says at its end what it is',
      'docx with a template of the own disk',
      'docx with a link',
    ].map((name): [string, string] => [name, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']),
  ])('is known by what is in it: %s', async (name, type) => {
    expect(await look(name)).toMatchObject({ type });
  });

  it.each([
    ['docm', 'FILE_KIND_NOT_TAKEN'],
    ['svg', 'FILE_KIND_NOT_TAKEN'],
    ['program', 'FILE_KIND_NOT_TAKEN'],
    ['text', 'FILE_KIND_NOT_TAKEN'],
    ['gif', 'FILE_KIND_NOT_TAKEN'],
    ['archive', 'FILE_KIND_NOT_TAKEN'],
    ['pdf after a page', 'FILE_KIND_NOT_TAKEN'],
    ['pdf after a page among orders', 'FILE_KIND_NOT_TAKEN'],
    ['pdf and a page after orders', 'FILE_TWO_IN_ONE'],
    ['pdf with much of nothing and a letter behind it', 'FILE_TWO_IN_ONE'],
    ['pdf after more than readers look through', 'FILE_KIND_NOT_TAKEN'],
    ['docx whose two directories differ', 'FILE_TWO_IN_ONE'],
    ['docx with a part twice', 'FILE_TWO_IN_ONE'],
    ['docx and odt', 'FILE_TWO_IN_ONE'],
    ['docx with something before its end', 'FILE_TWO_IN_ONE'],
    ['pdf and archive', 'FILE_TWO_IN_ONE'],
    ['pdf and page', 'FILE_TWO_IN_ONE'],
    ['docx and page', 'FILE_TWO_IN_ONE'],
    ['half a photo', 'PICTURE_UNREADABLE'],
    ['a bomb', 'PICTURE_TOO_LARGE'],
    ['a line', 'PICTURE_TOO_LARGE'],
    ['half a pdf', 'FILE_CUT_OFF'],
    ['half a docx', 'FILE_CUT_OFF'],
    ['docx that unpacks to 260 MB', 'DOCUMENT_TOO_LARGE'],
    ['docx that declares less than it unpacks to', 'FILE_TWO_IN_ONE'],
    ['docx of which a part cannot be unpacked', 'FILE_TWO_IN_ONE'],
    ['docx with a macro', 'DOCUMENT_WITH_MACROS'],
    ['docx with a macro of another program', 'DOCUMENT_WITH_MACROS'],
    ['docx with a macro by another name', 'DOCUMENT_WITH_MACROS'],
    ['docx with a macro in numbers', 'DOCUMENT_WITH_MACROS'],
    ['docx whose list of contents tells of a macro', 'DOCUMENT_WITH_MACROS'],
    ['docx with a template from elsewhere', 'DOCUMENT_FETCHES'],
    ['docx with a template of a share', 'DOCUMENT_FETCHES'],
    ['docx with a template in wide letters', 'DOCUMENT_FETCHES'],
    ['docx with types of its own', 'FILE_TWO_IN_ONE'],
    ['docx with more than it tells', 'FILE_TWO_IN_ONE'],
  ])('that is %s is refused', async (name, code) => {
    expect(samples.get(name)?.length).toBeLessThan(1_000_000);
    await expect(look(name)).rejects.toMatchObject({ code });
  });
});

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'that was packed harder than it is drawn anew is drawn as large as is kept: %s',
    async (form) => {
      const path = join(folder, `noise ${form}`);
      const noise = sharp(noiseOf(400 * 300 * 3), { raw: { width: 400, height: 300, channels: 3 } });
      // A camera that writes ten points of quality less than here, or a program that takes fewer colours.
      const packed = form === 'png' ? noise.png({ palette: true, colours: 4, dither: 1 }) : noise[form]({ quality: 60 });
      const { size: most } = await packed.toFile(path);
      const anew = join(folder, `${form} drawn`);
      await lookInto(path, anew);
      const free = (await stat(anew)).size;
      await lookInto(path, anew, most);
      const { width, height } = await sharp(anew).metadata();
      expect([free > most, (await stat(anew)).size <= most, Math.round((10 * width) / height)]).toEqual([true, true, 13]);
      expect(width).toBeGreaterThan(100);
    },
  );

  it('is drawn anew, upright and without place, device or what hides behind it', async () => {
    for (const name of ['photo', 'photo and archive']) {
      expect(samples.get(name)?.includes('Kamera Sari')).toBe(true);
      const { path } = await look(name);
      const { width, height, exif, orientation } = await sharp(path).metadata();
      expect({ width, height, exif, orientation }).toEqual({ width: 48, height: 64, exif: undefined, orientation: undefined });
      const kept = await readFile(path);
      expect([kept.includes('Kamera Sari'), kept.includes('PK\x05\x06'), kept.includes('word/document')]).toEqual([false, false, false]);
    }
  });
});
