import { assignmentKinds, changedFields, type FieldChange, type MasterValues, type StaffRow } from '@siklus/domain';
import type { EmployeeNow, Organisation, PeopleNow } from './load-staff.js';
import type { ChangedRow, ImportPlan } from './plan-import.js';
import { postKey } from './plan-post.js';

/** What a row of the list changes about its person: the fields that become others, with what is kept now. */
export interface RowChange {
  readonly row: StaffRow;
  readonly employeeId: string;
  /** Whether the row adds the person, adds a post to somebody who is kept already, or changes what is kept. */
  readonly kind: 'person' | 'post' | 'data';
  readonly fields: readonly FieldChange[];
}

/** What each changed row says against what is kept now; rests after every row. */
export function* changesRowByRow(plan: ImportPlan, now: Organisation & PeopleNow): Generator<void, RowChange[]> {
  const codes = new Map([...now.units.values()].map((unit) => [unit.id, unit]));
  const numbers = new Map([...now.ids].map(([nip, id]) => [id, nip]));
  const posts = new Map(now.posts.map((post) => [postKey(post), post]));
  const changes: RowChange[] = [];
  for (const changed of plan.changed) {
    yield;
    const { row, employeeId } = changed;
    const post = posts.get(
      postKey({ employeeId, kind: row.assignmentKind, unitId: now.units.get(row.unitCode)?.id ?? '', position: row.position }),
    );
    const unit = post === undefined ? undefined : codes.get(post.unitId);
    const before: MasterValues = {
      ...personNow(row, now.employees.get(row.nip)),
      ...unitNow(row, now),
      ...(post === undefined
        ? {}
        : {
            unitCode: unit?.code ?? null,
            unitName: unit?.name ?? null,
            position: post.position,
            positionType: post.positionType,
            level: post.level,
            supervisorNip: post.supervisorId === null ? null : (numbers.get(post.supervisorId) ?? null),
            assignmentKind: post.kind,
            validFrom: post.validFrom,
          }),
    };
    const kind = changed.kind === 'updated' ? 'data' : isNew(row, now) ? 'person' : 'post';
    changes.push({ row, employeeId, kind, fields: changedFields(before, valuesOf(changed, before, post?.supervisorId)) });
  }
  return changes;
}

function isNew({ nip, assignmentKind }: StaffRow, { employees }: PeopleNow): boolean {
  return assignmentKinds[assignmentKind].main && !employees.has(nip);
}

/** Only the row of the main post speaks about the person. */
function personNow({ assignmentKind }: StaffRow, known: EmployeeNow | undefined): MasterValues {
  if (known === undefined || !assignmentKinds[assignmentKind].main) return {};
  const { nip, name, status, standing, rank, email } = known;
  return { nip, name, status, standing, rank, email };
}

function unitNow({ unitCode }: StaffRow, { units }: Organisation): MasterValues {
  const unit = units.get(unitCode);
  return unit === undefined ? {} : { unitCode, unitName: unit.name, parentUnitCode: unit.parentCode, zone: unit.zone };
}

/** What will be kept: a post that stays is as it was, also where the list names an earlier day. */
function valuesOf({ row, post }: ChangedRow, before: MasterValues, supervisorId: string | null | undefined): MasterValues {
  const { nip, name, status, standing, unitCode, unitName, parentUnitCode, zone } = row;
  const { rank = before.rank ?? null, email = before.email ?? null, level = before.level ?? null } = row;
  const person = assignmentKinds[row.assignmentKind].main ? { nip, name, status, standing, rank, email } : {};
  const unit = { unitCode, unitName, parentUnitCode, zone };
  const { position, positionType, assignmentKind } = row;
  // A supervisor whose own row was left out does not come: the line stays as it is.
  const supervisorNip = supervisorId !== undefined && post?.supervisorId === supervisorId ? before.supervisorNip : row.supervisorNip;
  if (post === undefined) return { ...before, ...person, ...unit };
  return {
    ...person,
    ...unit,
    position,
    positionType,
    level,
    supervisorNip: supervisorNip ?? null,
    assignmentKind,
    validFrom: post.validFrom,
  };
}
