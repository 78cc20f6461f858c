import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names and numbers can be found although they were typed with errors: trigrams of each, indexed. */
export class Search1764000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create extension if not exists pg_trgm;
      create index employee_name_alike on employee using gin (name gin_trgm_ops);
      create index employee_nip_alike on employee using gin (nip gin_trgm_ops);
      create index unit_name_alike on unit using gin (name gin_trgm_ops);
      create index unit_code_alike on unit using gin (code gin_trgm_ops);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index employee_name_alike, employee_nip_alike, unit_name_alike, unit_code_alike');
  }
}
