import type { DraftedIndicator, DraftedResult } from './drafted-plan.js';
import type { Aspect } from './family.js';
import type { DraftedTarget } from './target.js';

/** What was read from rows of a spreadsheet, and the rows (counted from 1) that are no indicator of any result. */
export interface PastedPlan {
  readonly results: readonly DraftedResult[];
  readonly unread: readonly number[];
}

type Column = 'supports' | 'result' | 'aspect' | 'indicator' | 'target' | 'unit';

/** What the columns of the offices' forms are called; the first that fits counts (PermenPANRB 6/2022). */
const headings: readonly (readonly [RegExp, Column])[] = [
  [/atasan|diintervensi|superior/, 'supports'],
  [/aspek|aspect/, 'aspect'],
  [/indikator|\biki\b|indicator/, 'indicator'],
  [/target/, 'target'],
  [/satuan|\bunit\b/, 'unit'],
  [/hasil|\brhk\b|result/, 'result'],
];

/** The columns of rows without headings, by how many there are. */
const usual: Readonly<Record<number, readonly Column[]>> = {
  3: ['result', 'indicator', 'target'],
  4: ['result', 'aspect', 'indicator', 'target'],
  5: ['result', 'aspect', 'indicator', 'target', 'unit'],
};

const aspectWords: Readonly<Record<string, Aspect>> = {
  kualitas: 'QUALITY',
  quality: 'QUALITY',
  waktu: 'TIME',
  time: 'TIME',
  biaya: 'COST',
  cost: 'COST',
};

/**
 * The results in rows copied from a spreadsheet: cells by tabs, a cell with line breaks in quotes. An empty cell of the result goes on with
 * the one above, as in merged cells.
 */
export function readPastedPlan(text: string): PastedPlan {
  const rows = cellsOf(text);
  const named = (rows[0] ?? []).map((cell) => headings.find(([words]) => words.test(cell.toLowerCase()))?.[1]);
  const hasHeadings = named.includes('result') && named.includes('indicator');
  const columns = hasHeadings ? named : (usual[Math.max(0, ...rows.map(({ length }) => length))] ?? []);
  const results: { title: string; kind: 'MAIN'; supports?: string; indicators: DraftedIndicator[] }[] = [];
  const unread: number[] = [];
  for (const [at, cells] of rows.entries()) {
    if ((hasHeadings && at === 0) || cells.every((cell) => cell === '')) continue;
    const of = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const [title, supports] = [of('result'), of('supports')];
    if (title !== '' && title !== results.at(-1)?.title)
      results.push({ title, kind: 'MAIN', ...(supports === '' ? {} : { supports }), indicators: [] });
    const last = results.at(-1);
    if (last === undefined || of('indicator') === '' || of('target') === '') unread.push(at + 1);
    else
      last.indicators.push({
        aspect: aspectWords[of('aspect').toLowerCase()] ?? 'QUANTITY',
        text: of('indicator'),
        target: targetOf(of('target'), of('unit')),
      });
  }
  return { results, unread };
}

const amountAndUnit = /^([\d.,]+)(?:\s*(?:-|–|—|s\.?\s?d\.?|sampai)\s*([\d.,]+))?\s*(.*)$/su;

/** A number or a range ("90-95", "10 s.d. 15") with a unit where it is one, else the words. */
function targetOf(text: string, unit: string): DraftedTarget {
  const [, first = '', second = '', rest = ''] = amountAndUnit.exec(text) ?? [];
  const of = unit === '' ? rest.trim() : unit;
  const least = amountOf(first);
  const most = amountOf(second);
  if (least === undefined || (most === undefined && second !== '') || of === '' || (unit !== '' && !['', unit].includes(rest.trim())))
    return { text: [text, unit].filter((part) => part !== '').join(' ') };
  return most === undefined ? { number: least, unit: of } : { least, most, unit: of };
}

/** A number as people write it here: 1.200,5. */
function amountOf(text: string): number | undefined {
  const number = Number(/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.'));
  return text === '' || Number.isNaN(number) ? undefined : number;
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    const cell = (quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s+/g, ' ').trim();
    rows.at(-1)?.push(cell);
    if (end !== '\t' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
