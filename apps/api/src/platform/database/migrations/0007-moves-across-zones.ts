import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who moves to a unit of another zone holds the new main post from the moment the old one ends: days begin earlier in the east, but nobody
 * has two posts or none in between.
 */
export class MovesAcrossZones1764000000007 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      momentsOf(`coalesce(
      (select before.ends_at from assignment before
        where before.employee_id = new.employee_id and before.valid_to = new.valid_from - 1 and before.kind in ('D', 'PJ', 'TT')
          and new.kind in ('D', 'PJ', 'TT')),
      new.valid_from::timestamp at time zone zone_name(u.zone))`),
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(momentsOf('new.valid_from::timestamp at time zone zone_name(u.zone)'));
  }
}

function momentsOf(start: string): string {
  return `create or replace function assignment_moments() returns trigger language plpgsql as $$
begin
  select ${start}, coalesce((new.valid_to + 1)::timestamp at time zone zone_name(u.zone), 'infinity')
    into new.starts_at, new.ends_at from unit u where u.id = new.unit_id;
  return new;
end $$`;
}
