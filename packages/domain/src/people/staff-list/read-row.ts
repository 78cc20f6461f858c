import { isCalledAsTheSystem } from '../../audit/system-actor.js';
import { officeYears, type LocalDate } from '../../calendar/days.js';
import { zones, type Zone } from '../../calendar/zone.js';
import { assignmentKinds, findAssignmentKind, readActingTitle, type AssignmentKind } from '../assignment-kind.js';
import { employmentStatuses, findEmploymentStatus, isPartTimePppk, type EmploymentStatus } from '../employment-status.js';
import { findPositionLevel, findPositionType, positionLevels, positionTypes, type PositionLevel, type PositionType } from '../position.js';
import { findRank, rankFits } from '../rank.js';
import { findStanding, standings, type Standing } from '../standing.js';
import { CellReader, namesOf } from './cell-reader.js';
import { echo, readDate } from './cells.js';
import type { StaffColumn } from './columns.js';
import type { Findings } from './findings.js';
import { checkNumber } from './number-rules.js';
import type { BlankColumn } from './report.js';
import type { Cell } from './sheet.js';

/** A row after its own cells were read. What could not be read is null, and a fault says why. */
export interface ReadRow {
  readonly line: number;
  readonly nip: string | null;
  readonly name: string | null;
  readonly unitCode: string | null;
  readonly unitName: string | null;
  /** `''` where the file says that there is no unit above, undefined where it says nothing. */
  readonly parentUnitCode: string | null | undefined;
  readonly position: string | null;
  readonly positionType: PositionType | null;
  /** Like rank and mail address undefined where the list says nothing, by a blank or by having no such column. */
  readonly level: PositionLevel | null | undefined;
  readonly rank: string | null | undefined;
  readonly blanks: readonly BlankColumn[];
  /** `''` where the file says that there is no supervisor, undefined where it says nothing. */
  readonly supervisorNip: string | null | undefined;
  readonly status: EmploymentStatus | null;
  readonly standing: Standing | null;
  readonly assignmentKind: AssignmentKind | null;
  readonly validFrom: LocalDate | null;
  readonly zone: Zone | null;
  readonly email: string | null | undefined;
}

const blankColumns: readonly BlankColumn[] = ['level', 'rank', 'email'];
const statusNames = namesOf(employmentStatuses);
const positionTypeNames = namesOf(positionTypes);
const levelNames = namesOf(positionLevels);
const standingNames = namesOf(standings);
const assignmentKindNames = namesOf(assignmentKinds);
const zoneNames = { id: zones.join(', '), en: zones.join(', ') };

