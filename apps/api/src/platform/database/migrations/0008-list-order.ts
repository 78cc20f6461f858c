import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders in which the long lists are read, so that a page costs as much with a province as with an office. */
export class ListOrder1764000000008 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index participant_by_unit on participant (unit_id, id);
      create index participant_by_state on participant (state, id);
      -- A whole cycle is due at one moment, so the order needs the id; who is late with how many is read from the index alone.
      drop index task_cycle;
      create index task_cycle on task (cycle_id, due_at, id) include (holder_id) where state = 'open';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index participant_by_unit, participant_by_state, task_cycle;
      create index task_cycle on task (cycle_id, due_at) where state = 'open';
    `);
  }
}
