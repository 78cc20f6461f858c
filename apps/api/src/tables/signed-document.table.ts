import { bytes, int, json, moment, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table, type RecordOf } from './table.js';

/** What was signed, as it stood then. Only added to. */
export const signedDocument = table('signed_document', {
  participant_id: uuid().primary().refersTo(participant),
  step: text().primary(),
  occasion: text().primary(),
  version: int().primary(),
  body: json<unknown>(),
  hash: bytes(),
  signed_at: moment(),
});

export type SignedDocument = RecordOf<typeof signedDocument>;
