import type { Tx } from '../../platform/database/unit-of-work.js';
import { teamAssignment, type ActedFor } from '../../tables/team-assignment.table.js';
import { forHead, forHome } from '../../workflow/acted-for.js';
import type { Subject } from '../../workflow/subject.js';

/**
 * For whom somebody speaks at this moment of a document, or of what comes from an assignment in it; null where he does it in his own right.
 */
export async function spokenFor(tx: Tx, personId: string, subject: Subject, assignmentId: string | null): Promise<ActedFor | null> {
  if (assignmentId === null) return forHome(subject, personId);
  const team = await tx.of(teamAssignment).one({ id: assignmentId }, 'unitId', 'team');
  return team === undefined ? null : forHead(tx, personId, team);
}
