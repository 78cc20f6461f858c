import { commitTo } from '../../platform/audit/chain.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Invariant } from '../../platform/invariant.js';
import { remarkCommitted } from '../../workflow/remarks.js';

const page = 5_000;

/** What must hold of feedback during the year. */
export const remarkInvariants: readonly Invariant[] = [
  { name: 'I75 feedback and its answers are what the audit trail last committed to', find: brokenRemarks },
  {
    name: 'I76 feedback that was taken back is told so by the trail, and answers are of the document, part and employee',
    sql: `select m.id as place from remark m join participant p on p.id = m.participant_id left join remark q on q.id = m.answers
          where (m.taken_back_at is not null) <> exists (select from audit_entry a where a.stream = 'participant:' || m.participant_id
              and a.action = 'remark.taken-back' and a.body ->> 'remarkId' = m.id::text)
            or (m.answers is null) = (m.author_id = p.employee_id)
            or m.answers is not null and (q.id is null or q.answers is not null
              or (q.participant_id, q.part, q.plan_version) <> (m.participant_id, m.part, m.plan_version))`,
  },
];

async function brokenRemarks(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{
      id: string;
      part: string;
      planVersion: number;
      text: string;
      byName: string;
      byPost: string | null;
      forName: string | null;
      salt: Buffer;
      committed: string | null;
    }>(
      `select m.id, m.part, m.plan_version as "planVersion", m.text, m.by_name as "byName", m.by_post as "byPost",
              m.for_name as "forName", m.salt,
              (select a.body ->> 'committed' from audit_entry a where a.stream = 'participant:' || m.participant_id
                 and a.action in ('remark.given', 'remark.answered', 'remark.corrected') and a.body ->> 'remarkId' = m.id::text
               order by a.n desc limit 1) as committed
         from (select * from remark where id > $1 order by id limit $2) m order by m.id`,
      [after, page],
    );
    for (const row of rows) if (row.committed !== commitTo(row.salt, remarkCommitted(row))) broken.push(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return broken;
    after = last.id;
  }
}
