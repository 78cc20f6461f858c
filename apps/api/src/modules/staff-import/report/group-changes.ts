import type { ImportChangeGroup } from '@siklus/contracts/staff-import';
import { changedFields, type FieldChange, type MasterField, type StaffUnit } from '@siklus/domain';
import type { RowChange } from '../plan/row-changes.js';
import type { UnitChange } from '../plan/unit-changes.js';

/** What belongs to a unit: where somebody stays in his, it is told with the unit. */
const ofUnit: ReadonlySet<MasterField> = new Set(['unitName', 'parentUnitCode', 'zone']);
/** What tells a new person or post from another; all else of it stands in the list. */
const telling: readonly MasterField[] = ['unitName', 'position'];

/** A group while its rows come in: what its first row changes, and for which fields all others say the same. */
interface Group {
  readonly kind: ImportChangeGroup['kind'];
  readonly unit: string | null;
  readonly reaches: number | null;
  readonly first: readonly FieldChange[];
  readonly same: boolean[];
  readonly rows: { readonly row: RowChange['row']; readonly fields: readonly FieldChange[] }[];
}

/**
 * The changes by their kind, the rare ones first: so the one that is unlike the others is not lost behind hundreds of equal ones. Every
 * new unit is a group with its people: a slip in a code makes one; so is every one that becomes another, with how many it reaches. A row
 * that changes its unit for all, or brings it, and something of its own stands in both groups. Rests after every row.
 */
export function* groupRowByRow(
  changes: readonly RowChange[],
  newUnits: readonly StaffUnit[],
  unitChanges: readonly UnitChange[],
): Generator<void, ImportChangeGroup[]> {
  const groups = new Map<string, Group>();
  for (const { code, name, parentCode } of newUnits) {
    const first = changedFields({}, { unitName: name, parentUnitCode: parentCode });
    groups.set(`unit/${code}`, { kind: 'newUnit', unit: code, reaches: null, first, same: first.map(() => true), rows: [] });
  }
  for (const { code, fields: first, people } of unitChanges)
    groups.set(`unit/${code}`, { kind: 'unit', unit: code, reaches: people, first, same: first.map(() => true), rows: [] });
  for (const { row, kind, fields, unit } of changes) {
    yield;
    const added = groups.get(`unit/${row.unitCode}`);
    if (added?.kind === 'newUnit') added.rows.push({ row, fields: added.first });
    if (unit.length > 0) groups.get(`unit/${row.unitCode}`)?.rows.push({ row, fields: unit });
    if (kind !== 'data') {
      put(groups, kind, kind, row, fieldsNamed(telling, fields));
      continue;
    }
    const moves = fields.some(({ field }) => field === 'unitCode');
    const own = moves ? fields : fields.filter(({ field }) => !ofUnit.has(field));
    if (own.length > 0) put(groups, own.map((each) => `${each.field} ${howOf(each)}`).join('/'), kind, row, own);
  }
  const told: ImportChangeGroup[] = [];
  for (const group of groups.values()) told.push(yield* tell(group));
  return told.sort((a, b) => a.rows.length - b.rows.length);
}

function put(groups: Map<string, Group>, key: string, kind: Group['kind'], row: RowChange['row'], fields: readonly FieldChange[]): void {
  const group = groups.get(key) ?? { kind, unit: null, reaches: null, first: fields, same: fields.map(() => true), rows: [] };
  if (group.rows.length === 0) groups.set(key, group);
  for (const [at, { old, new: now }] of fields.entries())
    if (group.first[at]?.old !== old || group.first[at].new !== now) group.same[at] = false;
  group.rows.push({ row, fields });
}

function fieldsNamed(names: readonly MasterField[], fields: readonly FieldChange[]): FieldChange[] {
  return names.map((field) => fields.find((each) => each.field === field) ?? { field, old: null, new: null });
}

function howOf({ old, new: now }: FieldChange): ImportChangeGroup['fields'][number]['how'] {
  if (old === null) return 'filled';
  return now === null ? 'emptied' : 'changed';
}

/** Values that are the same for all rows are told once, the others with their row; a row that stands alone tells its own. */
function* tell({ kind, unit, reaches, first, same, rows }: Group): Generator<void, ImportChangeGroup> {
  const isShared = same.map((each) => each && (rows.length > 1 || unit !== null));
  const told: ImportChangeGroup['rows'] = [];
  for (const { row, fields } of rows) {
    yield;
    const values = fields.filter((_, at) => isShared[at] !== true).map(({ old, new: now }) => ({ old, new: now }));
    told.push({ row: row.line, nip: row.nip, name: row.name, values });
  }
  const fields = first.map((change, at) => ({
    field: change.field,
    how: howOf(change),
    same: isShared[at] === true ? { old: change.old, new: change.new } : null,
  }));
  return { kind, unit, reaches, fields, rows: told };
}
