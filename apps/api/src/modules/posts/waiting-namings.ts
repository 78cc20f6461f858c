import type { WaitingNaming } from '@siklus/contracts/superior-namings';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';

/** Whom these employees named and nobody has decided about, by employee. */
export async function waitingNamings(tx: Tx, employeeIds: readonly string[]): Promise<ReadonlyMap<string, WaitingNaming>> {
  const rows = await tx.rows<WaitingNaming & { employeeId: string }>(
    `select n.employee_id as "employeeId", n.id, n.supervisor_id as "supervisorId", e.name, coalesce(a.position, '') as position,
            coalesce(u.name, '') as "unitName", r.text as reason, ${utc('n.made_at')} as at
       from superior_naming n join employee e on e.id = n.supervisor_id join given_reason r on r.id = n.reason_id
       left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
      where n.state = 'WAITING' and n.employee_id = any($1::uuid[])`,
    [employeeIds],
  );
  return new Map(rows.map(({ employeeId, ...naming }) => [employeeId, naming]));
}
