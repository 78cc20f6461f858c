import { commitTo } from '../../platform/audit/chain.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Invariant } from '../../platform/invariant.js';
import { commentCommitted } from '../../workflow/team-comments.js';

const page = 5_000;

/** What must hold of assignments across units. */
export const teamInvariants: readonly Invariant[] = [
  {
    name: 'I59 an assignment across units stands as the trail of its document last told',
    sql: `select t.id as place from team_assignment t
          left join lateral (select a.action from audit_entry a where a.stream = 'participant:' || t.participant_id
             and a.body ->> 'assignmentId' = t.id::text and a.action <> 'team.commented' order by a.n desc limit 1) told on true
          where told.action is distinct from case t.state when 'WAITING' then 'team.assigned' when 'CONSENTED' then 'team.consented'
            when 'DECLINED' then 'team.declined' when 'TAKEN_BACK' then 'team.taken-back' else 'team.ended' end`,
  },
  {
    name: 'I60 a result that comes from an assignment is an additional one, of its own document, with the consent of the home unit',
    sql: `select r.plan_id as place from plan_result r join plan n on n.id = r.plan_id join team_assignment t on t.id = r.assignment_id
          where r.kind <> 'ADDITIONAL' or t.participant_id <> n.participant_id or t.state not in ('CONSENTED', 'ENDED')`,
  },
  { name: 'I61 what team leads said is what the audit trail committed to', find: brokenComments },
];

async function brokenComments(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{
      id: string;
      key: string;
      planVersion: number;
      text: string;
      byName: string;
      byPost: string | null;
      forName: string | null;
      salt: Buffer;
      committed: string | null;
    }>(
      `select m.id, m.key, m.plan_version as "planVersion", m.text, m.by_name as "byName", m.by_post as "byPost",
              m.for_name as "forName", m.salt, a.body ->> 'committed' as committed
         from (select c.*, t.participant_id from team_comment c join team_assignment t on t.id = c.assignment_id
                where c.id > $1 order by c.id limit $2) m
         left join audit_entry a on a.stream = 'participant:' || m.participant_id and a.action = 'team.commented'
           and a.body ->> 'commentId' = m.id::text order by m.id`,
      [after, page],
    );
    for (const row of rows) if (row.committed !== commitTo(row.salt, commentCommitted(row))) broken.push(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return broken;
    after = last.id;
  }
}
