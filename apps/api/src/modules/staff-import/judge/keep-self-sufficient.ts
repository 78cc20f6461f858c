import {
  assignmentKinds,
  findCircles,
  maskNumber,
  staffColumns,
  textOf,
  type ImportErrorCode,
  type StaffFault,
  type StaffListReport,
  type StaffRow,
} from '@siklus/domain';
import type { Organisation } from '../kept/load-staff.js';

/**
 * Takes out valid rows that only hold together with faulty ones: acting rows of people who would not be there, and lines that
 * close a circle with what is kept about people whose new rows are left out.
 */
export function keepSelfSufficient(report: StaffListReport, now: Organisation): StaffListReport {
  if (report.errors.length === 0) return report;
  const present = new Set(report.valid.filter(isMain).map((row) => row.nip));
  const faults: StaffFault[] = [];
  let valid = report.valid.filter((row) => {
    if (isMain(row) || present.has(row.nip) || now.supervisors.has(row.nip)) return true;
    faults.push(faultOf(row, 'assignmentKind', 'ACTING_WITHOUT_MAIN', { value: row.assignmentKind }));
    return false;
  });
  for (let circle = circleOf(valid, now); circle.length > 0; circle = circleOf(valid, now)) {
    const members = new Set(circle);
    const chain = [...circle, circle[0] ?? ''].map(maskNumber).join(' → ');
    valid = valid.filter((row) => {
      if (!isMain(row) || !members.has(row.nip)) return true;
      faults.push(faultOf(row, 'supervisorNip', 'SUPERVISION_CIRCLE', { chain }));
      return false;
    });
  }
  return { ...report, valid, errors: [...report.errors, ...faults].sort((a, b) => a.row - b.row) };
}

function isMain(row: StaffRow): boolean {
  return assignmentKinds[row.assignmentKind].main;
}

/** A circle that the valid rows would close; circles that were there before are not this list's fault. */
function circleOf(valid: readonly StaffRow[], now: Organisation): string[] {
  const edges = new Map(now.supervisors);
  const rows = new Set<string>();
  for (const row of valid) {
    if (!isMain(row)) continue;
    rows.add(row.nip);
    if (row.supervisorNip !== undefined) edges.set(row.nip, row.supervisorNip);
  }
  return findCircles(edges).find((circle) => circle.some((nip) => rows.has(nip))) ?? [];
}

function faultOf(
  row: StaffRow,
  column: keyof typeof staffColumns,
  code: ImportErrorCode,
  details: Readonly<Record<string, string>>,
): StaffFault {
  return {
    row: row.line,
    column: staffColumns[column],
    code,
    message: textOf(code, details),
  };
}
