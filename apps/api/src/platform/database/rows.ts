import type { Tx } from './unit-of-work.js';

/** Updates rows of a table by id in one statement: the keys but `id` are set, each from its row. */
export async function updateById(tx: Tx, table: string, rows: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[]): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Object.keys(first).filter((column) => column !== 'id');
  const set = columns.map((column) => `${column} = x.${column}`).join(', ');
  return tx.run(`update ${table} t set ${set} from json_populate_recordset(null::${table}, $1::json) x where t.id = x.id`, [JSON.stringify(rows)]);
}

/** bytea as JSON carries it. */
export function hex(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}
