import { commitTo } from '../../platform/audit/chain.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Invariant } from '../../platform/invariant.js';
import { evidenceCommitted } from '../../workflow/evidence.js';

const page = 5_000;

/** What must hold of evidence and its files. */
export const fileInvariants: readonly Invariant[] = [
  { name: 'I70 evidence is what the audit trail committed to', find: brokenEvidence },
  {
    name: 'I71 evidence stands as the trail of its document last told',
    sql: `select e.id as place from evidence e
          left join lateral (select a.action from audit_entry a where a.stream = 'participant:' || e.participant_id
             and a.body ->> 'evidenceId' = e.id::text order by a.n desc limit 1) told on true
          where told.action is distinct from case e.state when 'WAITING' then 'evidence.added' when 'ACCEPTED' then 'evidence.accepted'
            when 'WITHDRAWN' then 'evidence.withdrawn' else 'evidence.given-back' end`,
  },
  {
    name: 'I72 a file belongs to a piece of evidence of its own document, and as long as it is kept it is as it was sent',
    sql: `select f.id as place from stored_file f left join evidence e on e.file_id = f.id
          where e.participant_id is distinct from f.participant_id
            or (f.finding <> 'SAME' and f.scan not in ('HARMFUL', 'WITHDRAWN'))`,
  },
];

async function brokenEvidence(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<Parameters<typeof evidenceCommitted>[0] & { id: string; salt: Buffer; committed: string | null }>(
      `select e.id, e.indicator, e.plan_version as "planVersion", e.period, e.title, e.link, encode(f.sha256, 'hex') as sha256, e.salt,
              a.body ->> 'committed' as committed
         from (select * from evidence where id > $1 order by id limit $2) e left join stored_file f on f.id = e.file_id
         left join audit_entry a on a.stream = 'participant:' || e.participant_id and a.action = 'evidence.added'
           and a.body ->> 'evidenceId' = e.id::text order by e.id`,
      [after, page],
    );
    for (const row of rows) if (row.committed !== commitTo(row.salt, evidenceCommitted(row))) broken.push(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return broken;
    after = last.id;
  }
}
