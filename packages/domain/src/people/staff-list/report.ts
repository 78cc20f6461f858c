import type { ImportErrorCode } from '../../errors/import-errors.js';
import type { LocalDate } from '../../calendar/days.js';
import type { Zone } from '../../calendar/zone.js';
import type { Details } from '../../errors/fault.js';
import type { Text } from '../../text.js';
import type { AssignmentKind } from '../assignment-kind.js';
import type { EmploymentStatus } from '../employment-status.js';
import type { PositionLevel, PositionType } from '../position.js';
import type { Standing } from '../standing.js';
import type { StaffColumn } from './columns.js';
import type { ExceptedPeople, ExceptedRow } from './excepted-rows.js';
import type { Cell, Sheet } from './sheet.js';
import type { StaffWarningCode } from './warnings.js';

/** A file as read: its heading row and the rows below, each with the line number that a spreadsheet shows. */
export interface StaffTable {
  readonly header: readonly Cell[];
  /** The line of the headings; the first unless told. */
  readonly headingLine?: number;
  readonly encoding?: Sheet['encoding'];
  /** Names of other sheets that look like lists too; they were not read. */
  readonly sheetsLeft?: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[];
  /** Where the file had another form. */
  readonly source?: StaffSource;
}

/** Something that was found of a row before the list was checked: a fault or a warning, by its code. */
export interface StaffNote {
  readonly line: number;
  readonly column: StaffColumn;
  readonly code: ImportErrorCode | StaffWarningCode;
  readonly details?: Details;
}

/** What is known of a list that was made of a file in another form. */
export interface StaffSource {
  /** How the file heads the columns. */
  readonly headings: Readonly<Partial<Record<StaffColumn, string>>>;
  /** By the line of a row: below which heading something hides in a column that is made of several. */
  readonly hides: ReadonlyMap<number, Readonly<Partial<Record<StaffColumn, string>>>>;
  readonly ignoredColumns: readonly string[];
  /** How many rows of the file are about people. */
  readonly rows: number;
  /** Rows that were not read, since their cells may stand below the wrong heading. */
  readonly shifted: readonly number[];
  /** Rows about no person. */
  readonly left: readonly number[];
  /** New units, also those in which no row is. */
  readonly units: readonly StaffUnit[];
  readonly notes: readonly StaffNote[];
}

/** What Siklus holds already; a row may refer to it. */
export interface KnownStaff {
  readonly units: ReadonlyMap<string, { readonly parentCode: string | null; readonly name: string; readonly zone: string }>;
  /** Every known employee's number with that of the supervisor. */
  readonly supervisors: ReadonlyMap<string, string | null>;
  /**
   * Whether a row is about a person or a unit that is not the sender's to write. It is refused for that alone, and tells nothing of who
   * stands below whom; what is kept of the person stays.
   */
  readonly isForeign?: (row: { readonly nip: string | null; readonly unitCode: string | null }) => boolean;
  /** People whose rows are left out, whatever stands in them. */
  readonly excepted?: ExceptedPeople;
}

/** Columns of which a blank cell says nothing, as a missing one does. */
export type BlankColumn = 'level' | 'rank' | 'email';

/** One assignment of one person, checked and in the domain's own words. */
export interface StaffRow {
  readonly line: number;
  /** The 18 digits, or the code `P-…` of an official outside the civil service. */
  readonly nip: string;
  readonly name: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** As the list says; where it says nothing, the kept one. */
  readonly parentUnitCode: string | null;
  readonly position: string;
  readonly positionType: PositionType;
  /** Like rank and mail address undefined where the list says nothing: then it stays as it is. Null where it says "none". */
  readonly level: PositionLevel | null | undefined;
  readonly rank: string | null | undefined;
  /** Which of these three the list has a column for, but left blank. */
  readonly blanks: readonly BlankColumn[];
  /** Null where there is none; undefined where the list says nothing: then it stays as it is. */
  readonly supervisorNip: string | null | undefined;
  readonly status: EmploymentStatus;
  readonly standing: Standing;
  readonly assignmentKind: AssignmentKind;
  readonly validFrom: LocalDate;
  readonly zone: Zone;
  readonly email: string | null | undefined;
}

/** A unit that the valid rows need. */
export interface StaffUnit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  readonly zone: Zone;
}

/** What keeps a row out: where, which rule, and what to do next in both languages. */
export interface StaffFault {
  readonly row: number;
  readonly column: string;
  readonly code: ImportErrorCode;
  readonly message: Text;
}

/** What is worth a look but keeps no row out. */
export interface StaffWarning {
  readonly row: number;
  readonly column: string;
  readonly code: StaffWarningCode;
  readonly message: Text;
}

export interface StaffListReport {
  /** How many rows hold anything. */
  readonly rows: number;
  readonly valid: readonly StaffRow[];
  /** The units of the valid rows and those above them as far as the file names them, parents first. */
  readonly units: readonly StaffUnit[];
  /** How many rows of a file in another form are set aside, since another one about the same person counts. */
  readonly setAside: number;
  /** Rows about people who are excepted; a warning says so of each. */
  readonly excepted: readonly ExceptedRow[];
  readonly errors: readonly StaffFault[];
  readonly warnings: readonly StaffWarning[];
  /** Headings that no staff list has; what stands below them was left alone. */
  readonly ignoredColumns: readonly string[];
}
