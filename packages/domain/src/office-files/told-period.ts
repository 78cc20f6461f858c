/** A period as another system names it: the seventh month, the third quarter, a half, or the year. */
export interface ToldPeriod {
  readonly year: number;
  readonly kind: 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR';
  /** Which one of the year; 1 for the year itself. */
  readonly number: number;
}

/** The years that a rating may be told of: those that a cycle may have. */
export const toldYears = { first: 2000, last: 2200 } as const;

export const periodKinds = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
const months = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 } as const;
const kindOf: Readonly<Record<string, ToldPeriod['kind']>> = {
  BULANAN: 'MONTH',
  BULAN: 'MONTH',
  TRIWULAN: 'QUARTER',
  TRIWULANAN: 'QUARTER',
  SEMESTER: 'HALF',
  TAHUNAN: 'YEAR',
  FINAL: 'YEAR',
  AKHIR: 'YEAR',
};
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The period that the titles of a file name, such as `Laporan Penilaian SKP Periode Bulanan 7 Tahun 2026`; undefined where they name none,
 * or one that no year has.
 */
export function periodInTitles(titles: readonly string[]): ToldPeriod | undefined {
  const text = titles.join('\n').toUpperCase();
  const year = Number(/\bTAHUN\s*:?\s*(\d{4})\b/.exec(text)?.[1] ?? /\b(20\d{2})\b/.exec(text)?.[1]);
  const found = /\b(BULANAN|BULAN|TRIWULANAN|TRIWULAN|SEMESTER|TAHUNAN|FINAL|AKHIR)\b(?:\s*(?:KE-?)?\s*(\d{1,2}|[IVX]{1,4})\b)?/.exec(text);
  const kind = kindOf[found?.[1] ?? ''];
  if (kind === undefined || !Number.isInteger(year)) return undefined;
  const written = found?.[2] ?? '';
  const number = kind === 'YEAR' ? 1 : /^\d/.test(written) ? Number(written) : roman.indexOf(written) + 1;
  return number >= 1 && number <= 12 / months[kind] ? { year, kind, number } : undefined;
}
