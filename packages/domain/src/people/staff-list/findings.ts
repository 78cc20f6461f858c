import { fill, textOf, type Details } from '../../errors/fault.js';
import type { ImportErrorCode } from '../../errors/import-errors.js';
import { staffColumns, type StaffColumn } from './columns.js';
import type { StaffFault, StaffWarning } from './report.js';
import { staffWarnings, type StaffWarningCode } from './warnings.js';

/** Collects what is found in a list: at most one fault for each cell, the first one found. */
export class Findings {
  private readonly faults: StaffFault[] = [];
  private readonly notes: StaffWarning[] = [];
  private readonly faultyCells = new Set<string>();
  private readonly faultyLines = new Set<number>();

  fault(line: number, column: StaffColumn, code: ImportErrorCode, details: Details = {}): void {
    this.faultAt(line, staffColumns[column], code, { column: staffColumns[column], ...details });
  }

  /** For what belongs to no known column. */
  faultAt(line: number, column: string, code: ImportErrorCode, details: Details = {}): void {
    const cell = `${line}/${column}`;
    if (this.faultyCells.has(cell)) return;
    this.faultyCells.add(cell);
    this.faultyLines.add(line);
    this.faults.push({ row: line, column, code, message: textOf(code, details) });
  }

  warn(line: number, column: StaffColumn, code: StaffWarningCode): void {
    this.warnAt(line, staffColumns[column], code);
  }

  /** For what belongs to no column. */
  warnAt(line: number, column: string, code: StaffWarningCode, details: Details = {}): void {
    this.notes.push({ row: line, column, code, message: fill(staffWarnings[code], details) });
  }

  isFaulty(line: number): boolean {
    return this.faultyLines.has(line);
  }

  /** All faults in reading order: by row, then by column. */
  errors(): StaffFault[] {
    return this.faults.sort(inReadingOrder);
  }

  /** Warnings of rows without a fault, in reading order. */
  warnings(): StaffWarning[] {
    return this.notes.filter(({ row }) => !this.faultyLines.has(row)).sort(inReadingOrder);
  }
}

const place = new Map<string, number>(Object.values(staffColumns).map((heading, at) => [heading, at]));

function inReadingOrder(a: { row: number; column: string }, b: { row: number; column: string }): number {
  return a.row - b.row || (place.get(a.column) ?? place.size) - (place.get(b.column) ?? place.size);
}
