import { scopeOf } from '@siklus/domain';
import { plannedAnew } from '../database/planned-anew.js';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { Person } from '../identity/person.js';
import type { ListQuery } from './list-query.js';
import { conditionsOf, fromOf, whereOf, type AnyList } from './list-statement.js';

/** Whether rows with some of these ids are beyond the person's reach by now; what is gone is beyond nobody's. */
export async function areBeyond(
  list: AnyList,
  person: Person,
  ids: readonly string[],
  { read }: Pick<UnitOfWork, 'read'>,
): Promise<boolean> {
  const values: unknown[] = [];
  const from = fromOf(list, person, values);
  const reached = whereOf({ ...list, where: 'true' }, person, values);
  const [row] = await read(
    `${plannedAnew} select from ${from} where ${list.where ?? 'true'} and not coalesce(${reached}, false)
      and (${list.id})::text = any($${values.push(ids)}::text[]) limit 1`,
    values,
  );
  return row !== undefined;
}

/** The ids of all rows that a filter leaves to a person whose reach has a limit; null to whoever reaches all. */
export async function idsOf(
  list: AnyList,
  person: Person,
  filter: ListQuery['filter'],
  { read }: Pick<UnitOfWork, 'read'>,
): Promise<readonly string[] | null> {
  const isLimited = [list.action, ...(list.also ?? [])].some((action) => !scopeOf(person.grants, action).everywhere);
  if (list.scope === 'all' || !isLimited) return null;
  const values: unknown[] = [];
  const from = fromOf(list, person, values);
  const where = [whereOf(list, person, values), ...conditionsOf(list, { person, filter, total: undefined }, values)].join(' and ');
  const rows = await read<{ id: string }>(`select (${list.id})::text as id from ${from} where ${where}`, values);
  return rows.map(({ id }) => id);
}
