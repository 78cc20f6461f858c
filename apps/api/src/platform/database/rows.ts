import { inDatabase } from '../../tables/names.js';
import type { AnyTable } from '../../tables/table.js';
import { elementOf, fieldOf } from './text-of.js';
import { CopyLines } from './copy-lines.js';
import { JoinedTexts } from './joined-texts.js';
import { plannedAnew } from './planned-anew.js';
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

/** What the columns of rows take from something of type S: `{ id: ({ run }) => run.id }`. */
export type ColumnsFrom<S, Name extends string = string> = { readonly [N in Name]?: (source: S) => unknown };

/** The columns of rows that are there already. */
export function columnsNamed(names: readonly string[]): ColumnsFrom<Row> {
  return Object.fromEntries(names.map((name) => [name, (row: Row) => row[name]]));
}

interface Column<S> {
  readonly name: string;
  readonly type: string;
  readonly of: (source: S) => unknown;
}

function columnsOf<S>(from: ColumnsFrom<S>, typeOf: (name: string) => string): Column<S>[] {
  return Object.entries(from).flatMap(([name, of]) => (of === undefined ? [] : { name: inDatabase(name), type: typeOf(name), of }));
}

/** Lays rows out by column. Arrays reach PostgreSQL several times faster than JSON, which it would parse to a value per field. */
export function rowset(types: Readonly<Record<string, string>>, rows: readonly object[]): Rowset {
  const columns = new Columns(columnsOf(columnsNamed(Object.keys(types)), (name) => types[name] ?? ''));
  for (const row of rows) columns.add(row as Row);
  return columns.rowset();
}

/** Rows turned into the text of an array per column as they come. */
class Columns<S> {
  private readonly columns: readonly (Column<S> & { readonly text: (value: unknown) => string; readonly values: JoinedTexts })[];
  private count = 0;

  constructor(columns: readonly Column<S>[]) {
    this.columns = columns.map((column) => ({ ...column, text: elementOf(column.type), values: new JoinedTexts() }));
  }

  add(source: S): void {
    this.count += 1;
    for (const { of, text, values } of this.columns) {
      const value = of(source);
      values.add(value === null || value === undefined ? 'NULL' : text(value));
    }
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** What an UPDATE sets: every column but the id. */
  get set(): string {
    return this.columns
      .filter(({ name }) => name !== 'id')
      .map(({ name, type }) => `${name} = x.${name}${type.endsWith('[]') ? `::${type}` : ''}`)
      .join(', ');
  }

  /** Of one row PostgreSQL knows by the limit that it is one, so that the plan can be kept; of several `mark` says whether it can. */
  rowset(mark: string = plannedAnew): Rowset {
    // An array of arrays would lose its rows, so a column of arrays travels as text and is cast when selected.
    const isArray = (type: string) => type.endsWith('[]');
    const arrays = this.columns.map(({ type }, index) => `$${index + 1}::${isArray(type) ? 'text' : type}[]`);
    const unnested = `unnest(${arrays.join(', ')})`;
    return {
      from: `${this.count === 1 ? `(select * from ${unnested} limit 1)` : `${mark} ${unnested}`} as
        x(${this.columns.map(({ name }) => name).join(', ')})`,
      columns: this.columns.map(({ name, type }) => (isArray(type) ? `x.${name}::${type}` : `x.${name}`)).join(', '),
      values: this.columns.map(({ values }) => `{${values.text()}}`),
    };
  }
}

/** Up to so many new rows are inserted by a statement; what is more is copied. */
export const fewRows = 50;

/**
 * Rows to be inserted into a table, each turned into its line of COPY at once, from what its columns are taken from: what waits for the
 * end of a page is one text per row and no object, which the garbage collector would copy again and again. Columns are named as in code
 * or as in the database. A COPY costs PostgreSQL half of what INSERT does, but it is asked for and then given, and somebody waits twice:
 * the few rows of a click are inserted.
 */
export class NewRows<S> {
  private readonly lines = new CopyLines();
  private readonly columns: readonly (Column<S> & { readonly text: (value: unknown) => string })[];
  /** The values of the first rows; none once there are more than a few. */
  private first: (readonly unknown[])[] | null = [];
  /** The fields of one row, the same array for all: a page has more than a hundred thousand. */
  private readonly fields: string[] = [];

  constructor(
    private readonly table: AnyTable,
    from: ColumnsFrom<S>,
  ) {
    this.columns = columnsOf(from, (name) => table.typeOf(name)).map((column) => ({ ...column, text: fieldOf(column.type) }));
  }

  add(source: S): void {
    if (this.first === null) return this.addLine(({ of }) => of(source));
    if (this.first.push(this.columns.map(({ of }) => of(source))) <= fewRows) return;
    for (const row of this.first) this.addLine((_column, at) => row[at]);
    this.first = null;
  }

  /** Whether they are written by one statement, which may be sent together with others. */
  get isFew(): boolean {
    return this.first !== null;
  }

  private addLine(valueOf: (column: Column<S>, at: number) => unknown): void {
    let at = 0;
    for (const column of this.columns) {
      const value = valueOf(column, at);
      this.fields[at] = value === null || value === undefined ? '\\N' : column.text(value);
      at += 1;
    }
    // Joined, not added up: a string grown piece by piece is a tree of pieces, and pages of them keep the garbage collector busy.
    this.lines.add(this.fields.join('\t'));
  }

  async write(tx: Statements): Promise<void> {
    const names = this.columns.map(({ name }) => name).join(', ');
    if (this.first === null) return tx.copy(`copy ${this.table.tableName} (${names}) from stdin`, this.lines.bytes());
    if (this.first.length === 0) return;
    const rows = new Columns(this.columns.map(({ name, type }, at) => ({ name, type, of: (row: readonly unknown[]) => row[at] })));
    for (const row of this.first) rows.add(row);
    // How many rows it has changes nothing about the plan of an insert.
    const { from, columns, values } = rows.rowset('');
    await tx.run(`insert into ${this.table.tableName} (${names}) select ${columns} from ${from}`, values);
  }
}

/** Rows of a table to be updated by id in one statement: every column but `id` is set, each from its source. */
export class ChangedRows<S> {
  private readonly columns: Columns<S>;

  constructor(
    private readonly table: AnyTable,
    from: ColumnsFrom<S>,
  ) {
    this.columns = new Columns(columnsOf(from, (name) => table.typeOf(name)));
  }

  add(source: S): void {
    this.columns.add(source);
  }

  /** Gives the number of rows that were found. */
  async write(tx: Statements): Promise<number> {
    if (this.columns.isEmpty) return 0;
    const { from, values } = this.columns.rowset();
    return tx.run(`update ${this.table.tableName} t set ${this.columns.set} from ${from} where t.id = x.id`, values);
  }
}
