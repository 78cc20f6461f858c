import { fill, textOf, type Details } from '../../errors/fault.js';
import type { ImportErrorCode } from '../../errors/import-errors.js';
import { staffColumns, type StaffColumn } from './columns.js';
import type { StaffFault, StaffNote, StaffSource, StaffWarning } from './report.js';
import { staffWarnings, type StaffWarningCode } from './warnings.js';

type Found = Pick<StaffFault, 'row' | 'column'>;

/** Collects what is found in a list: at most one fault for each cell, the first one found. */
export class Findings {
  private readonly faults: StaffFault[] = [];
  private readonly notes: StaffWarning[] = [];
  private readonly faultyCells = new Set<string>();
  private readonly faultyLines = new Set<number>();

  /** The columns by what they are called, in their order. */
  private readonly place: ReadonlyMap<string, number>;

  private readonly headings: StaffSource['headings'];

  /** Columns are called as the file heads them, where that is not the own heading. */
  constructor(private readonly source?: Pick<StaffSource, 'headings' | 'hides'>) {
    this.headings = source?.headings ?? {};
    this.place = new Map((Object.keys(staffColumns) as StaffColumn[]).map((column, at) => [this.headingOf(column), at]));
  }

  fault(line: number, column: StaffColumn, code: ImportErrorCode, details: Details = {}): void {
    const hides = code === 'TEXT_FORBIDDEN' ? this.source?.hides.get(line)?.[column] : undefined;
    const heading = hides ?? this.headingOf(column);
    this.faultAt(line, heading, code, { column: heading, ...details });
  }

  /** For what belongs to no known column. */
  faultAt(line: number, column: string, code: ImportErrorCode, details: Details = {}): void {
    const cell = `${line}/${column}`;
    if (this.faultyCells.has(cell)) return;
    this.faultyCells.add(cell);
    this.faultyLines.add(line);
    this.faults.push({ row: line, column, code, message: textOf(code, details) });
  }

  warn(line: number, column: StaffColumn, code: StaffWarningCode, details: Details = {}): void {
    this.warnAt(line, this.headingOf(column), code, details);
  }

  /** Takes over what was found before. */
  note({ line, column, code, details }: StaffNote): void {
    if (isWarning(code)) this.warn(line, column, code, details);
    else this.fault(line, column, code, details);
  }

  /** For what belongs to no column. */
  warnAt(line: number, column: string, code: StaffWarningCode, details: Details = {}): void {
    this.notes.push({ row: line, column, code, message: fill(staffWarnings[code], details) });
  }

  private headingOf(column: StaffColumn): string {
    return this.headings[column] ?? staffColumns[column];
  }

  isFaulty(line: number): boolean {
    return this.faultyLines.has(line);
  }

  /** All faults in reading order: by row, then by column. */
  errors(): StaffFault[] {
    return this.faults.sort(this.inReadingOrder);
  }

  /** Warnings of rows without a fault, in reading order. */
  warnings(): StaffWarning[] {
    return this.notes.filter(({ row }) => !this.faultyLines.has(row)).sort(this.inReadingOrder);
  }

  private readonly inReadingOrder = (a: Found, b: Found): number =>
    a.row - b.row || (this.place.get(a.column) ?? this.place.size) - (this.place.get(b.column) ?? this.place.size);
}

function isWarning(code: StaffNote['code']): code is StaffWarningCode {
  return code in staffWarnings;
}
