import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has read what: notices of a pool by each of its people, and documents by those they do not belong to. */
export class Readers1764000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table notification_reading (
        notification_id uuid not null references notification on delete cascade,
        account_id uuid not null references account,
        read_at timestamptz not null,
        primary key (notification_id, account_id)
      );
      create table document_visit (
        participant_id uuid not null references participant,
        account_id uuid not null references account,
        -- The day of the unit's zone: one row a day says enough and does not count somebody's clicks.
        day date not null,
        visited_as text not null,
        at timestamptz not null,
        primary key (participant_id, account_id, day)
      );
      grant select, insert, update, delete on notification_reading to siklus_app;
      grant select, insert on document_visit to siklus_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table document_visit, notification_reading');
  }
}
