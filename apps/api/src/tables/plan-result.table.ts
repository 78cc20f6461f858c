import type { Carrier } from '@siklus/domain';
import { json, oneOf, smallint, text, uuid } from './columns.js';
import { plan } from './plan.table.js';
import { table } from './table.js';
import { teamAssignment } from './team-assignment.table.js';

/** A result that an agreed plan promises. */
export const planResult = table('plan_result', {
  planId: uuid().primary().refersTo(plan),
  key: text().primary().comment('Names it through all versions of the document’s plan: r3.'),
  place: smallint(),
  title: text(),
  kind: oneOf(['MAIN', 'ADDITIONAL']),
  assignmentId: uuid().nullable().refersTo(teamAssignment).comment('Across units, from which an additional result comes.'),
  supports: text().nullable().comment('The superior’s result in words, while it could not be chosen.'),
  untied: text().nullable().comment('Why it supports none.'),
  carriers: json<readonly Carrier[]>().nullable().comment('Who carries it too, called as then.'),
});
