import { createHash } from 'node:crypto';
import pg from 'pg';

/**
 * The business end state as one hash: people by number, steps, states, answers, ratings, courses; no ids, no machine times. Where time was
 * told to the office, its dates as well: when each step was due, each turn taken, each plan agreed and each rating settled and final.
 */
export async function endState(databaseUrl: string, { dates = false } = {}): Promise<{ hash: string; lines: number }> {
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
        ${dates ? `union all ${businessDates}` : ''}
      ) x`);
    const { rows: names } = await client.query<{ id: string; key: string }>(businessKeys);
    const keys = new Map(names.map(({ id, key }) => [id, key]));
    const lines = rows.map(({ line }) => line.replace(anyId, (id) => keys.get(id) ?? 'id')).sort();
    return { hash: createHash('sha256').update(lines.join('\n')).digest('hex'), lines: lines.length };
  } finally {
    await client.end();
  }
}

/** Answers name documents, people, units and surveys by their ids, which are others in each run: by these keys they are the same. */
const anyId = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const businessKeys = `
  select p.id::text as id, e.nip || '/' || p.year as key from participant p join employee e on e.id = p.employee_id
  union all select id::text, nip from employee union all select id::text, code from unit`;

const businessDates = `
        select e.nip || '|' || r.step || '|' || r.occasion || '|' || r.opens_at || '|' || r.due_at
          from step_run r join participant p on p.id = r.participant_id join employee e on e.id = p.employee_id
        union all
        select e.nip || '|' || t.step || '|' || t.occasion || '|' || t.turn || '|' || t.round || '|' || t.opens_at || '|' ||
          t.due_at || '|' || coalesce(t.closed_at::text, '') || '|' || t.late
          from task t join employee e on e.id = t.employee_id
        union all
        select e.nip || '|' || n.version || '|' || n.agreed_at
          from plan n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id
        union all
        select e.nip || '|' || r.step || '|' || r.occasion || '|' || r.version || '|' || r.settled_at || '|' || r.final_at
          from rating r join participant p on p.id = r.participant_id join employee e on e.id = p.employee_id`;
