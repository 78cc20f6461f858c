import { changedFields, type CommittedReason, type Standing } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { refreshLines } from '../../workflow/line-changes.js';
import { keepingOwnLine } from '../../workflow/own-line.js';
import { employee } from '../../tables/employee.table.js';

/** Whose standing becomes another, and why. */
interface Recorded {
  readonly employeeId: string;
  readonly standing: Standing;
  readonly because: CommittedReason;
}

/**
 * Keeps a standing with somebody's data in the act that lets him leave a cycle or come back, so that his turns in the documents of others
 * move at once. It is a change of his data as an import makes it, and is judged as one: the right over his document alone does not reach
 * them.
 */
export async function recordStanding(tx: Tx, person: Person, recorded: Recorded): Promise<void> {
  const { employeeId, because } = recorded;
  const { accountId } = person;
  const isNew = await keepingOwnLine(tx, person, () => write(tx, person, recorded), 'recordsStanding');
  if (isNew) await refreshLines(tx, [employeeId], { accountId, change: 'employee.standing.set', because });
}

/** The standing before the one that a withdrawal has kept; undefined where none did, or it has become another since. */
export async function standingBefore(tx: Tx, employeeId: string): Promise<Standing | undefined> {
  const row = await tx.first<{ standing: Standing | null }>(
    `select case when f ->> 'new' = e.standing then f ->> 'old' end as standing
       from employee e join employee_change c on c.employee_id = e.id cross join jsonb_array_elements(c.fields) f
       join audit_entry told on told.stream = 'employee:' || c.employee_id and told.n = c.n
      where e.id = $1 and f ->> 'field' = 'standing' and told.action = 'employee.standing.set' order by c.n desc limit 1`,
    [employeeId],
  );
  return row?.standing ?? undefined;
}

async function write(tx: Tx, person: Person, { employeeId, standing, because }: Recorded): Promise<boolean> {
  const now = await tx.first<{ standing: Standing; post: string | null; lineage: string[] | null }>(
    `select e.standing, a.position as post, u.lineage from employee e
       left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id where e.id = $1`,
    [employeeId],
  );
  // Who holds no post any more lies in nobody's unit, though his document stays with the last one: his data take a role without limit.
  judge(person, 'employee.import', { lineage: now?.lineage ?? [], employeeId });
  if (now === undefined || now.standing === standing) return false;
  await tx.of(employee).update({ id: employeeId }, { standing, version: () => 'version + 1' });
  const fields = changedFields({ standing: now.standing }, { standing });
  const body = { employeeId, standing, earlier: now.standing, ...because };
  await keepChanges(tx, person, [{ employeeId, action: 'employee.standing.set', post: now.post, fields, body }]);
  return true;
}
