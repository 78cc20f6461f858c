import { account } from './account.table.js';
import { day, moment, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** Who has read a document that is not his own. Only added to. */
export const documentVisit = table('document_visit', {
  participantId: uuid().primary().refersTo(participant),
  accountId: uuid().primary().refersTo(account),
  day: day().primary().comment('In the unit’s zone: one row a day says enough and does not count somebody’s clicks.'),
  visitedAs: text(),
  at: moment(),
});
