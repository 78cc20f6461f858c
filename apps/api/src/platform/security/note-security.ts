import type { ErrorCode, SecurityEventName } from '@siklus/domain';
import type { Statements } from '../database/statements.js';
import { visitorOf } from '../identity/visitor.js';
import { newId } from '../new-id.js';

/** Something that the security log keeps. It holds ids: names are read where the log is, and what was typed is never kept. */
export interface SecurityNote {
  readonly event: SecurityEventName;
  /** Who acted or tried; null where nobody is known by the name that was typed. */
  readonly accountId: string | null;
  /** Whose account it is about, where that is another one. */
  readonly subjectId?: string | null;
  /** From where; null on the server itself. */
  readonly address: string | null;
  /** Why it was refused; none for what was done. */
  readonly code?: ErrorCode;
  /** Where the words lie in which whoever did it said why. */
  readonly reasonId?: string;
  /** How many there were at once of refusals that are alike. */
  readonly times?: number;
}

/** What refusals that are alike have in common. */
export function likenessOf({ event, code, accountId, subjectId = null, address }: SecurityNote): string {
  return [event, code, accountId, subjectId, visitorOf(address ?? '')].join(' ');
}

/** Writes into the security log. Refusals that are alike are counted by the minute: a flood of them fills no disk. */
export async function noteSecurity(tx: Pick<Statements, 'run'>, note: SecurityNote): Promise<void> {
  const { event, accountId, subjectId = null, address, code = null, reasonId = null, times = 1 } = note;
  const alike = code === null ? null : likenessOf(note);
  await tx.run(
    `insert into security_event (id, event, account_id, subject_id, address, code, reason_id, times, alike)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9 || ' ' || date_trunc('minute', clock_timestamp() at time zone 'UTC'))
     on conflict (alike) do update set times = security_event.times + excluded.times, last_at = clock_timestamp()`,
    [newId(), event, accountId, subjectId, address, code, reasonId, times, alike],
  );
}
