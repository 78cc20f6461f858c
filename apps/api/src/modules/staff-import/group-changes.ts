import type { ImportChangeGroup } from '@siklus/contracts/staff-import';
import type { FieldChange, MasterField } from '@siklus/domain';
import type { RowChange } from './row-changes.js';

/** What belongs to a unit: where the row stays in it, it changes for all its people alike. */
const ofUnit: ReadonlySet<MasterField> = new Set(['unitName', 'parentUnitCode', 'zone']);
/** What tells a new person or post from another; all else of it stands in the list. */
const telling: readonly MasterField[] = ['unitName', 'position'];

interface Group {
  readonly kind: ImportChangeGroup['kind'];
  readonly unit: string | null;
  readonly changes: { readonly row: RowChange['row']; readonly fields: readonly FieldChange[] }[];
}

/**
 * The changes by their kind, the rare ones first: so the one that is unlike the others is not lost behind hundreds of equal ones. A row that
 * changes its unit for all and something of its own stands in both groups. Rests after every row.
 */
export function* groupRowByRow(changes: readonly RowChange[]): Generator<void, ImportChangeGroup[]> {
  const groups = new Map<string, Group>();
  const put = (key: string, group: Omit<Group, 'changes'>, row: RowChange['row'], fields: readonly FieldChange[]) => {
    const known = groups.get(key) ?? { ...group, changes: [] };
    groups.set(key, known);
    known.changes.push({ row, fields });
  };
  for (const { row, kind, fields } of changes) {
    yield;
    if (kind === 'person' || kind === 'post') {
      put(kind, { kind, unit: null }, row, fieldsNamed(telling, fields));
      continue;
    }
    const moves = fields.some(({ field }) => field === 'unitCode');
    const shared = moves ? [] : fields.filter(({ field }) => ofUnit.has(field));
    const own = fields.filter((each) => !shared.includes(each));
    if (shared.length > 0) put(`unit/${row.unitCode}`, { kind: 'unit', unit: row.unitCode }, row, shared);
    if (own.length > 0) put(`data/${own.map((each) => `${each.field} ${howOf(each)}`).join('/')}`, { kind: 'data', unit: null }, row, own);
  }
  return [...groups.values()].map(told).sort((a, b) => a.rows.length - b.rows.length);
}

function fieldsNamed(names: readonly MasterField[], fields: readonly FieldChange[]): FieldChange[] {
  return names.map((field) => fields.find((each) => each.field === field) ?? { field, old: null, new: null });
}

function howOf({ old, new: now }: FieldChange): ImportChangeGroup['fields'][number]['how'] {
  if (old === null) return 'filled';
  return now === null ? 'emptied' : 'changed';
}

/** Values that are the same for all rows are told once, the others with their row. */
function told({ kind, unit, changes }: Group): ImportChangeGroup {
  const [first] = changes;
  const fields = (first?.fields ?? []).map((change, at) => {
    const isSame =
      changes.length > 1 && changes.every(({ fields: [...all] }) => all[at]?.old === change.old && all[at]?.new === change.new);
    return { field: change.field, how: howOf(change), same: isSame ? { old: change.old, new: change.new } : null };
  });
  return {
    kind,
    unit,
    fields,
    rows: changes.map(({ row, fields: own }) => ({
      row: row.line,
      nip: row.nip,
      name: row.name,
      values: own.flatMap(({ old, new: now }, at) => (fields[at]?.same === null ? [{ old, new: now }] : [])),
    })),
  };
}
