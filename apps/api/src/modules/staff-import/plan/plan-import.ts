import { assignmentKinds, type StaffRow, type StaffUnit } from '@siklus/domain';
import { atOnce } from '../../../platform/in-slices.js';
import { newId } from '../../../platform/new-id.js';
import type { Employee } from '../../../tables/employee.table.js';
import type { Unit } from '../../../tables/unit.table.js';
import type { EmployeeNow, Organisation, PeopleNow, PostNow } from '../kept/load-staff.js';
import { planPost, postKey, type EndedPost, type NewPost, type PostPlan, type PostRow } from './plan-post.js';

/** What an import has to write, table by table, and what it says about itself. */
export interface ImportPlan {
  readonly newUnits: Unit[];
  readonly units: Omit<Unit, 'code' | 'lineage'>[];
  readonly newEmployees: Employee[];
  readonly employees: Omit<Employee, 'nip' | 'version'>[];
  readonly newPosts: NewPost[];
  readonly posts: PostRow[];
  readonly endedPosts: EndedPost[];
  /** People whose documents may have to be looked at again. */
  readonly moved: Set<string>;
  /** The rows that change something, to be shown before anything is written and kept once it is. */
  readonly changed: ChangedRow[];
  /** Rows that differ from the kept post in nothing but a later day. */
  readonly beginsKept: StaffRow[];
  /** Rows that repeat the day of the kept post, and the day from which what they change counts. */
  readonly countedFrom: { readonly row: StaffRow; readonly day: string }[];
  /** Rows that give a standing beside a day to come, from which it counts. */
  readonly standingsAhead: { readonly row: StaffRow; readonly day: string; readonly employeeId: string }[];
  /** Rows that tell an earlier day than the kept one and something else beside it: from that day on the past is another. */
  readonly changesPast: { readonly row: StaffRow; readonly day: string }[];
  created: number;
  updated: number;
  unchanged: number;
}

/** A row that changes something, with the person it is about and the post that comes of it; without one when the post stays. */
export interface ChangedRow {
  readonly row: StaffRow;
  readonly employeeId: string;
  readonly kind: 'created' | 'updated';
  readonly post: PostRow | undefined;
  /** What the post that is kept becomes by it: corrected where it stands, or ended for one that begins after it. */
  readonly step: PostPlan;
  /** Whether the row tells the day on which that post begins. */
  readonly isDayTold: boolean;
}

/** How rows are planned beside what they tell. */
export interface Planning {
  /** The lines of rows whose post stays as it is kept. */
  readonly stays?: ReadonlySet<number> | undefined;
  /** The day from which changes count of posts whose day the list repeats; today unless given. */
  readonly changesFrom?: string | undefined;
}

const stay: PostPlan = { kind: 'keep', isBeginKept: false };

type Change = 'created' | 'updated' | 'unchanged';

/** Compares the rows with what is kept: what is equal is left alone. Pure but for the ids of new rows. */
export function planImport(rows: readonly StaffRow[], units: readonly StaffUnit[], now: Organisation & PeopleNow): ImportPlan {
  return atOnce(planRowByRow(rows, units, now));
}

/** The same, resting after every row. */
export function* planRowByRow(
  rows: readonly StaffRow[],
  units: readonly StaffUnit[],
  now: Organisation & PeopleNow,
  { stays, changesFrom }: Planning = {},
): Generator<void, ImportPlan> {
  const plan: ImportPlan = {
    newUnits: [],
    units: [],
    newEmployees: [],
    employees: [],
    newPosts: [],
    posts: [],
    endedPosts: [],
    moved: new Set(),
    changed: [],
    beginsKept: [],
    countedFrom: [],
    standingsAhead: [],
    changesPast: [],
    created: 0,
    updated: 0,
    unchanged: 0,
  };
  const unitIds = new Map([...now.units].map(([code, unit]) => [code, unit.id]));
  for (const { code } of units) if (!unitIds.has(code)) unitIds.set(code, newId());
  const touchedUnits = planUnits(plan, units, unitIds, now);

  const ids = new Map(now.ids);
  for (const { nip } of rows) {
    yield;
    if (!ids.has(nip)) ids.set(nip, newId());
  }
  const posts = new Map(now.posts.map((post) => [postKey(post), post]));
  for (const row of rows) {
    yield;
    const employeeId = idOf(ids, row.nip);
    const known = now.employees.get(row.nip);
    const isAhead = isStandingAhead(row, known, posts.get(employeeId));
    const person = planEmployee(plan, row, employeeId, known, isAhead);
    const step = stays?.has(row.line) === true ? stay : planRowPost(plan, row, { ids, unitIds, posts, changesFrom });
    const isDayTold = step.kind !== 'open' || step.isDayTold;
    // The day of such a row is that of the standing.
    const isOfStanding = plan.standingsAhead.at(-1)?.row === row;
    if (step.kind === 'keep' && step.isBeginKept && !isOfStanding) plan.beginsKept.push(row);
    if (step.kind === 'open' && !isDayTold) plan.countedFrom.push({ row, day: step.row.validFrom });
    if (step.kind === 'update' && step.changesPast !== undefined) plan.changesPast.push({ row, day: step.changesPast });
    const post = changeOf(step);
    const isRenamed = touchedUnits.has(row.unitCode);
    const kind = person !== 'unchanged' ? person : post !== 'unchanged' ? post : isRenamed ? 'updated' : 'unchanged';
    plan[kind] += 1;
    if (kind !== 'unchanged')
      plan.changed.push({ row, employeeId, kind, post: step.kind === 'keep' ? undefined : step.row, step, isDayTold });
  }
  return plan;
}

