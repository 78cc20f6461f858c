import type { Tx } from './unit-of-work.js';

export type Row = Readonly<Record<string, unknown>>;

/** Rows as one `unnest` of an array per column, for statements that read many rows at once. */
export interface Rowset {
  /** What stands after FROM: `unnest($1::uuid[], $2::text[]) as x(id, state)`. */
  readonly from: string;
  /** The columns to select from it, in the order of the types. */
  readonly columns: string;
  readonly values: readonly string[];
}

/** Lays rows out by column. Arrays reach PostgreSQL several times faster than JSON, which it would parse to a value per field. */
export function rowset(types: Readonly<Record<string, string>>, rows: readonly object[]): Rowset {
  const names = Object.keys(types);
  // An array of arrays would lose its rows, so a column of arrays travels as text and is cast when selected.
  const isArray = (name: string) => types[name]?.endsWith('[]') === true;
  return {
    from: `unnest(${names.map((name, index) => `$${index + 1}::${isArray(name) ? 'text' : types[name]}[]`).join(', ')}) as x(${names.join(', ')})`,
    columns: names.map((name) => (isArray(name) ? `x.${name}::${types[name]}` : `x.${name}`)).join(', '),
    values: names.map((name) => arrayOf(rows, name, textFor(types[name] ?? 'text'))),
  };
}

/** Inserts rows of a table in one statement; the keys of the first row are the columns. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[], suffix = ''): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const { from, columns, values } = rowset(await typesOf(tx, table, Object.keys(first)), rows);
  return tx.run(`insert into ${table} (${Object.keys(first).join(', ')}) select ${columns} from ${from} ${suffix}`, values);
}

/** Updates rows of a table by id in one statement: the keys but `id` are set, each from its row. */
export async function updateById(tx: Tx, table: string, rows: readonly (Row & { readonly id: string })[]): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const types = await typesOf(tx, table, Object.keys(first));
  const { from, values } = rowset(types, rows);
  const set = Object.keys(first).filter((column) => column !== 'id').map((column) => `${column} = x.${column}${types[column]?.endsWith('[]') === true ? `::${types[column]}` : ''}`);
  return tx.run(`update ${table} t set ${set.join(', ')} from ${from} where t.id = x.id`, values);
}

// Tables keep their types while the process runs: a migration stops it.
const tables = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function typesOf(tx: Tx, table: string, columns: readonly string[]): Promise<Record<string, string>> {
  const known = await (tables.get(table) ?? loadTypes(tx, table));
  return Object.fromEntries(columns.map((column) => {
    const type = known.get(column);
    if (type === undefined) throw new Error(`Table ${table} has no column ${column}`);
    return [column, type];
  }));
}

function loadTypes(tx: Tx, table: string): Promise<ReadonlyMap<string, string>> {
  const loading = tx
    .rows<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    .then((rows) => new Map(rows.map(({ name, type }) => [name, type])));
  tables.set(table, loading);
  loading.catch(() => tables.delete(table));
  return loading;
}

function arrayOf(rows: readonly object[], name: string, text: (value: unknown) => string): string {
  return `{${rows.map((row) => { const value = (row as Row)[name]; return value === null || value === undefined ? 'NULL' : text(value); }).join(',')}}`;
}

/** How a value of this type is written inside an array. */
function textFor(type: string): (value: unknown) => string {
  if (type === 'json' || type === 'jsonb') return (value) => quoted(JSON.stringify(value));
  if (type === 'bytea') return (value) => (value instanceof Uint8Array ? `\\\\x${hex(value)}` : quoted(String(value)));
  if (type.endsWith('[]')) return (value) => quoted(arrayOf((value as readonly unknown[]).map((each) => ({ each })), 'each', textFor(type.slice(0, -2))));
  return (value) => (typeof value === 'string' ? quoted(value) : value instanceof Date ? value.toISOString() : String(value));
}

// Ids, keys and moments, the most of what is written, need no quotes inside an array.
const plain = /^(?!null$)[\w:.+-]+$/i;
const special = /["\\]/;

function quoted(text: string): string {
  if (plain.test(text)) return text;
  return `"${special.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
}
