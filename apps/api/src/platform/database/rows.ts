import { elementOf, fieldOf } from './text-of.js';
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
  const columns = new Columns(types);
  for (const row of rows) columns.add(row as Row);
  return columns.rowset();
}

/** Rows turned into the text of an array per column as they come. */
class Columns {
  private readonly columns: {
    readonly name: string;
    readonly type: string;
    readonly text: (value: unknown) => string;
    readonly values: string[];
  }[];

  constructor(types: Readonly<Record<string, string>>) {
    this.columns = Object.entries(types).map(([name, type]) => ({ name, type, text: elementOf(type), values: [] }));
  }

  add(row: Row): void {
    for (const { name, text, values } of this.columns) {
      const value = row[name];
      values.push(value === null || value === undefined ? 'NULL' : text(value));
    }
  }

  rowset(): Rowset {
    // An array of arrays would lose its rows, so a column of arrays travels as text and is cast when selected.
    const isArray = (type: string) => type.endsWith('[]');
    return {
      from: `unnest(${this.columns.map(({ type }, index) => `$${index + 1}::${isArray(type) ? 'text' : type}[]`).join(', ')}) as
        x(${this.columns.map(({ name }) => name).join(', ')})`,
      columns: this.columns.map(({ name, type }) => (isArray(type) ? `x.${name}::${type}` : `x.${name}`)).join(', '),
      values: this.columns.map(({ values }) => `{${values.join(',')}}`),
    };
  }
}

/**
 * Rows to be inserted into a table, each turned into its line of COPY at once: what waits for the end of a page is one text per row
 * and no object, which the garbage collector would copy again and again. The keys of the first row are the columns.
 * A COPY costs PostgreSQL half of what INSERT does.
 */
export class NewRows {
  private columns: readonly { readonly name: string; readonly text: (value: unknown) => string }[] = [];
  private readonly lines: string[] = [];

  private constructor(
    private readonly table: string,
    private readonly types: Types,
  ) {}

  static async of(tx: Tx, table: string): Promise<NewRows> {
    return new NewRows(table, await typesOf(tx, table));
  }

  add(row: Row): void {
    if (this.lines.length === 0)
      this.columns = Object.keys(row).map((name) => ({ name, text: fieldOf(typeOf(this.types, this.table, name)) }));
    // Joined, not added up: a string grown piece by piece is a tree of pieces, and pages of them keep the garbage collector busy.
    this.lines.push(
      this.columns.map(({ name, text }) => (row[name] === null || row[name] === undefined ? '\\N' : text(row[name]))).join('\t'),
    );
  }

  async write(tx: Tx): Promise<void> {
    if (this.lines.length > 0)
      await tx.copy(`copy ${this.table} (${this.columns.map(({ name }) => name).join(', ')}) from stdin`, `${this.lines.join('\n')}\n`);
  }
}

/** Rows of a table to be updated by id in one statement: the keys of the first row but `id` are set, each from its row. */
export class ChangedRows {
  private columns: Columns | undefined;
  private set = '';

  private constructor(
    private readonly table: string,
    private readonly types: Types,
  ) {}

  static async of(tx: Tx, table: string): Promise<ChangedRows> {
    return new ChangedRows(table, await typesOf(tx, table));
  }

  add(row: Row & { readonly id: string }): void {
    this.columns ??= this.columnsOf(Object.keys(row));
    this.columns.add(row);
  }

  /** Gives the number of rows that were found. */
  async write(tx: Tx): Promise<number> {
    if (this.columns === undefined) return 0;
    const { from, values } = this.columns.rowset();
    return tx.run(`update ${this.table} t set ${this.set} from ${from} where t.id = x.id`, values);
  }

  private columnsOf(names: readonly string[]): Columns {
    const types = Object.fromEntries(names.map((name) => [name, typeOf(this.types, this.table, name)]));
    this.set = names
      .filter((name) => name !== 'id')
      .map((name) => `${name} = x.${name}${types[name]?.endsWith('[]') === true ? `::${types[name]}` : ''}`)
      .join(', ');
    return new Columns(types);
  }
}

/** Inserts rows of a table; the keys of the first row are the columns. */
export async function insertRows(tx: Tx, table: string, rows: readonly Row[]): Promise<void> {
  const all = await NewRows.of(tx, table);
  for (const row of rows) all.add(row);
  await all.write(tx);
}

/** Updates rows of a table by id; gives the number of rows that were found. */
export async function updateById(tx: Tx, table: string, rows: readonly (Row & { readonly id: string })[]): Promise<number> {
  const all = await ChangedRows.of(tx, table);
  for (const row of rows) all.add(row);
  return all.write(tx);
}

// Tables keep their types while the process runs: a migration stops it.
type Types = ReadonlyMap<string, string>;
const tables = new Map<string, Promise<Types>>();

function typesOf(tx: Tx, table: string): Promise<Types> {
  return tables.get(table) ?? loadTypes(tx, table);
}

function typeOf(types: Types, table: string, column: string): string {
  const type = types.get(column);
  if (type === undefined) throw new Error(`Table ${table} has no column ${column}`);
  return type;
}

function loadTypes(tx: Tx, table: string): Promise<Types> {
  const loading = tx
    .rows<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, null) as type from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [table],
    )
    .then((rows) => new Map(rows.map(({ name, type }) => [name, type])));
  tables.set(table, loading);
  loading.catch(() => tables.delete(table));
  return loading;
}
