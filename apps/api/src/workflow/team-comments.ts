import type { TeamComment } from '@siklus/contracts/team-assignments';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';

/** What team leads said under these assignments, each with its own, oldest first. */
export function commentsOf(
  tx: Pick<Tx, 'rows'>,
  assignmentIds: readonly string[],
): Promise<(TeamComment & { readonly assignmentId: string })[]> {
  return tx.rows(
    `select m.id, m.assignment_id as "assignmentId", m.key, m.plan_version as "planVersion", m.text, m.by_name as "byName",
            m.by_post as "byPost", m.for_name as "forName", ${utc('m.at')} as at
       from team_comment m where m.assignment_id = any($1::uuid[]) order by m.at, m.id`,
    [assignmentIds],
  );
}

/** What the trail's commitment to a comment covers. */
export function commentCommitted({ key, planVersion, text, byName, byPost, forName }: Omit<TeamComment, 'id' | 'at'>) {
  return { key, planVersion, text, byName, byPost, forName };
}
