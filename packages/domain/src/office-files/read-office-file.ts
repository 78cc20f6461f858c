import { sameWord } from '../people/named-entry.js';
import { atOnce } from '../people/staff-list/at-once.js';
import { addsUp } from '../people/staff-list/cells.js';
import { isBlank } from '../people/staff-list/columns.js';
import type { Cell } from '../people/staff-list/sheet.js';
import { hidesInLine } from '../text.js';
import { toldCell, toldText } from './cells.js';
import type { KnownFile } from './find-layout.js';
import { headingsOf, type Layout, type OfficeColumn, type OfficeField } from './layout.js';

/** A row about a person: what its layout takes from it, and nothing else of what stands there. */
export interface OfficeRow {
  readonly line: number;
  readonly told: Readonly<Partial<Record<OfficeField, Cell>>>;
  /** Of fields that are made of several columns: below which heading something stands that nobody sees. */
  readonly hides?: Readonly<Partial<Record<OfficeField, string>>>;
}

/** What was read of an office's file. */
export interface OfficeFile extends Pick<KnownFile, 'layout' | 'titles' | 'headingLine' | 'encoding' | 'sheetsLeft'> {
  readonly rows: readonly OfficeRow[];
  /** How the file heads each field. */
  readonly headings: Readonly<Partial<Record<OfficeField, string>>>;
  /** Headings below which nothing was read. */
  readonly ignoredColumns: readonly string[];
  /**
   * Rows of a CSV file whose cells may stand below the wrong heading: with more or fewer of them than there are headings. What is in them
   * is not read, and not told either: it may be what nobody asked for. A spreadsheet keeps each cell in its column.
   */
  readonly shifted: readonly number[];
  /** Rows about no person: who signed below the list, how many they are, a title within it. */
  readonly left: readonly number[];
}

/** A signature or a title within a list fills a cell or two. */
const mostOfTitle = 2;

/** Takes from a file what its layout names. What stands below any other heading is not looked at, so it can be told nowhere. */
export function readOfficeFile(file: KnownFile): OfficeFile {
  return atOnce(readFileRowByRow(file));
}

/** The same, resting after every row. */
export function* readFileRowByRow({ layout, header, rows, ...file }: KnownFile): Generator<void, OfficeFile> {
  const places = new Map<string, number>();
  header.forEach((cell, place) => {
    const word = sameWord(String(cell ?? ''));
    if (word !== '' && !places.has(word)) places.set(word, place);
  });
  const readers = readersOf(layout, places);
  const read: OfficeRow[] = [];
  const shifted: number[] = [];
  const left: number[] = [];
  const isCsv = file.encoding !== undefined;
  const width = header.findLastIndex((cell) => sameWord(String(cell ?? '')) !== '') + 1;
  for (const { line, cells } of rows) {
    yield;
    if (isBlank(cells) || isHeading(cells, header)) continue;
    const told = Object.fromEntries(readers.map(({ field, take }) => [field, take(cells)])) as OfficeRow['told'];
    const filled = cells.filter((cell) => toldText(cell) !== '');
    if (isTitle(told.nip, filled.length) || addsUp(cells)) left.push(line);
    else if (isCsv && (cells.length < width || isLoose(cells, header))) shifted.push(line);
    else read.push({ line, told, ...hidesIn(readers, cells) });
  }
  const used = new Set(headingsOf(layout).map(sameWord));
  return {
    ...file,
    layout,
    rows: read,
    headings: Object.fromEntries(
      Object.entries(layout.columns).flatMap(([field, column]) => {
        const [at] = [...headingsIn(column)].sort(firstKnown(layout)).flatMap((heading) => places.get(sameWord(heading)) ?? []);
        return at === undefined ? [] : [[field, String(header[at]).trim()]];
      }),
    ),
    ignoredColumns: header.map((cell) => String(cell ?? '').trim()).filter((heading) => heading !== '' && !used.has(sameWord(heading))),
    shifted,
    left,
  };
}

interface Reader {
  readonly field: string;
  readonly take: (cells: readonly Cell[]) => Cell;
  /** The headings of which it is made, where these are several, with their places. */
  readonly parts: readonly { readonly heading: string; readonly place: number }[];
}

function readersOf({ columns }: Layout, places: ReadonlyMap<string, number>): Reader[] {
  return Object.entries(columns).map(([field, column]): Reader => {
    const at = headingsIn(column).map((heading) => ({ heading, place: places.get(sameWord(heading)) }));
    const cellsOf = (cells: readonly Cell[]) => at.map(({ place }) => toldCell(place === undefined ? null : cells[place]));
    if (!('from' in column)) return { field, take: (cells) => cellsOf(cells).find((cell) => toldText(cell) !== '') ?? null, parts: [] };
    const parts = at.flatMap(({ heading, place }) => (place === undefined ? [] : [{ heading, place }]));
    return { field, take: (cells) => column.read(...cellsOf(cells).map(toldText)) || null, parts };
  });
}

/** Where in the row something hides of what a field is made of several columns from. */
function hidesIn(readers: readonly Reader[], cells: readonly Cell[]): Pick<OfficeRow, 'hides'> {
  const hides = readers.flatMap(({ field, parts }) => {
    const part = parts.find(({ place }) => hidesInLine(toldText(cells[place])));
    return part === undefined ? [] : [[field, part.heading]];
  });
  return hides.length === 0 ? {} : { hides: Object.fromEntries(hides) as NonNullable<OfficeRow['hides']> };
}

/** Of several headings the one comes first by which the file is known: below it stands what the others only stand beside. */
function firstKnown({ knownBy }: Layout): (one: string, other: string) => number {
  return (one, other) => Number(knownBy.includes(other)) - Number(knownBy.includes(one));
}

function headingsIn(column: OfficeColumn): readonly string[] {
  return 'from' in column ? column.from : column;
}

/** Whether so few cells, without a number among them or with nothing beside it, are a title or a signature. */
function isTitle(nip: Cell | undefined, filled: number): boolean {
  return filled <= 1 || (filled <= mostOfTitle && !/\d{6}/.test(toldText(nip)));
}

/** Whether something stands where no heading is. */
function isLoose(cells: readonly Cell[], header: readonly Cell[]): boolean {
  return cells.some((cell, place) => sameWord(String(header[place] ?? '')) === '' && toldText(cell) !== '');
}

/** The headings again, as on every printed page, or the numbers of the columns below them. */
function isHeading(cells: readonly Cell[], header: readonly Cell[]): boolean {
  const filled = cells.flatMap((cell, place) => (toldText(cell) === '' ? [] : [{ text: toldText(cell), place }]));
  if (filled.every(({ text, place }) => sameWord(text) !== '' && sameWord(text) === sameWord(String(header[place] ?? '')))) return true;
  return filled.length > mostOfTitle && filled.every(({ text }, at) => Number(/^\(?(\d{1,2})\)?$/.exec(text)?.[1]) === at + 1);
}
