import { createHash } from 'node:crypto';
import pg from 'pg';

/** The business end state as one hash: people by number, steps, states, answers, ratings, courses; no ids, no machine times. */
export async function endState(databaseUrl: string): Promise<{ hash: string; lines: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ line: string }>(`
      select line from (
        select e.nip || '|' || c.year || '|' || p.state as line
          from participant p join employee e on e.id = p.employee_id join cycle c on c.id = p.cycle_id
        union all
        select e.nip || '|' || r.step || '|' || r.occasion || '|' || r.state || '|' || r.round
          from step_run r join participant p on p.id = r.participant_id join employee e on e.id = p.employee_id
        union all
        select e.nip || '|' || t.step || '|' || t.occasion || '|' || t.turn || '|' || coalesce(t.outcome, '') || '|' || coalesce(h.nip,
          t.pool) || '|' || coalesce(t.answers::text, '')
          from task t join employee e on e.id = t.employee_id left join employee h on h.id = t.holder_id
        union all
        select e.nip || '|' || r.step || '|' || r.occasion || '|' || r.version || '|' || r.result || '|' || r.behaviour || '|' ||
          r.predicate
          from rating r join participant p on p.id = r.participant_id join employee e on e.id = p.employee_id
        union all
        select e.nip || '|' || t.course_code || '|' || t.hours || '|' || t.version || '|' || t.reason
          from training_recommendation t join participant p on p.id = t.participant_id join employee e on e.id = p.employee_id
        union all
        select e.nip || '|' || i.key || '|' || r.title || '|' || i.text || '|' || n.version
          from plan_indicator i join plan_result r on r.plan_id = i.plan_id and r.key = i.result_key
            join plan n on n.id = i.plan_id join participant p on p.id = n.participant_id
            join employee e on e.id = p.employee_id
        union all
        select e.nip || '|' || n.kind || '|' || n.step || '|' || n.occasion || '|' || count(*)
          from notification n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id
            group by e.nip, n.kind, n.step, n.occasion
        union all
        select e.nip || '|' || a.n || '|' || a.action || '|' || coalesce(a.body->>'step', '') || '|' || coalesce(a.body->>'turn', '')
          from audit_entry a join participant p on a.stream = 'participant:' || p.id join employee e on e.id = p.employee_id where a.n = 1
      ) x order by line collate "C"`);
    return {
      hash: createHash('sha256')
        .update(rows.map((row) => row.line).join('\n'))
        .digest('hex'),
      lines: rows.length,
    };
  } finally {
    await client.end();
  }
}