function planUnits(plan: ImportPlan, units: readonly StaffUnit[], ids: ReadonlyMap<string, string>, now: Organisation): Set<string> {
  const touched = new Set<string>();
  for (const { code, name, zone, parentCode } of units) {
    const known = now.units.get(code);
    const row = { id: idOf(ids, code), name, zone, parentId: parentCode === null ? null : idOf(ids, parentCode) };
    // The lineage is filled in when all units are there.
    if (known === undefined) plan.newUnits.push({ ...row, code, lineage: [] });
    else if (known.name !== name || known.zone !== zone || known.parentCode !== parentCode) {
      plan.units.push(row);
      touched.add(code);
    }
  }
  return touched;
}

/** Whether a row tells the standing of somebody who is kept for a day to come. */
function isStandingAhead({ validFrom }: StaffRow, known: EmployeeNow | undefined, post: PostNow | undefined): boolean {
  return known !== undefined && post !== undefined && validFrom > post.today;
}

/** The standing that somebody will have on a day, as it is kept. */
function standingOn({ standing, coming }: EmployeeNow, day: string): string {
  return coming.findLast(({ beginsOn }) => beginsOn <= day)?.standing ?? standing;
}

/** Only the row of the main post speaks about the person; PLT and PLH rows speak about one post. */
function planEmployee(plan: ImportPlan, row: StaffRow, id: string, known: EmployeeNow | undefined, isAhead: boolean): Change {
  if (!assignmentKinds[row.assignmentKind].main) return 'unchanged';
  const { nip, name, status } = row;
  const comes = known !== undefined && isAhead && standingOn(known, row.validFrom) !== row.standing;
  if (comes) plan.standingsAhead.push({ row, day: row.validFrom, employeeId: id });
  const standing = known !== undefined && isAhead ? (known.standing as StaffRow['standing']) : row.standing;
  // What the list does not tell, by a blank or a missing column, stays as it is kept.
  const { rank = known?.rank ?? null, email = known?.email ?? null } = row;
  if (known === undefined) {
    plan.newEmployees.push({ id, nip, name, status, standing, rank, email, version: 1 });
    plan.moved.add(id);
    return 'created';
  }
  if (known.name === name && known.status === status && known.standing === standing && known.rank === rank && known.email === email)
    return comes ? 'updated' : 'unchanged';
  plan.employees.push({ id, name, status, standing, rank, email });
  if (known.standing !== standing || known.status !== status) plan.moved.add(id);
  return 'updated';
}

interface Places {
  readonly ids: ReadonlyMap<string, string>;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, PostNow>;
  readonly changesFrom: string | undefined;
}

function planRowPost(plan: ImportPlan, row: StaffRow, { ids, unitIds, posts, changesFrom }: Places): PostPlan {
  const employeeId = idOf(ids, row.nip);
  const wanted = {
    employeeId: employeeId,
    unitId: idOf(unitIds, row.unitCode),
    kind: row.assignmentKind,
    position: row.position,
    positionType: row.positionType,
    level: row.level,
    // Unknown where the list says nothing or the supervisor's own row was left out: then the line stays as it is.
    supervisorId: row.supervisorNip == null ? row.supervisorNip : ids.get(row.supervisorNip),
    validFrom: row.validFrom,
  };
  const step: PostPlan = planPost(wanted, posts.get(postKey(wanted)), changesFrom);
  if (step.kind === 'keep') return step;
  plan.moved.add(employeeId);
  if (step.kind === 'update') plan.posts.push(step.row);
  else {
    if (step.ended !== undefined) plan.endedPosts.push(step.ended);
    plan.newPosts.push(step.row);
  }
  return step;
}

function changeOf(step: PostPlan): Change {
  if (step.kind === 'keep') return 'unchanged';
  return step.kind === 'open' && step.ended === undefined ? 'created' : 'updated';
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`A row refers to ${key.slice(0, 4)}…, which is neither kept nor in the list`);
  return id;
}
