import { OneWay } from './one-way.js';

/** The append-only trail. */
export class Trail1764100000006 extends OneWay {
  protected readonly sql = `
create table audit_entry (
  stream text not null,
  n int not null,
  action text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  body jsonb not null,
  prev bytea not null,
  hash bytea not null,
  primary key (stream, n)
);
-- For the anchors, which read a span of machine time; entries are written in that order, so block ranges suffice.
create index audit_entry_recorded on audit_entry using brin (recorded_at);
create table audit_stream (stream text primary key, n int not null, head bytea not null);
`;
}
