import { assignmentKinds, staffColumns, staffWarnings, type BlankColumn, type StaffRow, type StaffWarning } from '@siklus/domain';
import type { Organisation, PeopleNow } from '../kept/load-staff.js';
import { postKey } from '../plan/plan-post.js';

/**
 * A warning for each blank cell in whose place something is kept; a rank that is kept is not missed as well. The others pass.
 */
export function warnOfBlanks(warnings: readonly StaffWarning[], valid: readonly StaffRow[], now: Organisation & PeopleNow): StaffWarning[] {
  const posts = new Map(now.posts.map((post) => [postKey(post), post]));
  const keptAt = ({ nip, assignmentKind, unitCode, position }: StaffRow): Partial<Record<BlankColumn, string | null>> => {
    const known = now.employees.get(nip);
    const unitId = now.units.get(unitCode)?.id ?? '';
    const post = posts.get(postKey({ employeeId: known?.id ?? '', kind: assignmentKind, unitId, position }));
    return { level: post?.level ?? null, ...(assignmentKinds[assignmentKind].main ? { rank: known?.rank, email: known?.email } : {}) };
  };
  const kept = valid.flatMap((row) => {
    const values = keptAt(row);
    // A level that does not fit the position is not kept.
    const blanks = row.blanks.filter((column) => values[column] != null && row[column] === undefined);
    return blanks.map((column): StaffWarning & { row: number } => ({
      row: row.line,
      column: staffColumns[column],
      code: 'CELL_KEPT',
      message: staffWarnings.CELL_KEPT,
    }));
  });
  const isKept = new Set(kept.map(({ row, column }) => `${row}/${column}`));
  return [...warnings.filter(({ row, column, code }) => code !== 'RANK_MISSING' || !isKept.has(`${row}/${column}`)), ...kept];
}
