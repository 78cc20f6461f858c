import { monthOf } from '../people/staff-list/cells.js';

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
const lengths = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 } as const;
const kindOf: Readonly<Record<string, ToldPeriod['kind']>> = {
  BULANAN: 'MONTH',
  BULAN: 'MONTH',
  TRIWULAN: 'QUARTER',
  TRIWULANAN: 'QUARTER',
  TW: 'QUARTER',
  SEMESTER: 'HALF',
};
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const inWords = ['PERTAMA', 'KEDUA', 'KETIGA', 'KEEMPAT'];

/** When the file was made says nothing of its period: the last quarter is drawn in the year after. */
const drawn = /\b(ditarik|dicetak|diunduh|diekspor|tanggal cetak|downloaded|printed|exported)\b/i;

type Part = Omit<ToldPeriod, 'year'>;

/**
 * The period that the titles of a file name, such as `Laporan Penilaian SKP Periode Bulanan 7 Tahun 2026`, `TW III 2026` or
 * `Periode Juli s.d. September 2026`; undefined where they name none, or one that no year has. A numbered one counts before all else.
 */
export function periodInTitles(titles: readonly string[]): ToldPeriod | undefined {
  const text = titles
    .filter((title) => !drawn.test(title))
    .join('\n')
    .toUpperCase();
  const year = Number(/\bTAHUN\s*:?\s*(\d{4})\b/.exec(text)?.[1] ?? /\b(20\d{2})\b/.exec(text)?.[1]);
  const part = numbered(text) ?? wholeYear(text) ?? ofMonths(text);
  if (part === undefined || !Number.isInteger(year)) return undefined;
  return part.number >= 1 && part.number <= 12 / lengths[part.kind] ? { year, ...part } : undefined;
}

/** `BULANAN 7`, `TRIWULAN KE-3`, `TW III`, `SEMESTER KEDUA`. */
function numbered(text: string): Part | undefined {
  const found =
    /\b(BULANAN|BULAN|TRIWULANAN|TRIWULAN|TW|SEMESTER)[\s:]*(?:KE[\s-]*)?(\d{1,2}|[IVX]{1,4}|PERTAMA|KEDUA|KETIGA|KEEMPAT)\b/.exec(text);
  const kind = kindOf[found?.[1] ?? ''];
  const written = found?.[2] ?? '';
  if (kind === undefined) return undefined;
  return { kind, number: Number(written) || Math.max(roman.indexOf(written), inWords.indexOf(written)) + 1 };
}

function wholeYear(text: string): Part | undefined {
  const isYear = /\b(?:TAHUNAN|FINAL|AKHIR\s+TAHUN|(?:PERIODE|PENILAIAN|SKP)[\s:]+AKHIR)\b/.test(text);
  return isYear ? { kind: 'YEAR', number: 1 } : undefined;
}

/** `PERIODE JULI 2026`, and `PERIODE : 1 JULI 2026 - 30 SEPTEMBER 2026` where the months from the first to the last are such a period. */
function ofMonths(text: string): Part | undefined {
  for (const [, rest = ''] of text.matchAll(/\b(?:PERIODE|BULANAN|BULAN)\b([^\n]*)/g)) {
    const found = [...rest.matchAll(/(?:\b\d{1,2}[-/.](\d{1,2})[-/.]\d{4}\b)|(?:(\d{1,2})[ -]+)?\b([A-Z]{3,9})\b/g)];
    const named = found
      .map(([, inDay, day, word]) => ({ month: Number(inDay ?? monthOf(word)), isDay: (inDay ?? day) !== undefined }))
      .filter(({ month }) => month >= 1 && month <= 12);
    const [first, last = first] = named;
    if (first === undefined || last === undefined || named.length > 2 || (named.length === 1 && first.isDay)) continue;
    const length = last.month - first.month + 1;
    const kind = periodKinds.find((each) => lengths[each] === length && (first.month - 1) % length === 0);
    if (kind !== undefined) return { kind, number: (first.month - 1) / length + 1 };
  }
  return undefined;
}
