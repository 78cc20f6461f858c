import type { FieldChange } from '@siklus/domain';
import { commitTo } from '../platform/audit/chain.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Invariant } from '../platform/invariant.js';
import { changeCommitted } from './keep-changes.js';

const page = 5_000;

/** What must hold of the history of people's data. */
export const changeInvariants: readonly Invariant[] = [
  { name: 'I39 changes of people’s data are those the audit trail committed to', find: brokenChanges },
  {
    name: 'I40 every line of a person’s trail about his data has the change that it tells of',
    sql: `select e.stream || '/' || e.n as place from audit_entry e
          left join employee_change c on e.stream = 'employee:' || c.employee_id and c.n = e.n
          where e.stream like 'employee:%' and e.action like 'employee.%' and c.n is null`,
  },
];

interface Kept {
  readonly employee_id: string;
  readonly n: number;
  readonly post: string | null;
  readonly fields: readonly FieldChange[];
  readonly source: string | null;
  readonly salt: Buffer;
  readonly committed: string | null;
}

async function brokenChanges(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let [employeeId, n] = ['00000000-0000-0000-0000-000000000000', 0];
  for (;;) {
    const rows = await unitOfWork.read<Kept & Record<string, unknown>>(
      `select c.employee_id, c.n, c.post, c.fields, c.source, c.salt, e.body ->> 'committed' as committed
         from employee_change c left join audit_entry e on e.stream = 'employee:' || c.employee_id and e.n = c.n
        where (c.employee_id, c.n) > ($1, $2) order by c.employee_id, c.n limit $3`,
      [employeeId, n, page],
    );
    for (const row of rows)
      if (row.committed !== commitTo(row.salt, changeCommitted(row))) broken.push(`employee:${row.employee_id}/${row.n}`);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return broken;
    [employeeId, n] = [last.employee_id, last.n];
  }
}
