import { exceptionKindWords, scopeOf, type ExceptedPeople, type ExceptionKind } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { scopeCondition } from '../../../platform/lists/scope.js';

/**
 * The people whose rows an import leaves out today, with what it says of each: those of whom an exception counts that its sender may read.
 * One of a unit that is not his concerns people who are not his to bring either.
 */
export async function exceptedPeople(tx: Tx, person: Person): Promise<ExceptedPeople> {
  const values: unknown[] = [];
  const mine = scopeCondition(scopeOf(person.grants, 'employee.import'), person, { lineage: 'u.lineage' }, values);
  const rows = await tx.rows<{ nip: string; kind: ExceptionKind; by: string; reason: string }>(
    `select x.nip, x.kind, coalesce(r.by_name, '–') as by, r.text as reason
       from import_exception_now x join given_reason r on r.id = x.reason_id left join unit u on u.id = x.unit_id
      where x.state = 'active' and ${mine} order by x.made_at desc, x.id`,
    values,
  );
  return new Map(rows.map(({ nip, kind, ...said }) => [nip, { ...said, kind: exceptionKindWords[kind] }]));
}
