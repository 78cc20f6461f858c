import { OneWay } from './one-way.js';

/** The role that the application works under. A later migration that makes a table gives it the rights to it. */
export class Rights1764200000014 extends OneWay {
  protected readonly sql = `
-- The role belongs to the whole server: the migration of another database may make it in this very moment.
do $$ begin
  if not exists (select from pg_roles where rolname = 'siklus_app') then create role siklus_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant siklus_app to current_user;
grant usage on schema public to siklus_app;
grant select, insert, update, delete on all tables in schema public to siklus_app;
grant usage on all sequences in schema public to siklus_app;
-- Evidence is only added to: what is written stays.
revoke update, delete on audit_entry, given_reason, holding, signed_document, progress_note, tie_confirmation, expected_result,
  remark, document_visit, employee_change, survey_version, receipt, printed_form from siklus_app;
-- But for the writer of words that nobody has read yet.
grant update (text, by_name, by_post, for_name, salt, corrected_at, read_at, taken_back_at) on remark to siklus_app;
revoke all on migrations from siklus_app;
grant select on migrations to siklus_app;
`;
}
