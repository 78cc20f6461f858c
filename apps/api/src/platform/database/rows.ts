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
    values: names.map((name) => arrayOf(rows.map((row) => (row as Row)[name]), types[name] ?? 'text')),
  };
}

/** Inserts rows of a table; the keys of the first row are the columns. A COPY costs PostgreSQL half of what INSERT does. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(await typesOf(tx, table, Object.keys(first))).map(([name, type]) => ({ name, text: fieldOf(type) }));
  // Joined, not added up: a string grown piece by piece is a tree of pieces, and pages of them keep the garbage collector busy.
  const lines = rows.map((row) => columns.map(({ name, text }) => (row[name] === null || row[name] === undefined ? '\\N' : text(row[name]))).join('\t'));
  await tx.copy(`copy ${table} (${columns.map(({ name }) => name).join(', ')}) from stdin`, `${lines.join('\n')}\n`);
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

/** The text of an array of this type: `{a,"b, c",NULL}`. */
function arrayOf(values: readonly unknown[], type: string): string {
  const text = textOf(type);
  const quote = isPlain(type) ? (plain: string) => plain : quoted;
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : quote(text(value)))).join(',')}}`;
}

/** How a value of this type is written in a line of COPY. */
function fieldOf(type: string): (value: unknown) => string {
  const text = textOf(type);
  return isPlain(type) ? text : (value) => escaped(text(value));
}

/** How PostgreSQL reads a value of this type. */
function textOf(type: string): (value: unknown) => string {
  if (type === 'json' || type === 'jsonb') return (value) => JSON.stringify(value);
  // Two backslashes: both arrays and COPY take the first for an escape.
  if (type === 'bytea') return (value) => `\\\\x${(value as Buffer).toString('hex')}`;
  if (type.endsWith('[]')) return (value) => arrayOf(value as readonly unknown[], type.slice(0, -2));
  return (value) => (typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : String(value));
}

// What the engine writes most: ids, moments and numbers hold nothing that an array or a COPY would read as more than a letter.
const plainTypes = new Set(['uuid', 'timestamp with time zone', 'timestamptz', 'date', 'integer', 'int', 'bigint', 'smallint', 'boolean', 'bytea']);

function isPlain(type: string): boolean {
  return plainTypes.has(type);
}

const word = /^(?!null$)[\w:.+-]+$/i;

function quoted(text: string): string {
  return word.test(text) ? text : `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => escapes[letter] ?? letter) : text;
}
