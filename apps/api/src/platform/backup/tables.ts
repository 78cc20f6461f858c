import type { PoolClient } from 'pg';

/** A table of the backup: its name and the columns that hold data of their own. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

// What a restored system must not have: whoever was signed in signs in again, and files of lists are in no backup. The migrations are
// named in the head of the file.
const left = ['session', 'login_failure', 'list_export', 'migrations'];

/** The product's tables, each after those it refers to, so that they can be filled in this order. */
export async function tablesInOrder(client: PoolClient): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `select c.relname as name,
            array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = ''
              order by attnum) as columns,
            array(select distinct t.relname::text from pg_constraint f join pg_class t on t.oid = f.confrelid
              where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1) order by c.relname`,
    [left],
  );
  const ordered: Table[] = [];
  const waiting = new Map(rows.map((row) => [row.name, row]));
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ needs }) => needs.every((need) => !waiting.has(need)));
    if (free.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const { name, columns } of free) {
      ordered.push({ name, columns });
      waiting.delete(name);
    }
  }
  return ordered;
}
