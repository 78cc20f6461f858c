import { DefaultNamingStrategy, type Table } from 'typeorm';

/** The name in the database of what code calls `unitId`: `unit_id`. */
export function inDatabase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Constraints are named as PostgreSQL names them when nobody does, so that a refusal tells table and columns. */
export class PostgresNames extends DefaultNamingStrategy {
  override columnName(property: string): string {
    return inDatabase(property);
  }

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
