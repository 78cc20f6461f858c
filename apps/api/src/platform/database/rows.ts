import { inDatabase } from '../../tables/names.js';
import type { AnyTable } from '../../tables/table.js';
import { elementOf, fieldOf } from './text-of.js';
import type { Statements } from './statements.js';

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
    readonly key: string;
    readonly name: string;
    readonly type: string;
    readonly text: (value: unknown) => string;
    readonly values: string[];
  }[];

  constructor(types: Readonly<Record<string, string>>) {
    this.columns = Object.entries(types).map(([key, type]) => ({ key, name: inDatabase(key), type, text: elementOf(type), values: [] }));
  }

  add(row: Row): void {
    for (const { key, text, values } of this.columns) {
      const value = row[key];
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
 * and no object, which the garbage collector would copy again and again. The keys of the first row are the columns, named as in code or
 * as in the database. A COPY costs PostgreSQL half of what INSERT does.
 */
export class NewRows {
  private columns: readonly { readonly key: string; readonly text: (value: unknown) => string }[] = [];
  private readonly lines: string[] = [];

  constructor(private readonly table: AnyTable) {}

  add(row: Row): void {
    if (this.lines.length === 0) this.columns = Object.keys(row).map((key) => ({ key, text: fieldOf(this.table.typeOf(key)) }));
    // Joined, not added up: a string grown piece by piece is a tree of pieces, and pages of them keep the garbage collector busy.
    this.lines.push(this.columns.map(({ key, text }) => (row[key] === null || row[key] === undefined ? '\\N' : text(row[key]))).join('\t'));
  }

  async write(tx: Statements): Promise<void> {
    if (this.lines.length === 0) return;
    const names = this.columns.map(({ key }) => inDatabase(key)).join(', ');
    await tx.copy(`copy ${this.table.tableName} (${names}) from stdin`, `${this.lines.join('\n')}\n`);
  }
}

/** Rows of a table to be updated by id in one statement: the keys of the first row but `id` are set, each from its row. */
export class ChangedRows {
  private columns: Columns | undefined;
  private set = '';

  constructor(private readonly table: AnyTable) {}

  add(row: Row & { readonly id: string }): void {
    this.columns ??= this.columnsOf(Object.keys(row));
    this.columns.add(row);
  }

  /** Gives the number of rows that were found. */
  async write(tx: Statements): Promise<number> {
    if (this.columns === undefined) return 0;
    const { from, values } = this.columns.rowset();
    return tx.run(`update ${this.table.tableName} t set ${this.set} from ${from} where t.id = x.id`, values);
  }

  private columnsOf(keys: readonly string[]): Columns {
    const types = Object.fromEntries(keys.map((key) => [key, this.table.typeOf(key)]));
    this.set = Object.entries(types)
      .filter(([key]) => key !== 'id')
      .map(([key, type]) => `${inDatabase(key)} = x.${inDatabase(key)}${type.endsWith('[]') ? `::${type}` : ''}`)
      .join(', ');
    return new Columns(types);
  }
}
