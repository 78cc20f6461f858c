import { account } from './account.table.js';
import { day, moment, oneOf, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** What somebody read: the document itself, lines of its trail, or the results that come from an assignment to his team. */
export const visitKinds = ['document', 'trail', 'team'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** Who has read a document that is not his own. Only added to. */
export const documentVisit = table('document_visit', {
  participantId: uuid().primary().refersTo(participant),
  accountId: uuid().primary().refersTo(account),
  day: day().primary().comment('In the unit’s zone: one row a day for each kind says enough and does not count somebody’s clicks.'),
  kind: oneOf(visitKinds).primary(),
  visitedAs: text(),
  at: moment(),
});
