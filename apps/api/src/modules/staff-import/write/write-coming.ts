import type { Tx } from '../../../platform/database/unit-of-work.js';
import { newId } from '../../../platform/new-id.js';
import { comingStanding } from '../../../tables/coming-standing.table.js';
import type { KeptComing } from '../kept/load-staff.js';

/** Keeps the standings to come, each for its day: what another list told for the same day is no more. */
export async function writeComing(tx: Tx, coming: readonly KeptComing[]): Promise<void> {
  await takeComing(tx, coming);
  await tx.of(comingStanding).insertAll(coming.map((each) => ({ id: newId(), ...each })));
}

/** Takes standings to come away; whoever looks at their people sees that something became another. */
export async function takeComing(tx: Tx, coming: readonly Pick<KeptComing, 'employeeId' | 'beginsOn'>[]): Promise<void> {
  if (coming.length === 0) return;
  const ids = coming.map(({ employeeId }) => employeeId);
  await tx.run(
    'delete from coming_standing s using unnest($1::uuid[], $2::date[]) x(id, day) where s.employee_id = x.id and s.begins_on = x.day',
    [ids, coming.map(({ beginsOn }) => beginsOn)],
  );
  await tx.run('update employee set version = version + 1 where id = any($1::uuid[])', [ids]);
}
