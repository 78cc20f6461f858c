import { changedFields, type Standing } from '@siklus/domain';
import { eachByItself, throwFailed } from '../platform/each-by-itself.js';
import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';
import { byHand } from '../tables/coming-standing.table.js';
import { keepChanges } from './keep-changes.js';
import { lockOrganisation, refreshLines } from './line-changes.js';

/** Standings begin by themselves: on their day they become those of their people, and the turns of all whom it concerns move. */
export const beginStandings = defineJob({
  name: 'standings.begin',
  words: { id: 'Memberlakukan kedudukan yang mulai pada harinya', en: 'Let standings begin on their day' },
  every: 10,
  needs: [UnitOfWork],
  handle: beginDueStandings,
});

/** Those of one act: who told them, and why. */
interface Told {
  readonly givenBy: string;
  readonly source: string;
  readonly reasonId: string;
  readonly reasonHash: string;
}
interface Begun {
  readonly employeeId: string;
  readonly standing: Standing;
  readonly earlier: Standing;
  readonly beginsOn: string;
  readonly post: string | null;
}

/** How many begin in one transaction. */
const page = 500;

// Who is in no unit at the moment is where he was last; the days of the east begin first.
const isDue = `s.begins_on <= business_day(coalesce((select u.zone from assignment a join unit u on u.id = a.unit_id
    where a.employee_id = s.employee_id and a.kind in ('D', 'PJ', 'TT') and a.starts_at <= business_now()
    order by a.starts_at desc limit 1), 'WIT'))`;

/** One pass, each list by itself; says whether there may be more to do at once. */
export async function beginDueStandings(unitOfWork: UnitOfWork): Promise<boolean> {
  const told = await unitOfWork.read<Told & Record<string, unknown>>(
    `select distinct s.given_by as "givenBy", s.source, s.reason_id as "reasonId", s.reason_hash as "reasonHash"
       from coming_standing s where ${isDue}`,
  );
  let more = false;
  const failed = await eachByItself(told, async (each) => {
    const begun = await unitOfWork.run((tx) => begin(tx, each));
    more ||= begun === page;
  });
  throwFailed(failed);
  return more;
}

/** Lets a page of those of one list begin; gives how many it took up. */
async function begin(tx: Tx, { givenBy: accountId, source, ...because }: Told): Promise<number> {
  await lockOrganisation(tx);
  const due = await tx.rows<{ employeeId: string; standing: Standing; beginsOn: string }>(
    `delete from coming_standing where id = any(array(
        select s.id from coming_standing s where s.reason_id = $1 and ${isDue} order by s.begins_on, s.id limit ${page}))
      returning employee_id as "employeeId", standing, begins_on::text as "beginsOn"`,
    [because.reasonId],
  );
  // Of several that are due for somebody the latest counts.
  const last = new Map([...due].sort((a, b) => (a.beginsOn < b.beginsOn ? -1 : 1)).map((each) => [each.employeeId, each]));
  const begun = await tx.rows<Begun>(
    `with was as (select e.id, e.standing as earlier, x.standing, x."beginsOn",
          (select a.position from current_assignment a where a.employee_id = e.id) as post
        from jsonb_to_recordset($1::jsonb) x("employeeId" uuid, standing text, "beginsOn" text)
        join employee e on e.id = x."employeeId" where e.standing <> x.standing)
     update employee e set standing = was.standing, version = e.version + 1 from was where e.id = was.id
      returning e.id as "employeeId", was.standing, was.earlier, was."beginsOn", was.post`,
    [JSON.stringify([...last.values()])],
  );
  await keepChanges(
    tx,
    { accountId, source: source === byHand ? null : source },
    begun.map(({ employeeId, standing, earlier, beginsOn, post }) => ({
      employeeId,
      action: 'employee.standing.began',
      post,
      fields: changedFields({ standing: earlier }, { standing }),
      body: { employeeId, standing, earlier, listedFrom: beginsOn, ...because },
    })),
  );
  const moved = begun.map(({ employeeId }) => employeeId);
  // What a list told has its name for a reason; by hand somebody wrote one.
  const change = source === byHand ? 'employee.standing.told' : 'employee.standing.began';
  await refreshLines(tx, moved, { accountId, change, because });
  return due.length;
}
