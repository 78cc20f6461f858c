import { changedFields, type CommittedReason, type Standing } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
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
 * move at once. Whoever may do that may import the same person: both are for administrators of his unit.
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
  const now = await tx.first<{ standing: Standing; post: string | null }>(
    `select e.standing, (select a.position from current_assignment a where a.employee_id = e.id) as post from employee e where e.id = $1`,
    [employeeId],
  );
  if (now === undefined || now.standing === standing) return false;
  await tx.of(employee).update({ id: employeeId }, { standing, version: () => 'version + 1' });
  const fields = changedFields({ standing: now.standing }, { standing });
  const body = { employeeId, standing, earlier: now.standing, ...because };
  await keepChanges(tx, person, [{ employeeId, action: 'employee.standing.set', post: now.post, fields, body }]);
  return true;
}
