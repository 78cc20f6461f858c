import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { readSheets } from './read-sheets.js';

interface Part {
  readonly name: string;
  readonly content: string;
  /** What the directory says it unpacks to, if that is a lie. */
  readonly declared?: number;
}

/** A ZIP archive as spreadsheets write them; `hidden` parts are in the file but not in its directory. */
function zip(parts: readonly Part[], hidden: readonly Part[] = []): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of [...parts, ...hidden]) {
    const packed = deflateRawSync(content);
    const size = declared ?? content.length;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(size, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    locals.push(local, Buffer.from(name), packed);
    if (!hidden.some((each) => each.name === name)) directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

const sheet = (rows: string): Part => ({
  name: 'xl/worksheets/sheet1.xml',
  content: `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
});
/** A spreadsheet of the fewest parts. */
const workbook: readonly Part[] = [
  {
    name: 'xl/workbook.xml',
    content: '<workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>`,
  },
  sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
];
const code = async (file: Buffer): Promise<string> =>
  readSheets(file).then(
    () => 'read',
    (error: unknown) => (error as { code: string }).code,
  );

describe('CSV', () => {
  it.each([';', ',', '\t'])('is read with "%s" between its cells, with or without a byte order mark', async (separator) => {
    for (const mark of ['', '\ufeff']) {
      const [sheet] = await readSheets(Buffer.from(`${mark}NIP${separator}Nama\r\n1${separator}"Siti; ""S."" , x"\r\n`));
      expect(sheet).toMatchObject({
        encoding: 'utf-8',
        rows: [
          ['NIP', 'Nama'],
          ['1', 'Siti; "S." , x'],
        ],
      });
    }
  });

  it('is read with the separator that its first line names, or that parts the lines below its titles', async () => {
    const [named] = await readSheets(Buffer.from('\ufeffsep=|\r\nNIP|Nama, gelar\r\n'));
    expect(named?.rows).toEqual([[], ['NIP', 'Nama, gelar']]);
    const [titled] = await readSheets(Buffer.from('Daftar, per 1 Januari\n\nNIP;Nama;Jabatan;Unit\n1;a;b;c\n'));
    expect(titled?.rows.slice(2)).toEqual([
      ['NIP', 'Nama', 'Jabatan', 'Unit'],
      ['1', 'a', 'b', 'c'],
    ]);
  });

  it('that is no UTF-8 is read as Windows-1252, and says so', async () => {
    const [sheet] = await readSheets(Buffer.from('NIP;Nama\n1;Andr\xe9\n2;Nur\x92aini \x96 \x80', 'latin1'));
    expect(sheet).toMatchObject({
      encoding: 'windows-1252',
      rows: [
        ['NIP', 'Nama'],
        ['1', 'André'],
        ['2', 'Nur’aini – €'],
      ],
    });
  });

  it('keeps the line numbers of a spreadsheet across empty rows', async () => {
    const [sheet] = await readSheets(Buffer.from('NIP;Nama\n\n1;a\n\n2;b\n'));
    expect(sheet?.rows.map((cells) => cells.length > 1)).toEqual([true, false, true, false, true]);
  });

  it('of too many rows is refused without reading on', async () => {
    expect(await code(Buffer.from(`NIP\n${'1\n'.repeat(120_001)}`))).toBe('FILE_TOO_LONG');
    expect(await code(Buffer.from(`NIP\n${'1\n'.repeat(120_000)}`))).toBe('read');
  });

  it('with a quotation mark that is never closed is refused with the row', async () => {
    const refused = await readSheets(Buffer.from('NIP;Nama\n1;"a\n2;b\n')).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'FILE_QUOTE_OPEN', details: { line: expect.any(Number) } });
  });

  it('with an endless cell keeps enough of it to be found too long', async () => {
    const [sheet] = await readSheets(Buffer.from(`NIP\n${'9'.repeat(3_000_000)}`));
    expect(String(sheet?.rows[1]?.[0])).toHaveLength(1_000);
  });
});

