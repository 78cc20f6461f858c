import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post remembers the end that the main post before it had, so that taking it back restores that end and not its own. */
export class FormerEnds1764000000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(formerEnd);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table assignment drop column former_end');
  }
}

// Of posts that are there already nobody knows it: until now the days of a post went to the one that ends the day before.
const formerEnd = `
-- The last day that the main post before had until it had to end for this one: infinity for an open end, null where none had to.
alter table assignment add column former_end date;
update assignment a set former_end = coalesce(a.valid_to, 'infinity')
 where a.kind in ('D', 'PJ', 'TT') and a.starts_at > business_now()
   and exists (select from assignment b where b.employee_id = a.employee_id and b.kind in ('D', 'PJ', 'TT')
     and b.valid_to = a.valid_from - 1);
`;
