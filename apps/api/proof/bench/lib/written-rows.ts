import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withClient } from './database.js';

/** What came into a table, as lines of COPY. */
export interface Written {
  readonly name: string;
  readonly columns: string;
  readonly lines: Buffer;
}

/** The rows of every table as text. */
export type KnownRows = ReadonlyMap<string, readonly string[]>;

/** The rows of every table as text, to know later which are new. */
export async function rowsOf(url: string): Promise<KnownRows> {
  return withClient(url, async (client) => {
    const found = new Map<string, string[]>();
    for (const { name } of await tablesOf(client))
      found.set(
        name,
        (await client.query<{ row: string }>(`select t::text as row from "${name}" t`)).rows.map(({ row }) => row),
      );
    return found;
  });
}

/** What came since as lines of COPY by table, each table after those it refers to. */
export async function writtenSince(url: string, before: KnownRows): Promise<Written[]> {
  return withClient(url, async (client) => {
    const written: Written[] = [];
    for (const { name, columns } of await tablesOf(client)) {
      const known = (before.get(name) ?? []).map((row) => client.escapeLiteral(row)).join(', ');
      const stream = client.query(
        copyTo(`copy (select ${columns} from "${name}" t${known === '' ? '' : ` where t::text not in (${known})`}) to stdout`),
      );
      const lines = Buffer.concat((await stream.toArray()) as Buffer[]);
      if (lines.length > 0) written.push({ name, columns, lines });
    }
    return written;
  });
}

interface TableToCopy {
  readonly name: string;
  readonly columns: string;
  readonly needs: readonly string[];
}

/** Tables with the columns that can be written, in an order in which foreign keys are met. */
async function tablesOf(client: pg.Client): Promise<TableToCopy[]> {
  const { rows } = await client.query<TableToCopy>(
    `select c.relname as name, (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
            array(select distinct r.relname::text from pg_constraint f join pg_class r on r.oid = f.confrelid
              where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const sorted: TableToCopy[] = [];
  while (sorted.length < rows.length) {
    const next = rows.find((table) => !sorted.includes(table) && table.needs.every((need) => sorted.some(({ name }) => name === need)));
    if (next === undefined) throw new Error('Tables refer to each other in a circle; copy them in another way');
    sorted.push(next);
  }
  return sorted;
}
