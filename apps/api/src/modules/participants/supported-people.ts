import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Tx } from '../../platform/database/unit-of-work.js';

/**
 * Whose results the newest agreed plan of a document supports, but for this supervisor: who directs the work need not appraise it
 * (R-ROLE-6).
 */
export function supportedPeopleOf(
  tx: Pick<Tx, 'rows'>,
  participantId: string,
  supervisorId: string | null,
): Promise<ParticipantDetail['supportedPeople']> {
  return tx.rows<ParticipantDetail['supportedPeople'][number]>(
    `select distinct e.name, coalesce(a.position, '') as position
       from plan n join plan_tie t on t.plan_id = n.id join participant q on q.id = t.document join employee e on e.id = q.employee_id
       left join current_assignment a on a.employee_id = e.id
      where n.participant_id = $1 and n.version = (select max(version) from plan where participant_id = $1)
        and e.id is distinct from $2::uuid
      order by e.name`,
    [participantId, supervisorId],
  );
}
