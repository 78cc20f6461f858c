import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an employee notes on an indicator between two reviews: evidence, so it is only ever added to. */
export class ProgressNotes1764000000006 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table progress_note (
        id uuid primary key,
        participant_id uuid not null references participant,
        reference text not null,
        value numeric,
        note text,
        -- The trail commits to value and note with this salt, and holds neither.
        salt bytea not null,
        at timestamptz not null,
        check (value is not null or note is not null)
      );
      create index progress_note_participant on progress_note (participant_id, at);
      grant select, insert on progress_note to siklus_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table progress_note');
  }
}
