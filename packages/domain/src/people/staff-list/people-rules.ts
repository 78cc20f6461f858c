import { assignmentKinds } from '../assignment-kind.js';
import { maskNumber } from '../employee-number.js';
import { findCircles } from '../reporting-line.js';
import { echo } from './cells.js';
import type { Findings } from './findings.js';
import type { ReadRow } from './read-row.js';
import type { KnownStaff } from './report.js';

/** The rows of each person's own post, by number; of doubled ones the first. */
export type MainRows = ReadonlyMap<string, ReadRow>;

/** Finds each person's own row and reports second ones, acting rows without one, and acting rows that repeat. */
export function checkPosts(rows: readonly ReadRow[], known: KnownStaff['supervisors'], findings: Findings): MainRows {
  const mainRows = new Map<string, ReadRow>();
  for (const row of rows) {
    if (row.nip === null || row.assignmentKind === null || !assignmentKinds[row.assignmentKind].main) continue;
    const first = mainRows.get(row.nip);
    if (first) findings.fault(row.line, 'nip', 'DUPLICATE_NIP', { value: maskNumber(row.nip), line: first.line });
    else mainRows.set(row.nip, row);
  }

  const actingLines = new Map<string, number>();
  for (const { line, nip, assignmentKind: kind, unitCode } of rows) {
    if (nip === null || kind === null || assignmentKinds[kind].main) continue;
    if (!mainRows.has(nip) && !known.has(nip)) findings.fault(line, 'assignmentKind', 'ACTING_WITHOUT_MAIN', { value: kind });
    const post = `${nip}/${kind}/${unitCode ?? ''}`;
    const first = actingLines.get(post);
    if (first === undefined) actingLines.set(post, line);
    else findings.fault(line, 'assignmentKind', 'DUPLICATE_ACTING', { value: kind, line: first });
  }
  return mainRows;
}

/** Checks that every supervisor named exists, is somebody else, and that nobody ends up above himself. */
export function checkSupervisors(
  rows: readonly ReadRow[],
  mainRows: MainRows,
  { supervisors: known, isForeign = () => false }: KnownStaff,
  findings: Findings,
): void {
  // A supervisor whose own row is faulty is still there: only that row is blamed.
  const present = new Set(rows.map((row) => row.nip));
  for (const { line, nip, supervisorNip } of rows) {
    if (!supervisorNip) continue;
    if (supervisorNip === nip) findings.fault(line, 'supervisorNip', 'SELF_SUPERVISION');
    else if (!present.has(supervisorNip) && !known.has(supervisorNip)) {
      findings.fault(line, 'supervisorNip', 'SUPERVISOR_UNKNOWN', { value: echo(supervisorNip) });
    }
  }

  const supervisorOf = new Map(known);
  const written = new Map([...mainRows].filter(([, row]) => !isForeign(row)));
  for (const [nip, { supervisorNip }] of written) {
    // Where the row says nothing, the line stays as it is kept.
    if (supervisorNip !== undefined) supervisorOf.set(nip, supervisorNip === nip ? null : supervisorNip || null);
  }
  const nameOf = (nip: string): string => {
    const row = written.get(nip);
    return row ? `${row.name ?? maskNumber(nip)} #${row.line}` : maskNumber(nip);
  };
  for (const circle of findCircles(supervisorOf)) {
    const chain = [...circle.slice(0, 6).map(nameOf), circle.length > 6 ? '\u2026' : nameOf(circle[0] ?? '')].join(' \u2192 ');
    for (const nip of circle) {
      const row = written.get(nip);
      if (row) findings.fault(row.line, 'supervisorNip', 'SUPERVISION_CIRCLE', { chain });
    }
  }
}
