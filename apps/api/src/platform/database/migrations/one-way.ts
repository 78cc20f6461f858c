import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that is one text of SQL and has no way back: the state before it is a backup. */
export abstract class OneWay implements MigrationInterface {
  protected abstract readonly sql: string;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(this.sql);
  }

  async down(): Promise<void> {
    throw new Error('This migration cannot be taken back; restore a backup instead.');
  }
}
