import { assignmentKinds, maskNumber, staffColumns, textOf, type StaffFault, type StaffRow } from '@siklus/domain';
import { earliestToday } from '../../../platform/business-now.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { circlesThrough } from '../../../workflow/line-circles.js';
import type { ImportPlan } from '../plan/plan-import.js';
import { ImportRefusal, type FoundReport } from '../report/import-refusal.js';

/** Whether a post begins on a later day, in the list or already kept: then the line is not the same on all days to come. */
export async function isForLater(tx: Tx, { newPosts, posts }: ImportPlan): Promise<boolean> {
  const last = [...newPosts, ...posts].reduce((latest, { validFrom }) => (validFrom > latest ? validFrom : latest), '');
  const row = await tx.first<{ later: boolean }>(
    `select coalesce($1::date > ${earliestToday}, false) or exists (select from assignment where starts_at > business_now()) as later`,
    [last === '' ? null : last],
  );
  return row?.later === true;
}

/** Refuses the rows of those whose line, as it is written now, leads back to them on any day from today on. */
export async function refuseLaterCircles(tx: Tx, { moved }: ImportPlan, rows: readonly StaffRow[], report: FoundReport): Promise<void> {
  const today = await tx.first<{ day: string }>(`select ${earliestToday}::text as day`);
  const circles = await circlesThrough(tx, [...moved], today?.day ?? '');
  if (circles.length === 0) return;
  const chainOf = new Map(circles.map(({ members }) => [members[0]?.nip, members.map(({ nip }) => maskNumber(nip)).join(' → ')]));
  const errors = rows.flatMap(({ nip, line, assignmentKind }): StaffFault[] => {
    const chain = assignmentKinds[assignmentKind].main ? chainOf.get(nip) : undefined;
    if (chain === undefined) return [];
    const code = 'SUPERVISION_CIRCLE';
    return [{ row: line, column: staffColumns.supervisorNip, code, message: textOf(code, { chain }) }];
  });
  throw new ImportRefusal({ ...report, valid: report.valid - errors.length, faulty: report.faulty + errors.length, errors });
}
