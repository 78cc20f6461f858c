import { bytes, int, json, moment, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** What was signed, as it stood then. Only added to. */
export const signedDocument = table('signed_document', {
  participantId: uuid().primary().refersTo(participant),
  step: text().primary(),
  occasion: text().primary(),
  version: int().primary(),
  body: json<unknown>(),
  hash: bytes(),
  signedAt: moment(),
});
