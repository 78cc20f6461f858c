import type { AuditAction } from '@siklus/domain';
import { auditEntry } from '../../tables/audit-entry.table.js';
import { auditStream } from '../../tables/audit-stream.table.js';
import { rowset } from '../database/rows.js';
import type { Tx } from '../database/unit-of-work.js';
import { inSlices } from '../in-slices.js';
import { auditRow, chainStart, linkOf } from './chain.js';

/** What happened outside a participant's document; the body holds ids, enumerated values and counts, never a person's text. */
export interface AuditEvent {
  readonly stream: `employee:${string}` | `unit:${string}` | `cycle:${string}` | 'system';
  readonly action: AuditAction;
  /** The account that acted, or `system`. */
  readonly actor: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Where an entry stands in its stream, and its business time. */
export interface AuditPlace {
  readonly n: number;
  readonly at: string;
}

/** Appends to the stream's chain in the caller's transaction; two writers of one stream wait for each other. */
export async function appendAudit(tx: Tx, event: AuditEvent): Promise<void> {
  await appendShared(tx, [event]);
}

/** The same for many events, of streams that others may write meanwhile. */
export async function appendShared(tx: Tx, events: readonly AuditEvent[]): Promise<void> {
  const streams = [...new Set(events.map(({ stream }) => stream))].sort();
  await tx.run('insert into audit_stream (stream, n, head) select unnest($1::text[]), 0, $2 on conflict do nothing', [streams, chainStart]);
  await appendAudits(tx, events);
}

interface End {
  n: number;
  head: Buffer;
}

/**
 * Appends many events in their order, whatever their number by the same few statements, and gives each with its place. A stream that has
 * no entry yet is the caller's to keep others from.
 */
export async function appendAudits<Event extends AuditEvent>(tx: Tx, events: readonly Event[]): Promise<(Event & AuditPlace)[]> {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const known = await tx.rows<End & { stream: string }>(
    'select stream, n, head from audit_stream where stream = any($1) order by stream for update',
    [streams],
  );
  const time = await tx.first<{ now: Date; recorded_at: Date }>('select business_now() as now, clock_timestamp() as recorded_at');
  if (time === undefined) throw new Error('The database tells no time');
  const [at, recordedAt] = [time.now.toISOString(), time.recorded_at.toISOString()];
  const ends = new Map(known.map(({ stream, n, head }) => [stream, { n, head }]));
  const placed = await inSlices(linked(events, ends, { at, recordedAt }));
  await tx.of(auditEntry).insertAll(placed.map(({ row }) => row));
  await writeEnds(tx, ends, new Set(known.map(({ stream }) => stream)));
  return placed.map(({ event, row: { n } }) => ({ ...event, n, at }));
}

/** The events with their rows, each linked to the one before it in its stream; moves the ends on, and rests after every row. */
function* linked<Event extends AuditEvent>(
  events: readonly Event[],
  ends: Map<string, End>,
  times: { readonly at: string; readonly recordedAt: string },
): Generator<void, { event: Event; row: ReturnType<typeof auditRow> }[]> {
  const placed = [];
  for (const event of events) {
    yield;
    const { stream, action, actor, body } = event;
    const { n, head } = ends.get(stream) ?? { n: 0, head: chainStart };
    const record = { stream, n: n + 1, action, ...times, actor, body };
    const hash = linkOf(head, record);
    placed.push({ event, row: auditRow(record, head, hash) });
    ends.set(stream, { n: record.n, head: hash });
  }
  return placed;
}

async function writeEnds(tx: Tx, ends: ReadonlyMap<string, End>, known: ReadonlySet<string>): Promise<void> {
  const all = [...ends].map(([stream, end]) => ({ stream, ...end }));
  await tx.of(auditStream).insertAll(all.filter(({ stream }) => !known.has(stream)));
  const { from, values } = rowset(
    { stream: 'text', n: 'int', head: 'bytea' },
    all.filter(({ stream }) => known.has(stream)),
  );
  if (known.size > 0) await tx.run(`update audit_stream s set n = x.n, head = x.head from ${from} where s.stream = x.stream`, values);
}
