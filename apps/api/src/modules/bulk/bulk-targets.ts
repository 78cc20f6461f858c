import type { BulkAct } from '@siklus/contracts/bulk-operations';
import { bulkActKinds, reopensFrom, scopeOf, unfinishedStates, type Registry } from '@siklus/domain';
import type { Person } from '../../platform/identity/person.js';
import { lineageNow } from '../../workflow/unit-now.js';

/** A query with its parameters. */
export interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Kind = BulkAct['kind'];

/** SQL for the day of a moment, and for the last second of a day, in the zone of unit `u`. */
const dayOf = (moment: string) => `(${moment} at time zone zone_name(u.zone))::date`;
const endOf = (day: string) => `((${day}::date + time '23:59:59') at time zone zone_name(u.zone))`;

/** SQL for whether the holder of task `t` was reminded on this day of its office. */
const isReminded = `(t.reminded_at is not null and ${dayOf('t.reminded_at')} = ${dayOf('business_now()')})`;

/** SQL for runs `r` whose open turn has a holder of whom that holds. */
const isOpen = (condition: string) =>
  `r.state = 'open' and exists (select from task t where t.step_run_id = r.id and t.state = 'open' and ${condition})`;

/** Whether it bears on what becomes of a document, or on whether it is late; nobody does that to his own. */
const bearsOnResult = (kind: Kind): boolean => bulkActKinds[kind].judged === 'others';

/** Acts on documents as wholes, with those `p` that each can move. */
const documents: Partial<Record<Kind, string>> = { withdraw: `p.state in ('active', 'unfinished')`, 'take-back': `p.state = 'withdrawn'` };

/**
 * Which run `r` of a document in unit `u` that was not ended the act will move, as the rules decide it for each: what is counted here is
 * what will be done. A refresh looks at every document, and other acts on whole documents have no run.
 */
function moves({ kind, step = '', dueOn }: BulkAct, registry: Registry, bind: (value: unknown) => string): string | undefined {
  switch (kind) {
    case 'extend': {
      const owed = `r.state = any(${bind(unfinishedStates)})`;
      if (dueOn === undefined) return owed;
      const due = endOf(bind(dueOn));
      return `${owed} and ${due} > business_now() and ${due} > r.opens_at and (r.due_at <> ${due} or exists (
        select from task t where t.step_run_id = r.id and t.state = 'open' and t.due_at <> ${due}))`;
    }
    case 'remind':
      return isOpen(`not ${isReminded}`);
    case 'skip':
      return `r.state = any(${bind(unfinishedStates)})`;
    case 'reopen':
      return `r.state = any(${bind(reopensFrom(registry, step))})`;
    case 'refresh':
    case 'withdraw':
    case 'take-back':
      return undefined;
  }
}

/** The query of the participants whom the act will move, as `target_id`. */
export function targetsOf(person: Person, act: BulkAct, registry: Registry): Query {
  return queryOf(person, act, (bind) => moves(act, registry, bind));
}

/** The query of those whom a reminder would concern, had their holders not been reminded today. */
export function remindedToday(person: Person, act: BulkAct): Query {
  return queryOf(person, act, () => isOpen(isReminded));
}

/**
 * The query of why the act does not concern those of the people named whom it leaves out: as `code` one of the catalogue, and its `count`,
 * the largest first.
 */
export function leftOut(person: Person, act: BulkAct, registry: Registry): Query {
  const targets = targetsOf(person, act, registry);
  const values = [...targets.values];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const own = bearsOnResult(act.kind) ? `when p.employee_id = ${bind(person.employeeId)}::uuid then 'OWN_AFFAIR'` : '';
  const ended = `when p.state in ('withdrawn', 'unfinished') then 'DOCUMENT_ENDED' when r.id is null then 'RUN_NOT_FOUND'`;
  return {
    text: `select code, count(*)::int as count from (
        select case ${own} ${act.kind in documents ? '' : ended} ${whyNot(act, bind)} end as code
          from participant p join unit u on u.id = p.unit_id left join step_run r on r.participant_id = p.id
            and r.step = ${bind(act.step ?? null)} and r.occasion = ${bind(act.occasion)}
         where p.cycle_id = ${bind(act.cycleId)} and p.id = any(${bind(act.participantIds)}::uuid[])
           and p.id not in (${targets.text})) x
      where code is not null group by code order by count desc, code`,
    values,
  };
}

/** SQL of the end of a case: why run `r`, or where the act is about none the document, is in no state that the act could change. */
function whyNot({ kind, dueOn }: BulkAct, bind: (value: unknown) => string): string {
  switch (kind) {
    case 'extend': {
      const tooEarly = dueOn === undefined ? '' : `when ${endOf(bind(dueOn))} <= r.opens_at then 'DUE_DAY_BEFORE_OPENING'`;
      return `when r.state <> all(${bind(unfinishedStates)}) then 'RUN_OVER' ${tooEarly} else 'NOTHING_TO_DO'`;
    }
    case 'remind':
      return `when ${isOpen('true')} then 'REMINDED_TODAY' else 'RUN_HELD_BY_NOBODY'`;
    case 'skip':
      return `else 'RUN_OVER'`;
    case 'reopen':
      return `when r.state in ('done', 'skipped') then 'CHANGED_ON_REQUEST' else 'RUN_NOT_OVER'`;
    case 'withdraw':
      return `when p.state = 'withdrawn' then 'ALREADY_WITHDRAWN' else 'DOCUMENT_COMPLETE'`;
    case 'take-back':
      return `else 'DOCUMENT_NOT_ENDED'`;
    case 'refresh':
      return '';
  }
}

function queryOf({ ownerId, grants }: Person, act: BulkAct, movedBy: (bind: (value: unknown) => string) => string | undefined): Query {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`p.cycle_id = ${bind(act.cycleId)}`];
  if (act.unitId !== undefined) conditions.push(`u.lineage @> array[${bind(act.unitId)}::uuid]`);
  if (act.participantIds !== undefined) conditions.push(`p.id = any(${bind(act.participantIds)}::uuid[])`);
  if (bearsOnResult(act.kind) && ownerId !== null) conditions.push(`p.employee_id <> ${bind(ownerId)}`);
  // Of a unit's documents some are of people who are elsewhere now: these are for whoever looks after them there.
  const { everywhere, unitIds } = scopeOf(grants, 'bulk.act');
  if (!everywhere) conditions.push(`${lineageNow} && ${bind(unitIds)}::uuid[]`);
  const moved = movedBy(bind);
  if (moved !== undefined)
    conditions.push(`p.state not in ('withdrawn', 'unfinished') and exists (select from step_run r where r.participant_id = p.id
      and r.step = ${bind(act.step ?? null)} and r.occasion = ${bind(act.occasion)} and ${moved})`);
  const whole = documents[act.kind];
  if (whole !== undefined) conditions.push(whole);
  return { text: `select p.id as target_id from participant p join unit u on u.id = p.unit_id where ${conditions.join(' and ')}`, values };
}
