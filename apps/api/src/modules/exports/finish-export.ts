import { appendShared, type AuditEvent } from '../../platform/audit/append-audit.js';
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
 * Says that a file is done, and writes down who took out which list: in the trail of the unit where he has his post or his role.
 * What he filtered by is named, never what he typed.
 */
export async function finishExport(
  tx: Tx,
  { id, list, format, form, filter, columns }: RecordOf<typeof listExport>,
  { person, reach, rows, name }: Finished,
): Promise<void> {
  const done = await tx.of(listExport).update({ id, state: 'running' }, { state: 'done', rows, total: rows, name, reach });
  if (done === 0) return;
  const body = {
    list,
    format,
    rows,
    filters: Object.keys(filter).sort(),
    ...(form === null ? {} : { form }),
    ...(columns === null ? {} : { columns }),
  };
  const streams = await streamsOf(tx, person);
  await appendShared(
    tx,
    streams.map((stream) => ({ stream, action: 'list.exported' as const, actor: person.accountId, body })),
  );
}

/** The trails in which those look who look after him: of his post, or of the units of his roles, a machine’s too. */
async function streamsOf(tx: Tx, { employeeId, grants }: Person): Promise<AuditEvent['stream'][]> {
  const home = await tx.first<{ unitId: string }>('select unit_id as "unitId" from current_assignment where employee_id = $1', [
    employeeId,
  ]);
  if (home !== undefined) return [`unit:${home.unitId}`];
  const units = grants.map(({ unitId }) => unitId);
  return units.length === 0 || units.includes(null) ? ['system'] : [...new Set(units)].map((unitId) => `unit:${unitId}` as const);
}
