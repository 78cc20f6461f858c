import { fill, textOf, type Details } from '../errors/fault.js';
import { parseEmployeeNumber, maskNumber } from '../people/employee-number.js';
import { atOnce } from '../people/staff-list/at-once.js';
import { echo, isRounded, plainNumber, readText } from '../people/staff-list/cells.js';
import { partExcepted, type ExceptedPeople, type ExceptedRow } from '../people/staff-list/excepted-rows.js';
import type { StaffFault } from '../people/staff-list/report.js';
import { predicateOf } from '../rating/predicate.js';
import { predicates, predicateScale, ratings, ratingScale, type Predicate, type Rating, type ScaleEntry } from '../rating/scale.js';
import type { Text } from '../text.js';
import type { ImportErrorCode } from '../errors/import-errors.js';
import { toldText } from './cells.js';
import type { OfficeField } from './layout.js';
import { isActing } from './pick-posts.js';
import type { OfficeFile, OfficeRow } from './read-office-file.js';
import { ratingWarnings, type RatingWarningCode } from './rating-warnings.js';
import { periodInTitles, toldYears, type ToldPeriod } from './told-period.js';

/** A rating as another system tells it. Nothing of it is reckoned anew: what contradicts the matrix stays as it was told, and is marked. */
export interface ToldRating {
  readonly line: number;
  readonly nip: string;
  readonly name: string;
  readonly acts: boolean;
  readonly unitName: string;
  readonly unitAbove: string;
  readonly position: string;
  /** Null where nobody has rated yet. */
  readonly result: Rating | null;
  readonly behaviour: Rating | null;
  readonly predicate: Predicate | null;
  readonly assessorNip: string;
  readonly assessorName: string;
  /** The predicate is another than the matrix has for these two ratings. */
  readonly contradicts: boolean;
}

export interface RatingWarning {
  readonly row: number;
  readonly column: string;
  readonly code: RatingWarningCode;
  readonly message: Text;
}

export interface RatingsReport {
  readonly period: ToldPeriod | undefined;
  readonly rows: number;
  readonly valid: readonly ToldRating[];
  /** Rows about people who are excepted; a warning says so of each. */
  readonly excepted: readonly ExceptedRow[];
  readonly errors: readonly StaffFault[];
  readonly warnings: readonly RatingWarning[];
  readonly ignoredColumns: readonly string[];
}

const longest = 200;
/** What is written where nobody has rated yet. */
const notYet = /^belum\b/i;

/** Whether nobody has rated yet, as far as this row says. */
function saysNothing({ result, behaviour, predicate }: ToldRating): boolean {
  return result === null && behaviour === null && predicate === null;
}

/** Reads the ratings of a file, each row by itself; of rows about one post the later one counts, unless it tells nothing. */
export function readRatings(file: OfficeFile): RatingsReport {
  return atOnce(readRatingsRowByRow(file));
}

/** The same, resting after every row. */
export function* readRatingsRowByRow(file: OfficeFile, excepted: ExceptedPeople = new Map()): Generator<void, RatingsReport> {
  const reading = new RatingsReading(file);
  const period = reading.period(periodInTitles(file.titles));
  const valid = new Map<string, ToldRating>();
  const { kept, left } = partExcepted(file.rows, ({ told }, column) => told[column], excepted);
  for (const { line, details } of left) reading.warn(line, 'nip', 'PERSON_EXCEPTED', details);
  for (const row of period === undefined ? [] : kept) {
    yield;
    const told = reading.read(row);
    if (told === undefined) continue;
    const key = `${told.nip}/${told.acts ? `${told.unitName}/${told.position}` : ''}`;
    const earlier = valid.get(key);
    const [taken, left] = earlier !== undefined && saysNothing(told) ? [earlier, told] : [told, earlier];
    if (left !== undefined) reading.warn(taken.line, 'nip', 'RATING_REPEATED', { line: left.line });
    valid.set(key, taken);
  }
  for (const line of file.shifted) reading.fault(line, 'nip', 'ROW_SHIFTED');
  if (file.left.length > 0) reading.warn(file.headingLine, undefined, 'ROWS_LEFT', { lines: file.left.join(', ') });
  if (file.rows.length + file.shifted.length === 0) reading.fault(file.headingLine, 'nip', 'LIST_EMPTY', { line: file.headingLine + 1 });
  return {
    period,
    rows: file.rows.length + file.shifted.length,
    valid: [...valid.values()],
    excepted: left,
    errors: reading.errors,
    warnings: reading.warnings,
    ignoredColumns: file.ignoredColumns,
  };
}

class RatingsReading {
  readonly errors: StaffFault[] = [];
  readonly warnings: RatingWarning[] = [];

  constructor(private readonly file: OfficeFile) {}

