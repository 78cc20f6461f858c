import type { ImportErrorCode } from '../../errors/import-errors.js';
import type { Text } from '../../text.js';
import { sameWord, type NamedEntry } from '../named-entry.js';
import { echo, isRounded, plainNumber, readText } from './cells.js';
import type { StaffColumn } from './columns.js';
import type { Findings } from './findings.js';
import type { Cell } from './sheet.js';

const longest: Partial<Record<StaffColumn, number>> = { unitCode: 64, parentUnitCode: 64, email: 254 };
const usualLength = 200;

/** Longer than this, a choice says less than an example and where all of it stands. */
const longestChoice = 120;

/** The entries of a list as a message names them: the key, and the label where it says more; of a long list the first keys. */
export function namesOf(table: Readonly<Record<string, NamedEntry>>): Text {
  const named = Object.entries(table)
    .map(([key, { label }]) => (sameWord(key) === sameWord(label.id) ? key : `${key} (${label.id})`))
    .sort()
    .join(', ');
  if (named.length <= longestChoice) return { id: named, en: named };
  const some = Object.keys(table).sort().slice(0, 3).join(', ');
  return { id: `${some}, dan seterusnya menurut contoh berkas`, en: `${some}, and so on as in the sample file` };
}

/** Reads the cells of one row; what cannot be read is null, and a fault says why. */
export class CellReader {
  constructor(
    readonly line: number,
    readonly cellOf: (column: StaffColumn) => Cell | undefined,
    private readonly findings: Findings,
  ) {}

  /** Text that must be there. */
  required(column: StaffColumn): string | null {
    const read = this.text(column);
    if (read !== '') return read;
    this.findings.fault(this.line, column, 'CELL_REQUIRED');
    return null;
  }

  /** Text of which a blank says nothing, so that what is kept stays: then undefined. Only a dash says "none": then `''`. */
  told(column: StaffColumn): string | null | undefined {
    const read = this.text(column);
    if (read === '') return undefined;
    return read === '-' ? '' : read;
  }

  /** A NIP or an official's code, or null when a spreadsheet has rounded it. */
  number<Read extends string | null | undefined>(column: StaffColumn, read: Read): string | null | Read {
    if (!read) return read;
    const cell = this.cellOf(column);
    if (!isRounded(cell)) return plainNumber(read);
    this.findings.fault(this.line, column, 'ID_PRECISION', { value: echo(cell) });
    return null;
  }

  /** An entry of one of the office's lists. */
  oneOf<K>(
    column: StaffColumn,
    read: string | null,
    find: (word: string) => K | undefined,
    code: ImportErrorCode,
    allowed: Text,
  ): K | null {
    if (!read) return null;
    const found = find(read);
    if (found === undefined) this.findings.fault(this.line, column, code, { value: echo(read), allowed });
    return found ?? null;
  }

  private text(column: StaffColumn): string | null {
    const read = readText(this.cellOf(column));
    const max = longest[column] ?? usualLength;
    if (read !== null && read.length <= max) return read;
    this.findings.fault(this.line, column, read === null ? 'TEXT_FORBIDDEN' : 'TEXT_TOO_LONG', { max });
    return null;
  }
}
