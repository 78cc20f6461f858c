import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { listExport, type Reach } from '../../tables/list-export.table.js';
import type { RecordOf } from '../../tables/table.js';

/** A file that is there as a whole, and by which rights it was written. */
interface Finished {
  readonly person: Person;
  readonly reach: Reach;
  readonly rows: number;
  readonly name: string;
}

/**
 * Says that a file is done, and writes down who took out which list: in the trail of the unit where he has his post. What he filtered by
 * is named, never what he typed.
 */
export async function finishExport(
  tx: Tx,
  { id, list, format, form, filter, columns }: RecordOf<typeof listExport>,
  { person, reach, rows, name }: Finished,
): Promise<void> {
  const done = await tx.of(listExport).update({ id, state: 'running' }, { state: 'done', rows, total: rows, name, reach });
  if (done === 0) return;
  const home = await tx.first<{ unitId: string }>('select unit_id as "unitId" from current_assignment where employee_id = $1', [
    person.employeeId,
  ]);
  await appendAudit(tx, {
    stream: home === undefined ? 'system' : `unit:${home.unitId}`,
    action: 'list.exported',
    actor: person.accountId,
    body: {
      list,
      format,
      rows,
      filters: Object.keys(filter).sort(),
      ...(form === null ? {} : { form }),
      ...(columns === null ? {} : { columns }),
    },
  });
}
