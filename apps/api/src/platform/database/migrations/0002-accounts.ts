import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Activation codes, and roles that begin and end on business days. */
export class Accounts1764000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(codes);
    await queryRunner.query(grants);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function grant_day; drop table activation_code; drop index idempotency_key_created');
  }
}

// One row per account: making a new code ends the one before it.
const codes = `
create table activation_code (
  account_id uuid primary key references account,
  code_hash bytea not null,
  made_by uuid not null references account,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);
grant select, insert, update, delete on activation_code to siklus_app;
-- Old keys are looked for by age; they are written in that order, so block ranges suffice.
create index idempotency_key_created on idempotency_key using brin (created_at);
`;

// The machine's own day is nobody's working day. No first day means: since the beginning.
const grants = `
alter table role_grant alter column valid_from drop not null, alter column valid_from drop default;
create function grant_day(of_unit uuid) returns date language sql stable as $$
  select business_day(coalesce((select zone from unit where id = of_unit), (select zone from unit where parent_id is null
    order by code limit 1), 'WIB'))
$$;
`;
