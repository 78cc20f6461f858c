import { evidenceStates } from '@siklus/domain';
import { account } from './account.table.js';
import { bytes, int, moment, oneOf, text, uuid } from './columns.js';
import { givenReason } from './given-reason.table.js';
import { participant } from './participant.table.js';
import { progressNote } from './progress-note.table.js';
import { storedFile } from './stored-file.table.js';
import { table } from './table.js';

/** What stands behind a figure: a file or a link. It is added to a document and judged once, never changed. */
export const evidence = table(
  'evidence',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    indicator: text().comment('Its key in that version of the plan, which was in force then.'),
    planVersion: int(),
    period: text().comment('The occasion of the report that it is for; empty where it is for the year.'),
    noteId: uuid().nullable().refersTo(progressNote),
    fileId: uuid().nullable().unique().refersTo(storedFile),
    link: text().nullable().comment('As it was written; the server never opens it.'),
    title: text(),
    accountId: uuid().refersTo(account),
    salt: bytes().comment('The trail commits to what was attached with it, and holds no word of it.'),
    at: moment(),
    state: oneOf(evidenceStates).default('WAITING'),
    judgedByName: text().nullable(),
    judgedByPost: text().nullable(),
    judgedForName: text().nullable().comment('In whose name a deputy judged it (a.n.).'),
    judgedAt: moment().nullable(),
    reasonId: uuid().nullable().refersTo(givenReason),
    withdrawnAt: moment().nullable(),
    withdrawnReasonId: uuid().nullable().refersTo(givenReason),
  },
  {
    checks: {
      evidence_one_check: 'num_nonnulls(file_id, link) = 1',
      evidence_judged_check: `state = 'WITHDRAWN' or (state = 'WAITING') = (judged_at is null)`,
      evidence_withdrawn_check: `(state = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_reason_id is not null)`,
      evidence_reason_check: `state <> 'GIVEN_BACK' or reason_id is not null`,
    },
    indexes: { evidence_participant: { on: ['participantId', 'at'] } },
  },
);
