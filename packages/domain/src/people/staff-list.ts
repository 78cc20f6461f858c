import { echo } from './staff-list/cells.js';
import { isBlank, readHeader, staffColumns, type StaffColumn } from './staff-list/columns.js';
import { Findings } from './staff-list/findings.js';
import { checkPosts, checkSupervisors, type MainRows } from './staff-list/people-rules.js';
import { readRow, type ReadRow } from './staff-list/read-row.js';
import type { Cell, KnownStaff, StaffListReport, StaffRow, StaffTable } from './staff-list/report.js';
import { agreeOnUnits, checkUnits, unitsOf } from './staff-list/unit-rules.js';

/**
 * Checks a staff list row by row and against itself and what Siklus knows. The answer holds the rows that can be taken and,
 * for every cell that cannot, the rule and what to do next. Faults of the heading row come alone: nothing else can be read.
 */
export function checkStaffList(table: StaffTable, known: KnownStaff): StaffListReport {
  const findings = new Findings();
  const filled = table.rows.filter(({ cells }) => !isBlank(cells));
  const { places, faults } = readHeader(table.header);
  for (const { column, code } of faults) findings.faultAt(1, column, code, { heading: column });
  if (faults.length === 0 && filled.length === 0) findings.fault(1, 'nip', 'LIST_EMPTY');
  if (findings.isFaulty(1)) return { rows: filled.length, valid: [], units: [], errors: findings.errors(), warnings: [] };

  const headed = new Set(places.values());
  const rows = filled.map(({ line, cells }) => {
    checkLooseCells(line, cells, headed, findings);
    return readRow(line, (column: StaffColumn) => cells[places.get(column) ?? -1], findings);
  });

  const units = agreeOnUnits(rows);
  checkUnits(rows, units, known.units, findings);
  const mainRows = checkPosts(rows, known.supervisors, findings);
  checkSupervisors(rows, mainRows, known.supervisors, findings);

  const valid = rows.filter((row) => !findings.isFaulty(row.line)).map(toStaffRow);
  warnOfFaultySupervisors(valid, mainRows, known, findings);
  return { rows: rows.length, valid, units: unitsOf(valid, units), errors: findings.errors(), warnings: findings.warnings() };
}

/** Reports what stands outside the columns that have a heading: usually a separator too many. */
function checkLooseCells(line: number, cells: readonly Cell[], headed: ReadonlySet<number>, findings: Findings): void {
  cells.forEach((cell, place) => {
    if (headed.has(place) || cell === null || String(cell).trim() === '') return;
    findings.faultAt(line, `Kolom ${place + 1}`, 'CELL_WITHOUT_HEADING', { value: echo(cell) });
  });
}

function warnOfFaultySupervisors(valid: readonly StaffRow[], mainRows: MainRows, known: KnownStaff, findings: Findings): void {
  for (const { line, supervisorNip } of valid) {
    if (supervisorNip === null || known.supervisors.has(supervisorNip)) continue;
    const above = mainRows.get(supervisorNip);
    if (!above || findings.isFaulty(above.line)) findings.warn(line, 'supervisorNip', 'SUPERVISOR_ROW_FAULTY');
  }
}

function toStaffRow(row: ReadRow): StaffRow {
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
    supervisorNip: row.supervisorNip || null,
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
