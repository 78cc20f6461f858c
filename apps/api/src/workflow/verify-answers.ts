import { commitTo } from '../platform/audit/chain.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';

const page = 5_000;

/** The tasks whose answers, or whose reason to give them back, are not what their audit row committed to. */
export async function brokenAnswers(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{ id: string; written: unknown; salt: Buffer; committed: string | null }>(
      `select t.id, case when t.marks is null then coalesce(t.answers, to_jsonb(t.reason))
                else jsonb_build_object('reason', t.reason, 'marks', t.marks) end as written, t.salt, a.body->>'committed' as committed
         from (select * from task where id > $1 and outcome in ('done', 'returned') order by id limit $2) t
         left join audit_entry a on a.stream = 'participant:' || t.participant_id
          and a.action = case t.outcome when 'done' then 'turn.completed' else 'turn.returned' end
          and a.body->>'step' = t.step and a.body->>'occasion' = t.occasion and a.body->>'turn' = t.turn
            and (a.body->'values'->>'round')::int = t.round
        order by t.id`,
      [after, page],
    );
    for (const { id, written, salt, committed } of rows) if (committed !== commitTo(salt, written)) broken.push(id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.id;
  }
  return broken;
}