  /** The period that the titles name, if it can be one; what it lacks is said once, where the headings stand. */
  period(named: ToldPeriod | undefined): ToldPeriod | undefined {
    const isPossible = named !== undefined && named.year >= toldYears.first && named.year <= toldYears.last;
    if (named === undefined) this.fault(this.file.headingLine, 'periodFrom', 'PERIOD_MISSING');
    else if (!isPossible) this.fault(this.file.headingLine, 'periodFrom', 'PERIOD_YEAR', { value: named.year, ...toldYears });
    return isPossible ? named : undefined;
  }

  /** The rating of a row; undefined where something keeps it out. */
  read(row: OfficeRow): ToldRating | undefined {
    const before = this.errors.length;
    const { line } = row;
    const acts = isActing(row);
    const nip = this.number(row);
    const result = this.rating(row, 'result');
    const behaviour = this.rating(row, 'behaviour');
    const predicate = this.predicate(row);
    const text = (field: OfficeField) => this.text(row, field);
    const told = { name: text('name'), unitName: text('unitName'), unitAbove: text('parentUnitName'), position: text('position') };
    const assessor = { assessorNip: plainNumber(text('assessorNip')), assessorName: text('assessorName') };
    if (nip === undefined || this.errors.length > before) return undefined;
    const parts = [result, behaviour, predicate];
    if (parts.some((part) => part === null) && parts.some((part) => part !== null)) this.warn(line, 'predicate', 'RATING_IN_PART');
    const expected = result === null || behaviour === null ? null : predicateOf(result, behaviour);
    const contradicts = expected !== null && predicate !== null && predicate !== expected;
    if (contradicts) this.warn(line, 'predicate', 'RATING_CONTRADICTS', { expected: predicateScale[expected].label });
    if (acts) this.warn(line, 'acting', 'RATING_OF_ACTING');
    return { line, nip, acts, ...told, result, behaviour, predicate, ...assessor, contradicts };
  }

  fault(line: number, field: OfficeField, code: ImportErrorCode, details: Details = {}): void {
    const column = this.headingOf(field);
    this.errors.push({ row: line, column, code, message: textOf(code, { column, ...details }) });
  }

  warn(line: number, field: OfficeField | undefined, code: RatingWarningCode, details: Details = {}): void {
    const column = field === undefined ? '' : this.headingOf(field);
    this.warnings.push({ row: line, column, code, message: fill(ratingWarnings[code], details) });
  }

  private headingOf(field: OfficeField): string {
    return this.file.headings[field] ?? '';
  }

  private number(row: OfficeRow): string | undefined {
    const cell = row.told.nip ?? null;
    const number = plainNumber(toldText(cell));
    if (number === '') this.fault(row.line, 'nip', 'CELL_REQUIRED');
    else if (isRounded(cell)) this.fault(row.line, 'nip', 'ID_PRECISION', { value: echo(cell) });
    else {
      const reading = parseEmployeeNumber(number);
      // Part-time PPPK have numbers whose pattern is not published.
      if (reading.ok || /^\d{18}$/.test(number)) return number;
      this.fault(row.line, 'nip', reading.code, { value: maskNumber(number) });
    }
    return undefined;
  }

  private text(row: OfficeRow, field: OfficeField): string {
    const read = readText(toldText(row.told[field]));
    if (read !== null && read.length <= longest) return read;
    this.fault(row.line, field, read === null ? 'TEXT_FORBIDDEN' : 'TEXT_TOO_LONG', { max: longest });
    return '';
  }

  private rating(row: OfficeRow, field: 'result' | 'behaviour'): Rating | null {
    const said = rated(row, field);
    const found = ratings.find((rating) => means(said, ratingScale[rating]));
    if (said !== '' && found === undefined) this.fault(row.line, field, 'RATING_UNKNOWN', { value: echo(said) });
    return found ?? null;
  }

  private predicate(row: OfficeRow): Predicate | null {
    const said = rated(row, 'predicate');
    const found = predicates.find((predicate) => means(said, predicateScale[predicate]));
    if (said !== '' && found === undefined) this.fault(row.line, 'predicate', 'RATING_UNKNOWN', { value: echo(said) });
    return found ?? null;
  }
}

function rated({ told }: OfficeRow, field: OfficeField): string {
  const said = toldText(told[field]);
  return notYet.test(said) ? '' : said;
}

/** Whether something is called so, or has this number in SIASN; `Diatas` is `Di Atas`, and `Kurang/Misconduct` is `Kurang`. */
function means(said: string, { siasnId, label, alsoWritten = [] }: ScaleEntry): boolean {
  const bare = (text: string) =>
    text
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '')
      .replace(/MISCONDUCT$/, '');
  return [label.id, label.en, String(siasnId), ...alsoWritten].some((word) => bare(word) === bare(said));
}
