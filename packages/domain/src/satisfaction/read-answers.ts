import { textOf, type Details } from '../errors/fault.js';
import type { SurveyErrorCode } from '../errors/survey-errors.js';
import { sameWord } from '../people/named-entry.js';
import { echo, withoutTextSign } from '../people/staff-list/cells.js';
import { isBlank } from '../people/staff-list/columns.js';
import { findTable } from '../people/staff-list/find-table.js';
import type { Cell, Sheet } from '../people/staff-list/sheet.js';
import type { Text } from '../text.js';
import { elementCodes, elements, surveyScheme, type ElementCode, type Totals } from './elements.js';

/** What keeps a respondent out: where, which rule, and what to do next in both languages. */
export interface AnswerFault {
  readonly row: number;
  readonly column: string;
  readonly code: SurveyErrorCode;
  readonly message: Text;
}

/** What a file of answers adds up to. */
export interface ReadAnswers {
  /** How many rows hold anything, and of these how many answered everything. */
  readonly rows: number;
  readonly respondents: number;
  readonly totals: Totals;
  readonly errors: readonly AnswerFault[];
  /** Lines below the answers that add them up or average them: no respondents. */
  readonly sumRows: readonly number[];
  /** Other sheets that look like answers too, and were not read. */
  readonly sheetsLeft: readonly string[];
  /** Headings of something else than the nine elements; what stands below them was left alone. */
  readonly ignoredColumns: readonly string[];
}

const labelOf = (element: ElementCode): string => elements[element].label.id;
/** The numbers that forms put before an element: `U1. Persyaratan`, `1. Persyaratan`. The words say which one it is. */
const numbers = elementCodes.flatMap((_, at) => [`U${at + 1}`, `U ${at + 1}`, String(at + 1)]);
const elementByHeading = new Map(
  elementCodes.flatMap((element) =>
    [labelOf(element), ...elements[element].headings]
      // "Sarana & prasarana" is the same without its sign.
      .flatMap((heading) => [heading, heading.replace(/ dan /g, ' ')])
      .flatMap((heading) => [heading, ...numbers.map((number) => `${number} ${heading}`)])
      .map((heading) => [sameWord(heading), element] as const),
  ),
);
/** How rows below the answers that work them out are called: by one of the first, and further words of both. */
const sums = ['JUMLAH', 'TOTAL', 'RATA', 'RERATA', 'NRR', 'NILAI', 'IKM', 'SKM', 'INDEKS', 'MUTU'];
const ofSums = [...sums, 'PER', 'UNSUR', 'TERTIMBANG', 'PELAYANAN', 'SKOR'];

/** The headings of a file of answers, as a sample of one has them. */
export const answerHeadings: readonly string[] = elementCodes.map(labelOf);

const faultAt = (row: number, element: ElementCode, code: SurveyErrorCode, details: Details = {}): AnswerFault => ({
  row,
  column: labelOf(element),
  code,
  message: textOf(code, { element: elements[element].label, ...surveyScheme.scale, ...details }),
});

/**
 * Adds up a file with a row for each respondent and a column for each element, on any sheet and below titles. A row with an answer that is
 * missing or not on the scale is a fault and adds nothing: the average of an element is that of all who answered (domain rule R-IKM-1).
 * Rows of sums below them are no respondents, whatever numbers they hold.
 */
export function readAnswers(sheets: readonly Sheet[]): ReadAnswers {
  const table = findTable(sheets, answerHeadings, [...elementByHeading.keys()]);
  const places = new Map<ElementCode, number>();
  const errors: AnswerFault[] = [];
  const ignoredColumns: string[] = [];
  const line = table.headingLine ?? 1;
  table.header.forEach((cell, place) => {
    const heading = String(cell ?? '').trim();
    const element = elementByHeading.get(sameWord(heading));
    if (element === undefined) ignoredColumns.push(...(heading === '' ? [] : [echo(heading)]));
    else if (places.has(element)) errors.push(faultAt(line, element, 'ANSWER_HEADING_TWICE'));
    else places.set(element, place);
  });
  errors.push(...elementCodes.filter((each) => !places.has(each)).map((element) => faultAt(line, element, 'ANSWER_HEADING_MISSING')));
  const beside = (place: number) => ![...places.values()].includes(place);
  const isSum = (cells: readonly Cell[]) => cells.some((cell, place) => beside(place) && namesSum(cell));
  const sumRows = table.rows.filter(({ cells }) => isSum(cells)).map(({ line: at }) => at);
  const filled = table.rows.filter(({ cells }) => !isBlank(cells) && !isSum(cells));
  const sums = new Map(elementCodes.map((element) => [element, 0]));
  const totals = () => Object.fromEntries(sums) as Record<ElementCode, number>;
  const found = { rows: filled.length, ignoredColumns, sumRows, sheetsLeft: table.sheetsLeft ?? [] };
  if (errors.length > 0) return { ...found, respondents: 0, totals: totals(), errors };
  if (filled.length === 0)
    return { ...found, respondents: 0, totals: totals(), errors: [faultAt(line, 'REQUIREMENTS', 'ANSWERS_EMPTY', { line: line + 1 })] };

  let respondents = 0;
  for (const row of filled) {
    const answers = [...places].map(([element, place]) => ({ element, cell: row.cells[place], answer: answerIn(row.cells[place]) }));
    const faulty = answers.filter(({ answer }) => answer === undefined);
    for (const { element, cell } of faulty)
      errors.push(faultAt(row.line, element, isBlank([cell ?? null]) ? 'ANSWER_MISSING' : 'ANSWER_OFF_SCALE', { value: echo(cell) }));
    if (faulty.length > 0) continue;
    respondents += 1;
    for (const { element, answer = 0 } of answers) sums.set(element, (sums.get(element) ?? 0) + answer);
  }
  return { ...found, respondents, totals: totals(), errors };
}

/** An answer of the scale, as a number or written as one; undefined for anything else. */
function answerIn(cell: Cell | undefined): number | undefined {
  const { least, most } = surveyScheme.scale;
  const text = String(withoutTextSign(cell ?? null) ?? '').trim();
  const answer = /^\d(?:[.,]0+)?$/.test(text) ? Number(text.slice(0, 1)) : Number.NaN;
  return answer >= least && answer <= most ? answer : undefined;
}

/** Whether a cell beside the answers says that its row is a sum: in these words alone, as somebody may begin a remark with one. */
function namesSum(cell: Cell): boolean {
  const words = sameWord(String(cell ?? '')).split(' ');
  return sums.includes(words[0] ?? '') && words.every((word) => ofSums.includes(word));
}
