import { quoted } from '../text.js';
import { assignmentKinds } from './assignment-kind.js';
import { atOnce } from './staff-list/at-once.js';
import { addsUp, echo, withoutTextSign } from './staff-list/cells.js';
import { isBlank, lettersOf, readHeader, staffColumns, type StaffColumn } from './staff-list/columns.js';
import { partExcepted, type ExceptedRow } from './staff-list/excepted-rows.js';
import { Findings } from './staff-list/findings.js';
import { checkPosts, checkSupervisors, type MainRows } from './staff-list/people-rules.js';
import { readRow, type ReadRow } from './staff-list/read-row.js';
import type { KnownStaff, StaffListReport, StaffRow, StaffSource, StaffTable } from './staff-list/report.js';
import type { Cell } from './staff-list/sheet.js';
import { agreeOnUnits, checkTops, checkUnits, unitsOf, withParent, type RowOfUnit } from './staff-list/unit-rules.js';

/**
 * Checks a staff list row by row and against itself and what Siklus knows. The answer holds the rows that can be taken and,
 * for every cell that cannot, the rule and what to do next. Faults of the heading row come alone: nothing else can be read.
 */
export function checkStaffList(table: StaffTable, known: KnownStaff): StaffListReport {
  return atOnce(checkRowByRow(table, known));
}

/** The same, resting after every row: whoever checks a long list while others wait decides when to go on. */
export function* checkRowByRow(table: StaffTable, known: KnownStaff): Generator<void, StaffListReport> {
  const { headingLine = 1, source } = table;
  const findings = new Findings(source);
  const { filled: all, footer } =
    source === undefined ? withoutFooter(table.rows.filter(({ cells }) => !isBlank(cells))) : { filled: table.rows, footer: [] };
  const { places, ignored, faults } = readHeader(table.header);
  const ignoredColumns = source?.ignoredColumns ?? [...ignored.values()];
  for (const { column, code, details } of faults)
    findings.faultAt(headingLine, column, code, { heading: column, line: headingLine, ...details });
  if (faults.length === 0 && all.length === 0 && !source?.rows) findings.fault(headingLine, 'nip', 'LIST_EMPTY', { line: headingLine + 1 });
  if (findings.isFaulty(headingLine)) {
    // Of another list nothing is taken: that some of its columns are left alone goes without saying.
    const left = faults.some(({ code }) => code === 'HEADINGS_OF_ANOTHER_LIST') ? [] : ignoredColumns;
    return {
      rows: all.length,
      valid: [],
      units: [],
      setAside: 0,
      excepted: [],
      errors: findings.errors(),
      warnings: [],
      ignoredColumns: left,
    };
  }

  const cellIn = ({ cells }: StaffTable['rows'][number], column: StaffColumn) => cells[places.get(column) ?? -1];
  const { kept: filled, left: excepted } = partExcepted(all, cellIn, known.excepted ?? new Map());
  for (const { line, details } of excepted) findings.warn(line, 'nip', 'PERSON_EXCEPTED', details);
  if (source !== undefined) noteSource(source, { headingLine, excepted }, findings);
  const headed = new Set([...places.values(), ...ignored.keys()]);
  const rows: RowOfUnit[] = [];
  const read: ReadRow[] = [];
  for (const { line, cells } of filled) {
    yield;
    checkLooseCells(line, cells, headed, findings);
    const cellOf = (column: StaffColumn): Cell | undefined => {
      const place = places.get(column);
      return place === undefined ? undefined : withoutTextSign(cells[place] ?? null);
    };
    const row = readRow(line, cellOf, findings);
    read.push(row);
    rows.push(withParent(row, known.units));
  }
  yield;
  checkTops(read, known.units, places.has('parentUnitCode'), findings);
  const units = agreeOnUnits(rows, source?.units);
  checkUnits(rows, units, known.units, findings);
  yield;
  const mainRows = checkPosts(rows, known.supervisors, findings);
  yield;
  checkSupervisors(rows, mainRows, known, findings);

  yield;
  const valid = rows.filter((row) => !findings.isFaulty(row.line)).map(toStaffRow);
  if (table.encoding === 'windows-1252') findings.warnAt(headingLine, '', 'LETTERS_OF_WINDOWS');
  const [below] = footer;
  if (below !== undefined)
    findings.warnAt(below.line, '', 'FOOTER_LEFT', {
      lines: linesOf(footer),
      text: echo(below.cells.find((cell) => !isBlank([cell])) ?? ''),
    });
  if (table.sheetsLeft !== undefined)
    findings.warnAt(headingLine, '', 'SHEETS_LEFT', { sheets: table.sheetsLeft.map((name) => quoted(echo(name))).join(', ') });
  warnOfSupervisors(valid, mainRows, known, findings, places.has('supervisorNip'));
  return {
    rows: source?.rows ?? all.length,
    valid,
    units: unitsOf(valid, units),
    setAside: source === undefined ? 0 : source.rows - all.length - source.shifted.length,
    excepted,
    errors: findings.errors(),
    warnings: findings.warnings(),
    ignoredColumns,
  };
}

