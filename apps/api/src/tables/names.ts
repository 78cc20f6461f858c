import { DefaultNamingStrategy, type Table } from 'typeorm';

/** Constraints are named as PostgreSQL names them when nobody does, so that a refusal tells table and columns. */
export class PostgresNames extends DefaultNamingStrategy {
  override primaryKeyName(table: Table | string): string {
    return `${this.plain(table)}_pkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${this.plain(table)}_${columns.join('_')}_key`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return `${this.plain(table)}_${columns.join('_')}_fkey`;
  }

  private plain(table: Table | string): string {
    return this.getTableName(table).replace(/^.*\./, '');
  }
}