/** Also by the names that programs use (IANA); Pontianak shares the clock of Jakarta. */
const alsoZones: Readonly<Record<string, Zone>> = {
  'ASIA/JAKARTA': 'WIB',
  'ASIA/PONTIANAK': 'WIB',
  'ASIA/MAKASSAR': 'WITA',
  'ASIA/JAYAPURA': 'WIT',
};
const findZone = (word: string): Zone | undefined => zones.find((zone) => zone === word.toUpperCase()) ?? alsoZones[word.toUpperCase()];
const mailAddress = /^[^\s@<>()[\],;:"]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/** Whether a text looks like the address of a mailbox. */
export function isMailAddress(text: string): boolean {
  return mailAddress.test(text);
}

/** Reads one row and reports what is wrong in its own cells; what rows say about each other is checked afterwards. */
export function readRow(line: number, cellOf: (column: StaffColumn) => Cell | undefined, findings: Findings): ReadRow {
  const cells = new CellReader(line, cellOf, findings);
  const has = (column: StaffColumn): boolean => cellOf(column) !== undefined;
  const { status, partTime } = readStatus(cells, findings);
  const nip = cells.number('nip', cells.required('nip'));
  const numberFits = nip === null || checkNumber({ line, cell: cellOf('nip'), number: nip, status, partTime }, findings);
  const positionType = cells.oneOf(
    'positionType',
    cells.required('positionType'),
    findPositionType,
    'POSITION_TYPE_UNKNOWN',
    positionTypeNames,
  );
  return {
    line,
    nip,
    name: readName(cells, findings),
    unitCode: cells.required('unitCode'),
    unitName: cells.required('unitName'),
    parentUnitCode: cells.told('parentUnitCode'),
    ...readPost(cells, findings),
    positionType,
    level: has('level') ? readLevel(cells, positionType, findings) : undefined,
    // Where number and status disagree, one of them is wrong: the rank is not blamed for it as well.
    rank: has('rank') ? readRank(cells, numberFits ? status : null, findings) : undefined,
    blanks: blankColumns.filter((column) => has(column) && cells.told(column) === undefined),
    supervisorNip: cells.number('supervisorNip', cells.told('supervisorNip')),
    status,
    standing: cells.oneOf('standing', cells.required('standing'), findStanding, 'STANDING_UNKNOWN', standingNames),
    validFrom: readValidFrom(cells, findings),
    zone: cells.oneOf('zone', cells.required('zone'), findZone, 'ZONE_UNKNOWN', zoneNames),
    email: has('email') ? readEmail(cells, findings) : undefined,
  };
}

/** A name by which a person is known from the system: whatever he does is written under it. */
function readName(cells: CellReader, findings: Findings): string | null {
  const name = cells.required('name');
  if (name === null || !isCalledAsTheSystem(name)) return name;
  findings.fault(cells.line, 'name', 'NAME_OF_THE_SYSTEM', { value: echo(name) });
  return null;
}

/** The post that the title names, without the sign of who acts for it: by its title alone a deputy is found for its holder. */
function readPost(cells: CellReader, findings: Findings): Pick<ReadRow, 'position' | 'assignmentKind'> {
  const title = cells.required('position');
  const told = cells.required('assignmentKind');
  const kind = cells.oneOf('assignmentKind', told, findAssignmentKind, 'ASSIGNMENT_KIND_UNKNOWN', assignmentKindNames);
  const acting = title === null ? undefined : readActingTitle(title);
  if (acting === undefined) return { position: title, assignmentKind: kind };
  const isOwn = kind !== null && assignmentKinds[kind].main;
  if (isOwn) findings.warn(cells.line, 'position', 'ACTING_BY_TITLE');
  return { position: acting.position, assignmentKind: isOwn ? acting.kind : kind };
}

function readStatus(cells: CellReader, findings: Findings): { status: EmploymentStatus | null; partTime: boolean } {
  const read = cells.required('status');
  const partTime = read !== null && isPartTimePppk(read);
  if (partTime) findings.warn(cells.line, 'status', 'UNVERIFIED_PATTERN');
  return { status: partTime ? 'PPPK' : cells.oneOf('status', read, findEmploymentStatus, 'STATUS_UNKNOWN', statusNames), partTime };
}

function readLevel(cells: CellReader, positionType: PositionType | null, findings: Findings): PositionLevel | null | undefined {
  const read = cells.told('level');
  // A level that is kept goes with the functional position that it belongs to.
  if (read === undefined && positionType === 'FUNGSIONAL') return undefined;
  if (!read || positionType === null) return null;
  if (positionType === 'FUNGSIONAL') return cells.oneOf('level', read, findPositionLevel, 'LEVEL_UNKNOWN', levelNames);
  findings.warn(cells.line, 'level', 'LEVEL_IGNORED');
  return null;
}

/** Reads the rank and holds it against the status; null as status means that only its spelling can be checked. */
function readRank(cells: CellReader, status: EmploymentStatus | null, findings: Findings): string | null | undefined {
  const read = cells.told('rank');
  if (!read && status !== null && status !== 'NON_ASN') findings.warn(cells.line, 'rank', 'RANK_MISSING');
  if (!read) return read === undefined ? undefined : null;
  const rank = findRank(read);
  if (rank === undefined) findings.fault(cells.line, 'rank', 'RANK_UNKNOWN', { value: echo(read) });
  else if (status === null || rankFits(rank, status)) return rank.code;
  else if (status === 'NON_ASN') findings.fault(cells.line, 'rank', 'RANK_NOT_ALLOWED', { value: rank.code });
  else findings.fault(cells.line, 'rank', 'RANK_STATUS_MISMATCH', { value: rank.code, status });
  return null;
}

function readValidFrom(cells: CellReader, findings: Findings): LocalDate | null {
  if (cells.required('validFrom') === null) return null;
  const cell = cells.cellOf('validFrom');
  const reading = readDate(cell);
  if (reading.ok) return reading.date;
  findings.fault(cells.line, 'validFrom', reading.code, { value: echo(cell), ...officeYears });
  return null;
}

function readEmail(cells: CellReader, findings: Findings): string | null | undefined {
  const read = cells.told('email');
  if (!read) return read === undefined ? undefined : null;
  if (isMailAddress(read)) return read;
  findings.fault(cells.line, 'email', 'EMAIL_INVALID', { value: echo(read) });
  return null;
}
