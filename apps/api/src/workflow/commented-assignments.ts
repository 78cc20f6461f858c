import type { CommentedAssignment } from '@siklus/contracts/team-assignments';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { assignmentsOf } from './team-assignments.list.js';
import { commentsOf } from './team-comments.js';

/** The assignments of a document to teams of other units, as far as the reader may read them, each with what was said of its results. */
export async function commentedAssignments(tx: Pick<Tx, 'rows'>, person: Person, participantId: string): Promise<CommentedAssignment[]> {
  const assignments = await assignmentsOf(tx, person, participantId);
  const said = await commentsOf(
    tx,
    assignments.map((each) => each.id),
  );
  return assignments.map((assignment) => ({
    ...assignment,
    comments: said.filter(({ assignmentId }) => assignmentId === assignment.id).map(({ assignmentId: _own, ...comment }) => comment),
  }));
}
