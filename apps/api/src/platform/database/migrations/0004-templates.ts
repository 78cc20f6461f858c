import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Templates in versions: one is in force, the others say what earlier cycles were made with. */
export class Templates1764000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table template add column saved_at timestamptz not null default clock_timestamp(), add column saved_by uuid references account;
      -- Two first cycles at the same moment could each have stored the default; the newest stays in force.
      delete from template t using template u where u.version = t.version and (u.active, u.id) > (t.active, t.id);
      update template t set active = version = (select max(version) from template);
      create unique index template_version on template (version);
      create unique index template_in_force on template (active) where active;
      alter table cycle add column template_version int;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table cycle drop column template_version;
      drop index template_in_force;
      drop index template_version;
      alter table template drop column saved_at, drop column saved_by;
    `);
  }
}
