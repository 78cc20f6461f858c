import type { ParticipantDetail } from '@siklus/contracts/participants';
import { scopeOf, type Need, type StepRun } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { doerFrom } from '../../workflow/closers.js';
import { ableStandings } from '../../workflow/load-line.js';
import type { Subject } from '../../workflow/subject.js';

type Disabled = NonNullable<ParticipantDetail['runs'][number]['unmet'][number]['disabled']>;

/** By the need that it leaves unmet, how the account came to be disabled that holds a document up. */
export type DisabledAccounts = ReadonlyMap<Need, Disabled>;

const needs: readonly Need[] = ['employee-account', 'supervisor-account'];

/**
 * Who disabled the accounts that hold these runs up, and when. The reason is for those who look after the account: it may be about its
 * holder, and others who read the document have only to know whom to ask.
 */
export async function disabledAccountsOf(
  tx: Tx,
  person: Person,
  { employeeId }: Subject,
  runs: readonly StepRun[],
): Promise<DisabledAccounts> {
  if (!runs.some(({ unmet }) => unmet.some((need) => needs.includes(need)))) return new Map();
  const values: unknown[] = [employeeId, ableStandings];
  const looksAfter = scopeCondition(scopeOf(person.grants, 'account.activate'), person, { lineage: 'u.lineage' }, values);
  const rows = await tx.rows<Disabled & { readonly need: Need }>(
    `with recursive above(id, seen) as (
       select $1::uuid, array[$1::uuid]
       union all
       select a.supervisor_id, seen || a.supervisor_id from above join current_assignment a on a.employee_id = above.id
        where a.supervisor_id <> all(seen))
     select distinct on (1) case when e.id = $1 then 'employee-account' else 'supervisor-account' end as need, e.name,
            ${utc('x.disabled_at')} as at, ${doerFrom('null::uuid', 'r.by_name', 'r.by_post')} as by,
            case when ${looksAfter} then r.text end as reason
       from above join employee e on e.id = above.id and e.standing = any($2::text[])
       join account x on x.employee_id = e.id and x.disabled_at is not null
       left join given_reason r on r.id = x.disabled_reason_id
       left join current_assignment post on post.employee_id = e.id left join unit u on u.id = post.unit_id
      order by 1, cardinality(seen)`,
    values,
  );
  return new Map(rows.map(({ need, ...disabled }) => [need, disabled]));
}
