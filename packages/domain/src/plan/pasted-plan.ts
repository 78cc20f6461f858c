import type { DraftedIndicator, DraftedResult } from './drafted-plan.js';
import type { Sides } from './family.js';
import { aspectOf, columnsBy, headingsIn, perspectiveOf, type Column, type Columns } from './pasted-columns.js';
import { readTarget } from './pasted-target.js';

/** Why a row cannot be taken over. */
type UnreadReason = 'COLUMNS' | 'NO_RESULT' | 'NO_INDICATOR' | 'NO_TARGET' | 'ASPECT' | 'PERSPECTIVE';

/** What is taken over otherwise than somebody may expect: a target in words, or a cell for which there is no place. */
type PastedNote = 'WORDS' | 'LEFT_OUT';

interface OfRow<Why> {
  /** Counted from 1. */
  readonly row: number;
  readonly why: Why;
  /** What stands in the cell it is about. */
  readonly cell?: string;
}

/** What was read from rows of a spreadsheet, what was not, and what is worth a look. */
export interface PastedPlan {
  /** Where the rows are those of the qualitative form. */
  readonly approach?: 'QUALITATIVE';
  readonly results: readonly DraftedResult[];
  readonly unread: readonly OfRow<UnreadReason>[];
  readonly notes: readonly OfRow<PastedNote>[];
}

/** What an indicator of the qualitative form is called, which has none by itself. */
export const measureOfSuccess = 'Ukuran keberhasilan';

/** Rows of the form that begin a group of results, or only stand above. */
const groups: readonly (readonly [RegExp, DraftedResult['kind'] | undefined])[] = [
  [/^([a-z0-9][.)]?\s+)?((rencana )?hasil kerja )?tambahan$|^([a-z0-9][.)]?\s+)?additional( results?)?$/i, 'ADDITIONAL'],
  [/^([a-z0-9][.)]?\s+)?((rencana )?hasil kerja )?utama$|^([a-z0-9][.)]?\s+)?main( results?)?$/i, 'MAIN'],
  [/^hasil kerja$/i, undefined],
];

const groupIn = (cells: readonly string[]) => {
  const filled = cells.filter((cell) => cell !== '');
  const [first = '', second] = filled.length === 2 && /^[a-z0-9][.)]?$/i.test(filled[0] ?? '') ? filled.slice(1) : filled;
  return second === undefined ? groups.find(([words]) => words.test(first)) : undefined;
};

/** Whether the cells only count the columns: (1) (2) (3). */
const isCount = (cells: readonly string[]): boolean =>
  cells.length > 2 && cells.every((cell, at) => cell.replace(/[()]/g, '') === `${at + 1}`);

/**
 * The results in rows copied from a spreadsheet: cells by tabs, a cell with line breaks in quotes. An empty cell of a result, or of what it
 * supports, goes on with the one above, as in merged cells. Whatever cannot be read is told by its row.
 */
export function readPastedPlan(text: string): PastedPlan {
  const rows = cellsOf(text);
  const isData = (cells: readonly string[]) =>
    cells.some((cell) => cell !== '') && headingsIn(cells) === undefined && groupIn(cells) === undefined && !isCount(cells);
  const results: { title: string; kind: DraftedResult['kind']; supports?: string; indicators: DraftedIndicator[] }[] = [];
  const unread: OfRow<UnreadReason>[] = [];
  const notes: OfRow<PastedNote>[] = [];
  let columns: Columns = rows.some((cells) => headingsIn(cells) !== undefined) ? [] : columnsBy(rows.filter(isData));
  let kind: DraftedResult['kind'] = 'MAIN';
  let above = '';
  for (const [at, cells] of rows.entries()) {
    columns = headingsIn(cells) ?? columns;
    const [, group] = groupIn(cells) ?? [];
    if (group !== undefined) [kind, above] = [group, ''];
    if (!isData(cells)) continue;
    const row = at + 1;
    const of = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const title = of('result');
    const isNew = title !== '' && (title !== results.at(-1)?.title || kind !== results.at(-1)?.kind);
    if (of('supports') !== '') above = of('supports');
    if (isNew) results.push({ title, kind, ...(above === '' ? {} : { supports: above }), indicators: [] });
    const last = results.at(-1)?.kind === kind ? results.at(-1) : undefined;
    const why = faultOf(columns, last, of);
    if (why !== undefined) {
      unread.push({ row, ...why });
      continue;
    }
    const measure = of('measure');
    const target = measure === '' ? readTarget(of('target'), of('unit')) : { text: measure };
    const text = measure === '' ? of('indicator') : measureOfSuccess;
    last?.indicators.push({ ...(measure === '' ? sidesOf(columns, of) : {}), text, target });
    if ('text' in target && measure === '') notes.push({ row, why: 'WORDS', cell: target.text });
    const isTold = (cell: string, place: number) =>
      cell === '' || (columns[place] !== undefined && columns.indexOf(columns[place]) === place);
    const leftOut = cells.filter((cell, place) => !isTold(cell, place));
    const otherSupport = isNew || ['', last?.supports].includes(of('supports')) ? [] : [of('supports')];
    for (const cell of [...leftOut, ...otherSupport]) notes.push({ row, why: 'LEFT_OUT', cell });
  }
  return { ...(columns.includes('measure') ? { approach: 'QUALITATIVE' } : {}), results, unread, notes };
}

type CellOf = (column: Column) => string;

function faultOf(columns: Columns, last: object | undefined, of: CellOf): Omit<OfRow<UnreadReason>, 'row'> | undefined {
  if (columns.length === 0) return { why: 'COLUMNS' };
  if (last === undefined) return { why: 'NO_RESULT' };
  if (of('measure') !== '') return undefined;
  if (of('indicator') === '') return { why: 'NO_INDICATOR' };
  if (of('target') === '') return { why: 'NO_TARGET' };
  if (of('aspect') !== '' && aspectOf(of('aspect')) === undefined) return { why: 'ASPECT', cell: of('aspect') };
  if (of('perspective') !== '' && perspectiveOf(of('perspective')) === undefined) return { why: 'PERSPECTIVE', cell: of('perspective') };
  return undefined;
}

/** The sides that the cells name; what is looked at is usually the quantity, where the form has no perspectives instead. */
function sidesOf(columns: Columns, of: CellOf): Sides {
  const perspective = perspectiveOf(of('perspective'));
  const aspect = aspectOf(of('aspect')) ?? (columns.includes('perspective') ? undefined : 'QUANTITY');
  return { ...(aspect === undefined ? {} : { aspect }), ...(perspective === undefined ? {} : { perspective }) };
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/g)) {
    const cell = (quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s+/g, ' ').trim();
    rows.at(-1)?.push(cell);
    if (end !== '\t' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
