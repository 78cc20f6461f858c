import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Column } from './columns.js';
import { inDatabase } from './names.js';

type Columns = Readonly<Record<string, Column<unknown, boolean>>>;
type Simplified<T> = { [K in keyof T]: T[K] };
type Omissible<C extends Columns> = { [K in keyof C]: C[K]['omissible'] extends true ? K : never }[keyof C];

/** A row as it is read: each column with the type of what it holds. */
export type RecordOf<T> = T extends Table<infer R, unknown> ? R : never;

interface Index<Name> {
  readonly on: readonly Name[];
  readonly unique?: true;
  readonly where?: string;
  /** What stands after the name of the table, where the ORM has no word for it: other methods, classes and orders. */
  readonly sql?: string;
}

interface Beyond<Name> {
  readonly unique?: readonly (readonly Name[])[];
  readonly indexes?: Readonly<Record<string, Index<Name>>>;
  readonly checks?: Readonly<Record<string, string>>;
  readonly exclusions?: Readonly<Record<string, string>>;
}

/** A table of the product: TypeORM's entity, which also knows what a new row must bring. */
export class Table<Row extends object, New> extends EntitySchema<Row> {
  declare readonly newRow: New;

  constructor(
    readonly tableName: string,
    columns: Readonly<Record<string, Column<unknown, boolean>>>,
    { unique = [], indexes = {}, checks = {}, exclusions = {} }: Beyond<string>,
  ) {
    super({
      name: tableName,
      columns: Object.fromEntries(Object.entries(columns).map(([name, { options }]) => [name, options])) as {
        [K in keyof Row]?: EntitySchemaColumnOptions;
      },
      uniques: unique.map((names) => ({ columns: [...names] })),
      indices: Object.entries(indexes).map(([name, { on, sql, ...index }]) => ({
        name,
        columns: [...on],
        synchronize: sql === undefined,
        ...index,
      })),
      checks: [
        ...Object.entries(columns).flatMap(([name, { values }]) =>
          values === undefined ? [] : [onlyThese(tableName, inDatabase(name), values)],
        ),
        ...Object.entries(checks).map(([name, expression]) => ({ name, expression })),
      ],
      exclusions: Object.entries(exclusions).map(([name, expression]) => ({ name, expression, deferrable: 'INITIALLY DEFERRED' })),
    });
    this.types = new Map(
      Object.entries(columns).map(([name, { options }]) => [
        inDatabase(name),
        `${String(options.type)}${options.array === true ? '[]' : ''}`,
      ]),
    );
    this.indexesBySql = Object.entries(indexes).flatMap(([name, { sql }]) =>
      sql === undefined ? [] : [`create index ${name} on ${tableName} ${sql}`],
    );
  }

  /** The statements that make those indexes which the ORM leaves alone. */
  readonly indexesBySql: readonly string[];

  private readonly types: ReadonlyMap<string, string>;

  /** The type of a column in PostgreSQL, whether it is named as in code or as in the database. */
  typeOf(column: string): string {
    const type = this.types.get(inDatabase(column));
    if (type === undefined) throw new Error(`Table ${this.tableName} has no column ${column}`);
    return type;
  }
}

/** A table of which nothing but its name and columns matters. */
export type AnyTable = Pick<Table<object, unknown>, 'tableName' | 'typeOf'>;

function onlyThese(table: string, column: string, values: readonly string[]): { name: string; expression: string } {
  return { name: `${table}_${column}_check`, expression: `${column} in (${values.map((value) => `'${value}'`).join(', ')})` };
}

/** Declares a table: its columns, and what stands over several of them or has a name of its own. */
export function table<C extends Columns>(
  name: string,
  columns: C,
  beyond: Beyond<Extract<keyof C, string>> = {},
): Table<
  { [K in keyof C]: C[K]['value'] },
  Simplified<{ [K in Exclude<keyof C, Omissible<C>>]: C[K]['value'] } & { [K in Omissible<C>]?: C[K]['value'] }>
> {
  return new Table(name, columns, beyond);
}
