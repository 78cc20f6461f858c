import type { Registry } from '@siklus/domain';
import type { Invariant } from '../platform/invariant.js';
import { holdingInvariants } from './holdings.invariants.js';
import { isUnderWay } from './keep-cycle.js';
import { holderInvariants } from './verify-holders.js';
import { brokenAnswers } from './verify-answers.js';
import { brokenChains } from './verify-chains.js';

const open = `('scheduled', 'blocked', 'open')`;

/** What must hold of the documents that the engine runs with these steps. Unique keys and checks hold the rest. */
export const workflowInvariants = (registry: Registry): readonly Invariant[] => [
  {
    name: 'I01 an active participant has a run that is scheduled, blocked or open; one that is complete or ended has none',
    sql: `select p.id as place from participant p
          where (p.state = 'active') <> exists (select from step_run r where r.participant_id = p.id and r.state in ${open})`,
  },
  {
    name: 'I52 runs are cut off in documents that were ended, and in no others',
    sql: `select r.id as place from step_run r join participant p on p.id = r.participant_id
          where r.state = 'cancelled' and p.state not in ('withdrawn', 'unfinished')`,
  },
  {
    name: 'I02 an open run has exactly one open task, every other run none',
    sql: `select r.id as place from step_run r
          where (r.state = 'open')::int <> (select count(*) from task t where t.step_run_id = r.id and t.state = 'open')`,
  },
  {
    name: 'I03 an open run stands at the turn of its open task',
    sql: `select r.id as place from step_run r join task t on t.step_run_id = r.id and t.state = 'open'
            where r.turn is distinct from t.turn or r.round <> t.round`,
  },
  {
    name: 'I04 a blocked run says what it waits for, every other run waits for nothing',
    sql: `select id as place from step_run where (state = 'blocked') <> (cardinality(unmet) > 0)`,
  },
  {
    name: 'I06 every answered task has exactly one audit row, and every such row its task',
    sql: `select coalesce(t.participant_id::text, a.stream) as place
          from (select participant_id, count(*) n from task where outcome = 'done' group by 1) t
          full join (select stream, count(*) n from audit_entry where action = 'turn.completed' group by 1) a
            on a.stream = 'participant:' || t.participant_id
          where t.n is distinct from a.n`,
  },
  {
    name: 'I07 at most one answer per turn, run and round',
    sql: `select step_run_id as place from task where outcome in ('done', 'lapsed') group by step_run_id, turn, round having count(*) > 1`,
  },
  {
    name: 'I14 the counts of a bulk act are those of its items, and nobody waits in one that has ended',
    sql: `select o.id as place from bulk_operation o
          join lateral (select count(*) total, count(*) filter (where state = 'done') done,
            count(*) filter (where state = 'failed') failed, count(*) filter (where state = 'skipped') skipped,
            count(*) filter (where state = 'cancelled') cancelled, count(*) filter (where state = 'waiting') waiting
                          from bulk_item i where i.operation_id = o.id) i on true
          where (o.total, o.done, o.failed, o.skipped, o.cancelled) <> (i.total, i.done, i.failed, i.skipped, i.cancelled)
            or (i.waiting > 0 and not ${isUnderWay})`,
  },
  {
    name: 'I17 nobody holds the turn that assesses himself, and every holder is there',
    sql: `select t.id as place from task t join step_run r on r.id = t.step_run_id left join employee h on h.id = t.holder_id
          where t.state = 'open' and t.pool is null and (h.id is null
            or (t.holder_id = t.employee_id and (r.step, r.step_version, t.turn) in (values ${turnsOfOthers(registry)})))`,
  },
  {
    name: 'I19 no task was late on arrival',
    sql: `select id as place from task where due_at <= opens_at`,
  },
  {
    name: "I23 the end of every document's audit chain is the one the document knows",
    sql: `select p.id as place from participant p
          left join lateral (select n, hash from audit_entry a where a.stream = 'participant:' || p.id order by n desc limit 1) a on true
          where coalesce(a.n, 0) <> p.audit_n or (a.hash is not null and a.hash <> p.audit_head)
          union all select null from audit_stream s
          left join lateral (select n, hash from audit_entry a where a.stream = s.stream order by n desc limit 1) a on true
          where coalesce(a.n, 0) <> s.n or (a.hash is not null and a.hash <> s.head)`,
  },
  {
    name: "I28 the board's counters equal the runs and documents they count",
    sql: `select coalesce(c.cycle_id, r.cycle_id) as place
          from (select cycle_id, unit_id, step, occasion, state, due_on, sum(n) n from (
                  select cycle_id, unit_id, step, occasion, state, due_on, n from progress_count
                  union all select cycle_id, unit_id, step, occasion, state, due_on, d from progress_delta) x
                    group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0) c
          full join (
                  select r.cycle_id, p.unit_id, r.step, r.occasion, r.state, (r.due_at at time zone 'UTC')::date::text as due_on, count(*) n
                    from step_run r join participant p on p.id = r.participant_id and p.state <> 'withdrawn' group by 1, 2, 3, 4, 5, 6
                  union all select cycle_id, unit_id, '', '', state, '', count(*) from participant group by 1, 2, 5
                  union all select p.cycle_id, p.unit_id, '', need, 'blocked', '', count(distinct p.id)
                    from step_run r join participant p on p.id = r.participant_id, unnest(array_prepend('', r.unmet)) need
                      where r.state = 'blocked' group by 1, 2, 4) r
            using (cycle_id, unit_id, step, occasion, state, due_on)
          where c.n is distinct from r.n`,
  },
  {
    name: 'I37 whoever took a turn, and on whose behalf, is whom the trail names',
    sql: `select t.id as place from task t
          join audit_entry a on a.stream = 'participant:' || t.participant_id
            and a.action = case t.outcome when 'done' then 'turn.completed' else 'turn.returned' end
            and a.body->>'step' = t.step and a.body->>'occasion' = t.occasion and a.body->>'turn' = t.turn
              and (a.body->'values'->>'round')::int = t.round
          left join account c on c.id::text = a.actor
          where t.outcome in ('done', 'returned') and (a.body->'values'->>'onBehalfOf' is distinct from t.closed_for::text
            or (t.closed_for is null) <> (t.closed_for_name is null) or (c.id is not null and c.employee_id is distinct from t.closed_by))`,
  },
  ...holderInvariants(registry),
  ...holdingInvariants,
  { name: 'I12 audit chains are unbroken', find: brokenChains },
  { name: 'I29 answers and reasons to give back are those the audit trail committed to', find: brokenAnswers },
];

/** The turns that the employee of the document does not take himself, as rows of SQL. */
function turnsOfOthers({ steps }: Registry): string {
  return steps
    .flatMap(({ key, version, turns }) =>
      turns.filter(({ holder }) => holder !== 'employee').map((turn) => `('${key}', ${version}, '${turn.key}')`),
    )
    .join(', ');
}
