import { isSameUnit, type Direction, type DraftedTarget } from './target.js';

/** Words and marks in front of a number, and the direction that they say. */
const bounds: readonly (readonly [RegExp, Direction])[] = [
  [/^(>=?|≥|=>|minimal|minimum|min\b\.?|paling (sedikit|kurang|rendah)|sekurang-kurangnya|sedikitnya|lebih dari|at least)\s*/iu, 'MORE'],
  [/^(<=?|≤|=<|maksimal|maksimum|maks\b\.?|max\b\.?|paling (banyak|lama|lambat|tinggi)|kurang dari|di bawah|at most|within)\s*/iu, 'LESS'],
];

/** A number, or two of a range, of which the first may bring the unit as well: `90%-95%`. */
const amountAndUnit = /^([\d.,]+)(?:\s*([\p{L}%‰]*)\s*(?:-|–|—|s\s?[./]?\s?d\.?|sampai(?: dengan)?|hingga)\s*([\d.,]+))?\s*(.*)$/su;
/** The number once more, as it is read aloud: `1 (satu) dokumen`. */
const numerals = 'nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(puluh|belas|ratus|ribu)|belas|puluh|ratus|ribu|juta';
const spelled = new RegExp(`\\(\\s*((${numerals})\\s*)+(persen\\s*)?\\)`, 'iu');
const money = /^rp\.?\s*(?=\d)/iu;
/** A day of a month is no amount of anything. */
const month =
  /^(jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|des|dec)(uari|ruari|et|ch|il|i|e|y|ustus|ust|t|tember|ober|ember)?\b/iu;

/**
 * A number or a range with its unit, as people write it: `90-95 %`, `≥ 30 siswa`, `Maksimal 24 jam`, `Rp1.250.000,50`; else the words as
 * they are. A unit of its own cell is the unit.
 */
export function readTarget(text: string, unit: string): DraftedTarget {
  const words = { text: [text, unit].filter((part) => part !== '').join(' ') };
  const [bound, direction] = bounds.find(([said]) => said.test(text)) ?? [];
  const bare = bound === undefined ? text : text.replace(bound, '');
  const [, first = '', between = '', second = '', behind = ''] = amountAndUnit.exec(bare.replace(money, '').replace(/,-+$/u, '')) ?? [];
  const rest = behind.replace(spelled, '').trim();
  const own = unit === '' ? rest : unit;
  const of = money.test(bare) && !/rupiah|rp/iu.test(own) ? `${own} rupiah`.trim() : own;
  const [least, most] = [amountOf(first), amountOf(second)];
  const isOneUnit = [between, rest].every((each) => each === '' || isSameUnit(each, own));
  if (least === undefined || (most === undefined && second !== '') || !isOneUnit || !isUnit(of)) return words;
  const said = { unit: of, ...(direction === undefined ? {} : { direction }) };
  return most === undefined ? { number: least, ...said } : { least, most, ...said };
}

/** Whether this can stand behind a number: something short in words that is no date, no ratio, and begins no further number. */
function isUnit(text: string): boolean {
  return /^[\p{L}%‰°]/u.test(text) && text.length <= 60 && !month.test(text) && !/(^|[^\p{L}\d])\d|^[x×]\s*\d/iu.test(text);
}

/** A number as people write it here: 1.200,5. */
function amountOf(text: string): number | undefined {
  const number = Number(/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '').replace(',', '.') : text.replace(',', '.'));
  return text === '' || Number.isNaN(number) ? undefined : number;
}
