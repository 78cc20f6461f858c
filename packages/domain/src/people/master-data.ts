import { staffColumns, type StaffColumn } from './staff-list/columns.js';

/** What is kept about a person and his posts: the columns of a staff list, the last day of a post, and a standing to come with its day. */
export type MasterField = StaffColumn | 'validTo' | 'comingStanding' | 'comingFrom';
export const masterFields: readonly MasterField[] = [
  ...(Object.keys(staffColumns) as StaffColumn[]),
  'validTo',
  'comingStanding',
  'comingFrom',
];

/** The column of a staff list that tells the field. */
export function columnOf(field: MasterField): StaffColumn {
  if (field === 'comingStanding') return 'standing';
  return field === 'validTo' || field === 'comingFrom' ? 'validFrom' : field;
}

/** Values of some of the fields; null where there is none. */
export type MasterValues = Readonly<Partial<Record<MasterField, string | null | undefined>>>;

/** A field that became another. */
export interface FieldChange {
  readonly field: MasterField;
  readonly old: string | null;
  readonly new: string | null;
}

/** The fields that differ, in the order of the columns; one that is not named has no value. */
export function changedFields(before: MasterValues, after: MasterValues): FieldChange[] {
  const changes: FieldChange[] = [];
  for (const field of masterFields) {
    const old = before[field] ?? null;
    const now = after[field] ?? null;
    if (old !== now) changes.push({ field, old, new: now });
  }
  return changes;
}

/**
 * What a field was before it changed, by the changes of it since then, oldest first; what it is today where there are none. Who came only
 * then is taken as he came.
 */
export function valueBefore(today: string, [first]: readonly Pick<FieldChange, 'old' | 'new'>[]): string {
  return first === undefined ? today : (first.old ?? first.new ?? today);
}
