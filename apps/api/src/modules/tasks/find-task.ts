import { Refusal, scopeOf } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { inLineOf, scopeCondition } from '../../platform/lists/scope.js';
import { answerable, taskScope } from '../../workflow/answerable.js';

/** A task as somebody meets it who wants to move it. */
export interface FoundTask {
  readonly participantId: string;
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly turn: string;
  readonly state: string;
  /** The unit where its employee is now, with all above it. */
  readonly lineage: readonly string[];
}

const columns = `t.participant_id as "participantId", t.step, r.step_version as "stepVersion", t.occasion, t.turn, t.state, u.lineage`;
const joined = `task t join step_run r on r.id = t.step_run_id left join current_assignment a on a.employee_id = t.employee_id
  join unit u on u.id = coalesce(a.unit_id, t.unit_id)`;

/**
 * The task, where the person may know of it: he is named as who answers it, may read it, or is in the line of its employee now; whether it
 * is his turn the line decides afterwards. Anything else is refused as unknown after the same statements, whether there is such a task or
 * not: neither answer nor time tells.
 */
export async function findTask(tx: Tx, person: Person, id: string): Promise<FoundTask> {
  return (await namedFor(tx, person, id)) ?? (await knownTo(tx, person, id)) ?? refuse();
}

function namedFor(tx: Tx, person: Person, id: string): Promise<FoundTask | undefined> {
  const values: unknown[] = [id];
  return tx.first<FoundTask & Record<string, unknown>>(
    `select ${columns} from ${joined} where t.id = $1 and t.state = 'open' and ${answerable(person, values)}`,
    values,
  );
}

/** Who is in whose line is found before the task is, so that it costs the same where there is none. */
async function knownTo(tx: Tx, person: Person, id: string): Promise<FoundTask | undefined> {
  const values: unknown[] = [id, person.employeeId];
  const readable = scopeCondition(scopeOf(person.grants, 'task.read'), person, taskScope, values);
  const found = await tx.first<FoundTask & Record<string, unknown>>(
    `with line as materialized (select array(${inLineOf('$2::uuid', person.actsForSomebody)}) as below)
     select found.* from line left join lateral (
       select ${columns} from ${joined} where t.id = $1 and (${readable} or (t.state = 'open' and t.employee_id = any(line.below)))
     ) found on true`,
    values,
  );
  return found?.participantId === null ? undefined : found;
}

function refuse(): never {
  throw new Refusal('NOT_FOUND');
}
