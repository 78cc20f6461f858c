import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counters of whole documents, and what the lists of rare states need, so that a province is read as quickly as an office. */
export class DocumentCounts1764000000009 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Rows without a step count documents: by their state, held up ('blocked'), and held up for a need (the occasion).
      insert into progress_count (cycle_id, unit_id, step, occasion, state, n)
        select cycle_id, unit_id, '', '', state, count(*) from participant group by 1, 2, 5
        union all
        select p.cycle_id, p.unit_id, '', '', 'blocked', count(*) from participant p
         where exists (select from step_run r where r.participant_id = p.id and r.state = 'blocked') group by 1, 2
        union all
        select p.cycle_id, p.unit_id, '', need, 'blocked', count(distinct p.id)
          from step_run r join participant p on p.id = r.participant_id, unnest(r.unmet) need where r.state = 'blocked' group by 1, 2, 4;
      -- Few runs are blocked, so these cost the engine next to nothing: one in the order of the list, one to ask a document.
      drop index step_run_blocked;
      create index step_run_blocked on step_run (cycle_id, opens_at, id) where state = 'blocked';
      create index step_run_blocked_of on step_run (participant_id) where state = 'blocked';
      -- A step's occasion and state go together; taken for independent, a unit's people at a step look like a handful.
      create statistics step_run_standing (mcv) on step, occasion, state from step_run;
      analyze step_run;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop statistics step_run_standing;
      drop index step_run_blocked, step_run_blocked_of;
      create index step_run_blocked on step_run (cycle_id) where state = 'blocked';
      delete from progress_delta where step = '';
      delete from progress_count where step = '';
    `);
  }
}
