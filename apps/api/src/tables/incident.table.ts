import type { Details, ErrorCode } from '@siklus/domain';
import { account } from './account.table.js';
import { int, json, moment, oneOf, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { outbox } from './outbox.table.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** Work that failed for good and waits for somebody: the name of its job, the row that rests until then, and why, by the catalogue. */
export const incident = table('incident', {
  id: uuid().primary(),
  kind: text(),
  outboxId: uuid().unique().refersTo(outbox),
  /** Whom it is about, where that is one. */
  participantId: uuid().nullable().refersTo(participant),
  accountId: uuid().nullable().refersTo(account),
  code: text<ErrorCode>(),
  /** What fills the text of the code. */
  details: json<Details>().default({}),
  attempts: int(),
  state: oneOf(['open', 'resolved']).default('open'),
  firstSeen: moment().defaultSql('clock_timestamp()'),
  lastSeen: moment().defaultSql('clock_timestamp()'),
  resolvedAt: moment().nullable(),
  /** Why it was given up; null where it was tried again. */
  reasonId: uuid().nullable().refersTo(givenReason),
});
