import type { Tx } from '../../../platform/database/unit-of-work.js';
import { assignment } from '../../../tables/assignment.table.js';
import { employee } from '../../../tables/employee.table.js';
import { unit } from '../../../tables/unit.table.js';
import type { LineCause } from '../../../workflow/line-cause.js';
import { refreshLines } from '../../../workflow/line-changes.js';
import type { ImportPlan } from '../plan/plan-import.js';

/** What is written of people, posts and units. */
export type StaffWriting = Pick<
  ImportPlan,
  'newUnits' | 'units' | 'newEmployees' | 'employees' | 'newPosts' | 'posts' | 'endedPosts' | 'moved'
>;

/** Writes the plan, in the name of whoever imports: one statement per table and kind of change, whatever the number of rows. */
export async function writeImport(tx: Tx, plan: StaffWriting, cause: LineCause): Promise<void> {
  await writeStaff(tx, plan);
  if (plan.employees.length > 0)
    await tx.run('update employee set version = version + 1 where id = any($1::uuid[])', [plan.employees.map(({ id }) => id)]);
  await writeAccounts(tx, plan);
  await refreshLines(tx, [...plan.moved], cause);
}

/** Writes units alone, new ones and what becomes another about those that are kept. */
export async function writeUnits(tx: Tx, { newUnits, units }: Pick<StaffWriting, 'newUnits' | 'units'>): Promise<void> {
  await tx.of(unit).insertAll(newUnits);
  await tx.of(unit).updateAll(units);
  if (newUnits.length + units.length > 0) await tx.run(refreshLineage);
}

/** Writes as if every standing to come had begun: whose line another one would lead by it. */
export async function writeAsOfAllDays(tx: Tx, plan: ImportPlan): Promise<void> {
  await writeStaff(tx, plan);
  const begun = plan.standingsAhead.map(({ row, employeeId }) => ({ id: employeeId, standing: row.standing }));
  if (begun.length > 0) await tx.of(employee).updateAll(begun);
}

/** Writes the units, people and posts alone: all that the lines are made of. */
export async function writeStaff(tx: Tx, plan: StaffWriting): Promise<void> {
  await writeUnits(tx, plan);
  await tx.of(employee).insertAll(plan.newEmployees);
  if (plan.employees.length > 0) await tx.of(employee).updateAll(plan.employees);
  // Ending comes before beginning: a person has one open main post at any moment.
  const posts = tx.of(assignment);
  await posts.updateAll(plan.endedPosts);
  await posts.updateAll(plan.posts);
  await posts.insertAll(plan.newPosts);
}

// Whatever lies under a unit that moved lies elsewhere too.
export const refreshLineage = `
with recursive tree as (
  select id, array[id] as lineage from unit where parent_id is null
  union all
  select u.id, t.lineage || u.id from unit u join tree t on u.parent_id = t.id
)
update unit u set lineage = t.lineage from tree t where t.id = u.id and u.lineage is distinct from t.lineage`;

/** Everybody gets an account without a password; signing in needs an activation, or the demo. */
async function writeAccounts(tx: Tx, { newEmployees, employees }: StaffWriting): Promise<void> {
  if (newEmployees.length > 0)
    await tx.run(
      `insert into account (id, username, employee_id, display_name) select gen_random_uuid(), e.nip, e.id, e.name from employee e
        where e.id = any($1::uuid[]) on conflict do nothing`,
      [newEmployees.map(({ id }) => id)],
    );
  if (employees.length > 0)
    await tx.run(
      'update account a set display_name = e.name from employee e where e.id = a.employee_id and e.id = any($1::uuid[]) and ' +
        'a.display_name <> e.name',
      [employees.map(({ id }) => id)],
    );
}
