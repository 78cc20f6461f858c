import { changedFields, leavingStandings, may, Refusal, type CommittedReason, type Standing } from '@siklus/domain';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { lockOrganisation, refreshLines } from '../../workflow/line-changes.js';
import { causesOf, ownLineCodes, watchingOwnLine } from '../../workflow/own-line.js';

/** Whose standing becomes another. */
export interface Recorded {
  readonly employeeId: string;
  readonly standing: Standing;
}

/** A standing that became another. */
interface Changed extends Recorded {
  readonly earlier: Standing;
  readonly post: string | null;
}

/** What may be recorded with an act: `act` is told whom it may not, and says for whom it was done. */
type ActWith = (barred: ReadonlyMap<string, Refusal>) => Promise<ReadonlySet<string>>;

/**
 * Does an act that lets people leave a cycle or come back, and keeps their standings with their data in it, so that their turns in the
 * documents of others move at once. That is a change of their data as an import makes it, and is judged as one: the right over a document
 * alone does not reach them. Nobody is recorded by whom the person would come to lead somebody or get another superior, nor for whom the
 * act was not done.
 */
export async function recordingStandings(
  tx: Tx,
  person: Person,
  wanted: readonly Recorded[],
  because: CommittedReason,
  act: ActWith,
): Promise<void> {
  if (wanted.length === 0) return void (await act(new Map()));
  await lockOrganisation(tx);
  const beyond = await beyondReach(tx, person, wanted);
  const within = wanted.filter(({ employeeId }) => !beyond.has(employeeId));
  const { done: changed, changes } = await watchingOwnLine(tx, person, () => write(tx, within));
  const barred = causesOf(changes, person, changed);
  await undo(tx, [...barred.keys()]);
  const ownLine = [...barred].map(([{ employeeId }, side]) => [employeeId, new Refusal(ownLineCodes[side])] as const);
  const doneFor = await act(new Map([...beyond, ...ownLine]));
  const open = changed.filter((row) => !barred.has(row));
  await undo(
    tx,
    open.filter(({ employeeId }) => !doneFor.has(employeeId)),
  );
  const kept = open.filter(({ employeeId }) => doneFor.has(employeeId));
  await keepChanges(
    tx,
    person,
    kept.map(({ employeeId, standing, earlier, post }) => ({
      employeeId,
      action: 'employee.standing.set',
      post,
      fields: changedFields({ standing: earlier }, { standing }),
      body: { employeeId, standing, earlier, ...because },
    })),
  );
  await refreshLines(
    tx,
    kept.map(({ employeeId }) => employeeId),
    { accountId: person.accountId, change: 'employee.standing.set', because },
  );
}

/** Whose data the person may not change: who holds no post any more lies in nobody's unit, and takes a role without limit. */
async function beyondReach(tx: Tx, person: Person, wanted: readonly Recorded[]): Promise<Map<string, Refusal>> {
  const ids = wanted.map(({ employeeId }) => employeeId);
  const held = await tx.rows<{ id: string; lineage: string[] }>(
    `select a.employee_id as id, u.lineage from current_assignment a join unit u on u.id = a.unit_id where a.employee_id = any($1::uuid[])`,
    [ids],
  );
  const lineages = new Map(held.map(({ id, lineage }) => [id, lineage]));
  const beyond = new Map<string, Refusal>();
  for (const employeeId of ids) {
    const verdict = may(person, 'employee.import', { lineage: lineages.get(employeeId) ?? [], employeeId });
    if (verdict !== 'allowed') beyond.set(employeeId, new Refusal(verdict === 'own-affair' ? 'OWN_AFFAIR' : 'NOT_FOUND'));
  }
  return beyond;
}

/**
 * The standings before those that withdrawals have kept, of those people whose standing nobody has changed since: whatever was decided
 * later stays, also where it came to the same.
 */
export function standingsBefore(tx: Tx, employeeIds: readonly string[]): Promise<Recorded[]> {
  return tx.rows<Recorded>(
    `select "employeeId", standing from (
        select distinct on (c.employee_id) c.employee_id as "employeeId", f ->> 'old' as standing,
            told.action = 'employee.standing.set' and f ->> 'new' = e.standing as "isLast"
          from employee e join employee_change c on c.employee_id = e.id cross join jsonb_array_elements(c.fields) f
          join audit_entry told on told.stream = 'employee:' || c.employee_id and told.n = c.n
         where e.id = any($1::uuid[]) and e.standing = any($2::text[]) and f ->> 'field' = 'standing'
         order by c.employee_id, c.n desc) x
      where "isLast"`,
    [employeeIds, leavingStandings],
  );
}

function undo(tx: Tx, rows: readonly Changed[]): Promise<unknown> {
  return write(
    tx,
    rows.map(({ employeeId, earlier }) => ({ employeeId, standing: earlier })),
  );
}

/** Writes the standings that are new, and says what they were. */
function write(tx: Tx, wanted: readonly Recorded[]): Promise<Changed[]> {
  const { from, values } = rowset({ employeeId: 'uuid', standing: 'text' }, wanted);
  return tx.rows<Changed>(
    `with was as (select e.id, e.standing as earlier, x.standing,
          (select a.position from current_assignment a where a.employee_id = e.id) as post
        from ${from} join employee e on e.id = x.employee_id where e.standing <> x.standing)
     update employee e set standing = was.standing, version = e.version + 1 from was where e.id = was.id
      returning e.id as "employeeId", was.standing, was.earlier, was.post`,
    values,
  );
}
