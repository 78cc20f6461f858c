import { assignmentKinds, changedFields, type FieldChange, type MasterValues, type StaffRow } from '@siklus/domain';
import type { Organisation, PeopleNow } from '../kept/load-staff.js';
import type { ChangedRow, ImportPlan } from './plan-import.js';
import { isOfFormer, postKey, postOfDay } from './plan-post.js';

/** What a row of the list changes about its person: the fields that become others, with what is kept now. */
export interface RowChange {
  readonly row: StaffRow;
  readonly employeeId: string;
  /** Whether the row adds the person, adds a post to somebody who is kept already, or changes what is kept. */
  readonly kind: 'person' | 'post' | 'data';
  /** Whether a post that is kept becomes what the row tells, and not one that begins after it. */
  readonly isSamePost: boolean;
  /** Whether the row tells the day on which the post that comes of it begins; otherwise it repeats the day of the one that is kept. */
  readonly isDayTold: boolean;
  /** Whether the day of the row lies within an earlier main post of the person, which has ended for the one that is kept. */
  readonly isOfFormer: boolean;
  /** The post that the row is about, as it is kept or comes of it, and the day on which it begins. */
  readonly post: { readonly kind: string; readonly unitId: string; readonly position: string; readonly begins: string };
  readonly fields: readonly FieldChange[];
  /** What becomes another about its unit, for all who are in it. */
  readonly unit: readonly FieldChange[];
}

/** What each changed row says against what is kept now; rests after every row. */
export function* changesRowByRow(plan: ImportPlan, now: Organisation & PeopleNow): Generator<void, RowChange[]> {
  const codes = new Map([...now.units.values()].map((unit) => [unit.id, unit]));
  const numbers = new Map([...now.ids].map(([nip, id]) => [id, nip]));
  const posts = new Map(now.posts.map((post) => [postKey(post), post]));
  const ahead = new Set(plan.standingsAhead.map(({ row }) => row));
  const changes: RowChange[] = [];
  for (const changed of plan.changed) {
    yield;
    const { row, employeeId } = changed;
    const unitId = now.units.get(row.unitCode)?.id ?? '';
    const kept = posts.get(postKey({ employeeId, kind: row.assignmentKind, unitId, position: row.position }));
    const post = postOfDay(kept, row.validFrom);
    const main = assignmentKinds[row.assignmentKind].main;
    const known = main ? now.employees.get(row.nip) : undefined;
    const place = post === undefined ? undefined : codes.get(post.unitId);
    const before: MasterValues = {
      nip: known?.nip,
      name: known?.name,
      status: known?.status,
      standing: known?.standing,
      rank: known?.rank,
      email: known?.email,
      unitCode: place?.code,
      unitName: place?.name,
      parentUnitCode: place?.parentCode,
      zone: place?.zone,
      position: post?.position,
      positionType: post?.positionType,
      level: post?.level,
      supervisorNip: post?.supervisorId == null ? null : numbers.get(post.supervisorId),
      assignmentKind: post?.kind,
      validFrom: post?.validFrom,
      validTo: post?.validTo,
    };
    const coming = ahead.has(row) ? known?.coming.find(({ beginsOn }) => beginsOn === row.validFrom) : undefined;
    const kind = changed.kind === 'updated' ? 'data' : main && known === undefined ? 'person' : 'post';
    const told = valuesOf(changed, before, post?.supervisorId);
    const fields = ahead.has(row)
      ? changedFields(
          { ...before, comingStanding: coming?.standing, comingFrom: coming?.beginsOn },
          { ...told, standing: before.standing, comingStanding: row.standing, comingFrom: row.validFrom },
        )
      : changedFields(before, told);
    changes.push({
      row,
      employeeId,
      kind,
      isSamePost: post !== undefined && post.id === changed.post?.id,
      isDayTold: changed.isDayTold,
      isOfFormer: post !== undefined && isOfFormer({ kind: row.assignmentKind, validFrom: row.validFrom }, post),
      post: {
        kind: row.assignmentKind,
        unitId: changed.post?.unitId ?? post?.unitId ?? unitId,
        position: row.position,
        begins: changed.post?.validFrom ?? row.validFrom,
      },
      fields,
      unit: unitChange(row, now),
    });
  }
  return changes;
}

function unitChange({ unitCode, unitName, parentUnitCode, zone }: StaffRow, { units }: Organisation): FieldChange[] {
  const known = units.get(unitCode);
  if (known === undefined) return [];
  return changedFields({ unitName: known.name, parentUnitCode: known.parentCode, zone: known.zone }, { unitName, parentUnitCode, zone });
}

/** What will be kept: a post that stays is as it was, also where the list names an earlier day. */
function valuesOf({ row, post }: ChangedRow, before: MasterValues, supervisorId: string | null | undefined): MasterValues {
  const main = assignmentKinds[row.assignmentKind].main;
  const stays = post === undefined ? before : undefined;
  // A supervisor whose own row was left out does not come: the line stays as it is.
  const keepsLine = post === undefined || (supervisorId !== undefined && post.supervisorId === supervisorId);
  return {
    nip: main ? row.nip : undefined,
    name: main ? row.name : undefined,
    status: main ? row.status : undefined,
    standing: main ? row.standing : undefined,
    rank: main ? (row.rank === undefined ? before.rank : row.rank) : undefined,
    email: main ? (row.email === undefined ? before.email : row.email) : undefined,
    unitCode: row.unitCode,
    unitName: row.unitName,
    parentUnitCode: row.parentUnitCode,
    zone: row.zone,
    position: stays === undefined ? row.position : stays.position,
    positionType: stays === undefined ? row.positionType : stays.positionType,
    level: stays === undefined && row.level !== undefined ? row.level : before.level,
    supervisorNip: keepsLine ? before.supervisorNip : row.supervisorNip,
    assignmentKind: stays === undefined ? row.assignmentKind : stays.assignmentKind,
    validFrom: post === undefined ? before.validFrom : post.validFrom,
    validTo: post === undefined ? before.validTo : post.validTo,
  };
}
