import { appraisedStandings, leadingPositions } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { isDisabled, superiorsOf } from '../../platform/lists/scope.js';
import { search } from '../../platform/lists/filters.js';
import { ableStandings, loadPeople } from '../../workflow/load-line.js';

/** Somebody who could be named as a superior. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly unitName: string;
}

const most = 20;

/** Those of them who are appraised and whose line leads to nobody. */
export async function lackingSupervisor(tx: Tx, employeeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ id: string }>(
    `select e.id from current_assignment a join employee e on e.id = a.employee_id
      where e.id = any($1::uuid[]) and e.status <> 'NON_ASN' and e.standing = any($2::text[])`,
    [employeeIds, appraisedStandings],
  );
  if (rows.length === 0) return new Set();
  const ids = rows.map(({ id }) => id);
  const { lines } = await loadPeople(tx, ids);
  return new Set(ids.filter((id) => lines.get(id)?.supervisorId === null));
}

/** Whether the employee is appraised and his line leads to nobody. */
export async function lacksSupervisor(tx: Tx, employeeId: string): Promise<boolean> {
  return (await lackingSupervisor(tx, [employeeId])).has(employeeId);
}

/**
 * Who may be named: people at work in the unit of the employee and in those above it, whose leading posts come first. Never himself, and
 * nobody who answers to him. `only` asks of one person.
 */
export function candidatesFor(
  tx: Tx,
  employeeId: string,
  { q = '', only = null }: { readonly q?: string | undefined; readonly only?: string | null },
): Promise<Candidate[]> {
  const values: unknown[] = [employeeId, ableStandings, only, leadingPositions];
  return tx.rows<Candidate & Record<string, unknown>>(
    `select e.id, e.name, a.position, u.name as "unitName"
       from current_assignment me join unit own on own.id = me.unit_id
       join current_assignment a on a.unit_id = any(own.lineage) and a.employee_id <> me.employee_id
       join employee e on e.id = a.employee_id and e.standing = any($2::text[]) and not ${isDisabled('e.id')}
       join unit u on u.id = a.unit_id
      where me.employee_id = $1 and ($3::uuid is null or e.id = $3) and ${search('e.name', 'a.position')(q, values)}
        and not me.employee_id = any(array(${superiorsOf('e.id')}))
      order by array_position($4::text[], a.position_type) nulls last, cardinality(u.lineage) desc, e.name, e.id limit ${most}`,
    values,
  );
}
