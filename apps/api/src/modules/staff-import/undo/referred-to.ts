import type { Tx } from '../../../platform/database/unit-of-work.js';

interface Reference {
  readonly table: string;
  readonly column: string;
}

/** What names somebody without being bound to him by a key: turns outlive whoever had them. */
const unbound: Readonly<Record<string, readonly Reference[]>> = {
  employee: [
    { table: 'holding', column: 'holder_id' },
    { table: 'task', column: 'holder_id' },
    { table: 'notification', column: 'employee_id' },
  ],
};

/**
 * Which of these rows of a table any other row refers to, whatever tables there are; `except` are the references (`table.column`) that are
 * looked at by themselves.
 */
export async function referredTo(
  tx: Tx,
  table: 'employee' | 'account' | 'unit',
  ids: readonly string[],
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const bound = await tx.rows<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = $1::regclass and cardinality(c.conkey) = 1`,
    [table],
  );
  const all = [...bound, ...(unbound[table] ?? [])].filter((each) => !except.includes(`${each.table}.${each.column}`));
  const conditions = all.map(({ table: from, column }) => `x.id in (select ${column} from ${from} where ${column} is not null)`);
  const found = await tx.rows<{ id: string }>(`select x.id from unnest($1::uuid[]) x(id) where ${conditions.join(' or ')}`, [ids]);
  return new Set(found.map(({ id }) => id));
}