/** What was found before of a list that was made of another file; of rows that are left out nothing else is said. */
function noteSource(
  { notes, shifted, left }: StaffSource,
  { headingLine, excepted }: { readonly headingLine: number; readonly excepted: readonly ExceptedRow[] },
  findings: Findings,
): void {
  const out = new Set(excepted.map(({ line }) => line));
  for (const note of notes) if (!out.has(note.line)) findings.note(note);
  for (const line of shifted) findings.faultAt(line, staffColumns.nip, 'ROW_SHIFTED');
  if (left.length > 0) findings.warnAt(headingLine, '', 'ROWS_LEFT', { lines: left.join(', ') });
}

/** A signature fills a cell or two; whoever has a row of his own fills more. */
const mostOfFooter = 2;

/** Parts the rows from what stands below the last of them: how many they are, by whom it was signed. */
function withoutFooter(rows: StaffTable['rows']): { readonly filled: StaffTable['rows']; readonly footer: StaffTable['rows'] } {
  const last = rows.findLastIndex(({ cells }) => cells.filter((cell) => !isBlank([cell])).length > mostOfFooter && !addsUp(cells));
  return last === -1 ? { filled: rows, footer: [] } : { filled: rows.slice(0, last + 1), footer: rows.slice(last + 1) };
}

function linesOf(footer: StaffTable['rows']): string {
  const [first, last] = [footer[0]?.line, footer.at(-1)?.line];
  return first === last ? String(first) : `${first}–${last}`;
}

/** Reports what stands outside the columns that have a heading: usually a separator too many. */
function checkLooseCells(line: number, cells: readonly Cell[], headed: ReadonlySet<number>, findings: Findings): void {
  cells.forEach((cell, place) => {
    if (headed.has(place) || cell === null || String(cell).trim() === '') return;
    findings.faultAt(line, lettersOf(place), 'CELL_WITHOUT_HEADING', { value: echo(cell) });
  });
}

function warnOfSupervisors(
  valid: readonly StaffRow[],
  mainRows: MainRows,
  known: KnownStaff,
  findings: Findings,
  hasColumn: boolean,
): void {
  for (const { line, nip, supervisorNip, assignmentKind, status } of valid) {
    if (supervisorNip == null) {
      if (!assignmentKinds[assignmentKind].main) continue;
      const isKept = known.supervisors.get(nip) != null;
      if (!isKept && status !== 'NON_ASN') findings.warn(line, 'supervisorNip', 'SUPERVISOR_EMPTY');
      else if (isKept && supervisorNip === null) findings.warn(line, 'supervisorNip', 'SUPERVISOR_REMOVED');
      else if (isKept && hasColumn) findings.warn(line, 'supervisorNip', 'SUPERVISOR_KEPT');
      continue;
    }
    if (known.supervisors.has(supervisorNip)) continue;
    const above = mainRows.get(supervisorNip);
    if (!above || findings.isFaulty(above.line)) findings.warn(line, 'supervisorNip', 'SUPERVISOR_ROW_FAULTY');
  }
}

function toStaffRow(row: RowOfUnit): StaffRow {
  return {
    line: row.line,
    nip: present(row, 'nip'),
    name: present(row, 'name'),
    unitCode: present(row, 'unitCode'),
    unitName: present(row, 'unitName'),
    parentUnitCode: row.parentUnitCode || null,
    position: present(row, 'position'),
    positionType: present(row, 'positionType'),
    level: row.level,
    rank: row.rank,
    blanks: row.blanks,
    supervisorNip: row.supervisorNip === undefined ? undefined : row.supervisorNip || null,
    status: present(row, 'status'),
    standing: present(row, 'standing'),
    assignmentKind: present(row, 'assignmentKind'),
    validFrom: present(row, 'validFrom'),
    zone: present(row, 'zone'),
    email: row.email,
  };
}

/** A row without a fault has every required cell; anything else is a mistake in the rules, and loud. */
function present<K extends StaffColumn>(row: ReadRow, column: K): NonNullable<ReadRow[K]> {
  const value = row[column];
  if (value === null || value === undefined) throw new Error(`Row ${row.line}: ${staffColumns[column]} was neither read nor refused`);
  return value;
}
