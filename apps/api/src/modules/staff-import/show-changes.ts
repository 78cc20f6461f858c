import type { ImportChange } from '@siklus/contracts/staff-import';
import { assignmentKinds, staffColumns, type StaffColumn, type StaffRow } from '@siklus/domain';
import type { EmployeeNow, Organisation, PeopleNow } from './load-staff.js';
import type { ChangedRow, ImportPlan } from './plan-import.js';
import { postKey } from './plan-post.js';

type Values = Partial<Record<StaffColumn, string | null>>;

/** What each changed row says and what is kept now, column by column; columns that stay are left out. */
export function changesOf(plan: ImportPlan, now: Organisation & PeopleNow): ImportChange[] {
  if (plan.changed.length === 0) return [];
  const codes = new Map([...now.units.values()].map((unit) => [unit.id, unit]));
  const numbers = new Map([...now.ids].map(([nip, id]) => [id, nip]));
  const posts = new Map(now.posts.map((post) => [postKey(post), post]));
  return plan.changed.map((changed) => {
    const { row, kind } = changed;
    const key = postKey({
      employeeId: now.ids.get(row.nip) ?? '',
      kind: row.assignmentKind,
      unitId: now.units.get(row.unitCode)?.id ?? '',
      position: row.position,
    });
    const post = posts.get(key);
    const old: Values = { ...personNow(row, now.employees.get(row.nip)), ...unitNow(row, now) };
    if (post !== undefined) {
      const unit = codes.get(post.unitId);
      Object.assign(old, {
        unitCode: unit?.code ?? null,
        unitName: unit?.name ?? null,
        position: post.position,
        positionType: post.positionType,
        level: post.level,
        supervisorNip: post.supervisorId === null ? null : (numbers.get(post.supervisorId) ?? null),
        assignmentKind: post.kind,
        validFrom: post.validFrom,
      } satisfies Values);
    }
    return { row: row.line, nip: row.nip, name: row.name, kind, fields: fieldsOf(valuesOf(changed, old, post?.supervisorId), old) };
  });
}

/** Only the row of the main post speaks about the person. */
function personNow({ assignmentKind }: StaffRow, known: EmployeeNow | undefined): Values {
  if (known === undefined || !assignmentKinds[assignmentKind].main) return {};
  const { nip, name, status, standing, rank, email } = known;
  return { nip, name, status, standing, rank, email };
}

function unitNow({ unitCode }: StaffRow, { units }: Organisation): Values {
  const unit = units.get(unitCode);
  return unit === undefined ? {} : { unitCode, unitName: unit.name, parentUnitCode: unit.parentCode, zone: unit.zone };
}

/** What will be kept: a post that stays is as it was, also where the list names an earlier day. */
function valuesOf({ row, post }: ChangedRow, old: Values, supervisorId: string | null | undefined): Values {
  const { nip, name, status, standing, unitCode, unitName, parentUnitCode, zone } = row;
  const { rank = old.rank ?? null, email = old.email ?? null, level = old.level ?? null } = row;
  const person = assignmentKinds[row.assignmentKind].main ? { nip, name, status, standing, rank, email } : {};
  const unit = { unitCode, unitName, parentUnitCode, zone };
  const { position, positionType, assignmentKind } = row;
  // A supervisor whose own row was left out does not come: the line stays as it is.
  const supervisorNip = supervisorId !== undefined && post?.supervisorId === supervisorId ? old.supervisorNip : row.supervisorNip;
  if (post === undefined) return { ...old, ...person, ...unit };
  return { ...person, ...unit, position, positionType, level, supervisorNip, assignmentKind, validFrom: post.validFrom };
}

function fieldsOf(wanted: Values, old: Values): ImportChange['fields'] {
  return (Object.keys(staffColumns) as StaffColumn[]).flatMap((column) => {
    const [before, after] = [old[column] ?? null, wanted[column] ?? null];
    return before === after ? [] : [{ column: staffColumns[column], old: before, new: after }];
  });
}