describe('an archive', () => {
  it('that unpacks to more than 150 MB is refused before it is unpacked', async () => {
    expect(await code(zip([{ name: 'xl/media/a.bin', content: 'x', declared: 151_000_000 }]))).toBe('FILE_TOO_LARGE');
  });

  it('that lies about its size is refused', async () => {
    expect(await code(zip([{ name: 'xl/media/a.bin', content: 'x'.repeat(100_000), declared: 10 }]))).toBe('FILE_UNREADABLE');
  });

  it('that hides a part from its directory is refused, which else is read', async () => {
    const hidden = { name: 'xl/media/b.bin', content: 'x'.repeat(1_000) };
    expect([await code(zip(workbook)), await code(zip(workbook, [hidden]))]).toEqual(['read', 'FILE_UNREADABLE']);
  });

  it('with a cell in a far corner is refused before it is spread out', async () => {
    expect(await code(zip([sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>')]))).toBe('FILE_TOO_LONG');
    expect(await code(zip([sheet('<row r="1"><c r="XFD1"><v>1</v></c></row>')]))).toBe('FILE_TOO_WIDE');
    // The reader takes a reference under any prefix, whatever the element.
    expect(await code(zip([sheet('<row x:r="400000000"><c x:r="A400000000"/></row>')]))).toBe('FILE_CELL');
    expect(await code(zip([sheet(`<row r='1'><c  r = '&#88;FD1'><v>1</v></c></row>`)]))).toBe('FILE_CELL');
  });

  it('has no empty cell where a number has hundreds of digits', async () => {
    const long = sheet(`<row r="1"><c r="A1"><v>${'9'.repeat(400)}</v></c></row>`);
    expect(JSON.parse(JSON.stringify(await readSheets(zip([...workbook.slice(0, 2), long]))))).toMatchObject([
      { rows: [[expect.any(Number)]] },
    ]);
  });

  it('that declares entities is read without them, and reaches no file', async () => {
    const entities = '<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "kenari"><!ENTITY c "&b;&b;&b;&b;">]>';
    const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const withEntities = { ...sheet(''), content: `${entities}${sheet(cell('x&a;&c;')).content}` };
    const read = await readSheets(zip([...workbook.slice(0, 2), withEntities])).then(JSON.stringify, String);
    expect(read).not.toMatch(/root:|kenari/);
    expect(await readSheets(zip([...workbook.slice(0, 2), sheet(cell('x'))]))).toMatchObject([{ rows: [['x']] }]);
  });

  it('gives each row what is merged with the rows above it, but for rows that have nothing of their own', async () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const rows = [
      `<row r="1">${cell('A1', 'nama')}${cell('B1', 'unit')}</row><row r="2"/>`,
      `<row r="3">${cell('A3', 'a')}${cell('B3', 'Dinas')}</row><row r="4">${cell('A4', 'b')}</row>`,
      `<row r="5">${cell('A5', 'c')}${cell('B5', 'Badan')}</row><row r="6">${cell('A6', 'd')}</row>`,
    ].join('');
    const ranges = ['A1:A2', 'B1:B2', 'B3:B5', 'A6:B6'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const merged = {
      ...sheet(rows),
      content: sheet(rows).content.replace('</worksheet>', `<mergeCells>${ranges}</mergeCells></worksheet>`),
    };
    const [read] = await readSheets(zip([...workbook.slice(0, 2), merged]));
    expect(read?.rows.map((cells) => cells.map((each) => each ?? ''))).toEqual([
      ['nama', 'unit'],
      ['', ''],
      ['a', 'Dinas'],
      ['b', 'Dinas'],
      ['c', 'Badan'],
      ['d', ''],
    ]);
  });

  it.each([
    ['hidden', 'visible', ['Baru']],
    ['veryHidden', 'visible', ['Baru']],
    ['visible', 'visible', ['Lama', 'Baru']],
    ['hidden', 'hidden', ['Lama', 'Baru']],
  ])('gives the sheets that are seen, or all where none is: %s and %s', async (old, recent, names) => {
    const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const tag = (n: number, name: string, state: string) => `<sheet name="${name}" sheetId="${n}" state="${state}" r:id="rId${n}"/>`;
    const link = (n: number) => `<Relationship Id="rId${n}" Target="worksheets/sheet${n}.xml" Type="${type}"/>`;
    const tags = `<sheets>${tag(1, 'Lama', old)}${tag(2, 'Baru', recent)}</sheets>`;
    const parts = [
      { name: 'xl/workbook.xml', content: `<workbook xmlns:r="r">${tags}</workbook>` },
      { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${link(1)}${link(2)}</Relationships>` },
      sheet(cell('Lama')),
      { ...sheet(cell('Baru')), name: 'xl/worksheets/sheet2.xml' },
    ];
    expect((await readSheets(zip(parts))).map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual(names.map((name) => [name, name]));
  });

  it('that is no spreadsheet is refused', async () => {
    expect(await code(zip([{ name: 'a.txt', content: 'x' }]))).toBe('FILE_UNREADABLE');
    const openDocument = [
      { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
      { name: 'content.xml', content: '<office:document-content><office:body/></office:document-content>' },
      { name: 'META-INF/manifest.xml', content: '<manifest:manifest/>' },
    ];
    expect(await code(zip(openDocument))).toBe('FILE_UNREADABLE');
  });
});
