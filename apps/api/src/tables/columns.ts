import type { EntitySchemaColumnOptions, EntityTarget, ObjectLiteral } from 'typeorm';

/** A column as its table declares it. A row holds a `Value`; `Omissible` tells whether a new row may leave it out. */
export class Column<Value, Omissible extends boolean = false> {
  declare readonly value: Value;
  declare readonly omissible: Omissible;

  constructor(
    readonly options: EntitySchemaColumnOptions,
    /** The only values it may have; the table makes a check of them. */
    readonly values?: readonly string[],
  ) {}

  primary(): Column<Value, Omissible> {
    return this.with({ primary: true });
  }

  unique(): Column<Value, Omissible> {
    return this.with({ unique: true });
  }

  nullable(): Column<Value | null, true> {
    return this.with({ nullable: true });
  }

  default(value: Value | readonly []): Column<Value, true> {
    return this.with({ default: value });
  }

  /** What PostgreSQL works out when a new row leaves the column out. */
  defaultSql(expression: string): Column<Value, true> {
    return this.with({ default: () => expression });
  }

  /** A trigger sets it, whatever a row brings. */
  keptByTrigger(): Column<Value, true> {
    return this.with({});
  }

  /** A number that PostgreSQL counts up. */
  counted(): Column<Value, true> {
    // Declared by TypeORM only for its decorator, understood here as well.
    return this.with({ generated: 'identity' as 'increment' });
  }

  /** What stands in the database beside the column, for whoever reads it there. */
  comment(text: string): Column<Value, Omissible> {
    return this.with({ comment: text });
  }

  /** The key of another table, or of another unique column there. */
  refersTo(target: EntityTarget<ObjectLiteral>, { column, onDelete }: { column?: string; onDelete?: 'CASCADE' } = {}): this {
    const foreignKey = {
      target,
      ...(column === undefined ? {} : { inverseSide: column }),
      ...(onDelete === undefined ? {} : { onDelete }),
    };
    return this.with({ foreignKey }) as this;
  }

  private with<V, O extends boolean>(more: Partial<EntitySchemaColumnOptions>): Column<V, O> {
    return new Column<V, O>({ ...this.options, ...more }, this.values);
  }
}

export const uuid = () => new Column<string>({ type: 'uuid' });
export const uuids = () => new Column<string[]>({ type: 'uuid', array: true });
export const text = <Word extends string = string>() => new Column<Word>({ type: 'text' });
export const texts = () => new Column<string[]>({ type: 'text', array: true });
export const smallint = () => new Column<number>({ type: 'smallint' });
export const int = () => new Column<number>({ type: 'int' });
// These two are wider than a number of JavaScript; pg gives their digits.
export const bigint = () => new Column<string>({ type: 'bigint' });
export const numeric = () => new Column<string>({ type: 'numeric' });
export const boolean = () => new Column<boolean>({ type: 'boolean' });
export const bytes = () => new Column<Buffer>({ type: 'bytea' });
/** A day of the office's calendar, written YYYY-MM-DD. */
export const day = () => new Column<string>({ type: 'date' });
export const moment = () => new Column<Date>({ type: 'timestamptz' });
export const duration = () => new Column<string>({ type: 'interval' });
export const json = <Value>() => new Column<Value>({ type: 'jsonb' });
/** The same as it was written, its keys in their order. */
export const writtenJson = <Value>() => new Column<Value>({ type: 'json' });

/** A text that is one of these words. */
export const oneOf = <const Word extends string>(words: readonly Word[]) => new Column<Word>({ type: 'text' }, words);
