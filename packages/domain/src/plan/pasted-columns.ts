import type { Aspect, Perspective } from './family.js';

/**
 * What a column of an office's form is about; `number` is its own counting, which nothing needs, and `measure` is what the qualitative form
 * has in one cell: indicator, target and, of leaders, perspective.
 */
export type Column = 'number' | 'supports' | 'result' | 'aspect' | 'perspective' | 'measure' | 'indicator' | 'target' | 'unit';

/** What the columns of the offices' forms are called; the first that fits counts (PermenPANRB 6/2022). */
const headings: readonly (readonly [RegExp, Column])[] = [
  [/^(no|nomor|number)\b\.?$/, 'number'],
  [/atasan|diintervensi|superior/, 'supports'],
  [/ukuran keberhasilan|measures? of success/, 'measure'],
  [/aspek|aspect/, 'aspect'],
  [/perspektif|perspective/, 'perspective'],
  [/indikator|\biki\b|indicator/, 'indicator'],
  [/^target/, 'target'],
  [/satuan|\bunit\b/, 'unit'],
  [/hasil|\brhk\b|result/, 'result'],
];

const aspectWords: readonly (readonly [RegExp, Aspect])[] = [
  [/^(kuantitas|quantity|output|keluaran)\b/i, 'QUANTITY'],
  [/^(kualitas|quality|mutu)\b/i, 'QUALITY'],
  [/^(waktu|time)\b/i, 'TIME'],
  [/^(biaya|cost)\b/i, 'COST'],
];

const perspectiveWords: readonly (readonly [RegExp, Perspective])[] = [
  [/^(penerima layanan|pemangku kepentingan|stakeholder|service users|those served)/i, 'STAKEHOLDERS'],
  [/^(proses|(business )?process)/i, 'PROCESS'],
  [/^(penguatan|pembelajaran|(internal )?strengthening|learning)/i, 'STRENGTHENING'],
  [/^(anggaran|keuangan|budget|financ)/i, 'BUDGET'],
];

const meaningOf = <T>(words: readonly (readonly [RegExp, T])[], cell: string): T | undefined =>
  words.find(([said]) => said.test(cell))?.[1];

/** The side that a cell names; undefined for a word that names none. */
export const aspectOf = (cell: string): Aspect | undefined => meaningOf(aspectWords, cell);
export const perspectiveOf = (cell: string): Perspective | undefined => meaningOf(perspectiveWords, cell);

export type Columns = readonly (Column | undefined)[];

/** The columns that a row of headings names; undefined for a row that is none. */
export function headingsIn(cells: readonly string[]): Columns | undefined {
  const named = cells.map((cell) => headings.find(([words]) => words.test(cell.toLowerCase()))?.[1]);
  const isHeaded = (...columns: readonly Column[]) => columns.every((column) => named.includes(column));
  return isHeaded('result', 'indicator', 'target') || isHeaded('result', 'measure') ? named : undefined;
}

/** Whether a cell says a side and no more: an indicator may begin with the same word. */
const isSide = {
  aspect: (cell: string) => /^[\p{L}/]+( ?\(.*\))?$/u.test(cell) && aspectOf(cell) !== undefined,
  perspective: (cell: string) => cell.split(' ').length < 4 && perspectiveOf(cell) !== undefined,
};
const isCounter = (cell: string): boolean => /^\(?\d{1,3}[.)]*$/.test(cell);
const isAmount = (cell: string): boolean => /^[<>≤≥=]*\s*[\d.,]+(\s*[-–]\s*[\d.,]+)?$/.test(cell);

/**
 * The columns of rows without headings, told by what stands in them: a first one that only counts, one of aspects or perspectives, and
 * those around it as in the forms. Empty where that does not tell which is which.
 */
export function columnsBy(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const every = (at: number, holds: (cell: string) => boolean) => {
    const filled = rows.flatMap((cells) => cells[at] || []);
    return filled.length > 0 && filled.every(holds);
  };
  const places = Array.from({ length: width }, (_none, at) => at).filter((at) => rows.some((cells) => (cells[at] ?? '') !== ''));
  const first = places[0] ?? 0;
  const counted = places.length > 3 && every(first, isCounter) ? places.slice(1) : places;
  const [sided] = (counted.length < 4 ? [] : (['aspect', 'perspective'] as const))
    .flatMap((side) => counted.map((at) => ({ at, side, times: rows.filter((cells) => isSide[side](cells[at] ?? '')).length })))
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times);
  const others = counted.filter((at) => at !== sided?.at);
  const place = sided === undefined ? -1 : counted.indexOf(sided.at);
  const before: readonly Column[] = sided?.side === 'aspect' && place === 2 ? ['supports', 'result'] : ['result'];
  const behind = others.length - before.length;
  const mayHaveUnit = place === before.length || every(others.at(-2) ?? -1, isAmount);
  if (behind !== 2 && !(behind === 3 && mayHaveUnit)) return [];
  const order: readonly Column[] = [...before, 'indicator', 'target', 'unit'];
  return Array.from({ length: width }, (_none, at) => {
    if (at === sided?.at) return sided.side;
    return counted.includes(at) ? order[others.indexOf(at)] : places.includes(at) ? 'number' : undefined;
  });
}
