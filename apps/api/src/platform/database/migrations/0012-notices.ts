import { OneWay } from './one-way.js';

/** Whom employees name as their superior, and what people are told. */
export class Notices1764200000012 extends OneWay {
  protected readonly sql = `
create table superior_naming (
  id uuid primary key,
  employee_id uuid not null references employee,
  supervisor_id uuid not null references employee,
  reason_id uuid not null references given_reason,
  state text not null check (state in ('WAITING', 'REPLACED', 'CONFIRMED', 'DECLINED')),
  made_at timestamptz not null,
  decided_at timestamptz,
  decision_reason_id uuid references given_reason
);
comment on column superior_naming.supervisor_id is 'Whom he named.';
comment on column superior_naming.decision_reason_id is 'Why, and who decided it.';
create index superior_naming_employee on superior_naming (employee_id);
create table notification (
  id uuid primary key,
  kind text not null,
  employee_id uuid,
  pool text,
  participant_id uuid not null,
  step text not null,
  occasion text not null,
  part text,
  created_at timestamptz not null,
  read_at timestamptz
);
comment on column notification.part is 'Of the document, that it is about: a key of the plan, or a core value.';
create index notification_employee on notification (employee_id, created_at desc);
create index notification_pool on notification (pool, created_at) where pool is not null;
create index notification_step on notification (participant_id, step, occasion);
create table notification_reading (
  notification_id uuid not null references notification on delete cascade,
  account_id uuid not null references account,
  read_at timestamptz not null,
  primary key (notification_id, account_id)
);
`;
}
