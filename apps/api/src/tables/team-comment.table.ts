import { bytes, int, moment, text, uuid } from './columns.js';
import { table } from './table.js';
import { teamAssignment } from './team-assignment.table.js';

/** What a team lead said of a result: evidence, so it is only ever added to. */
export const teamComment = table(
  'team_comment',
  {
    id: uuid().primary(),
    assignmentId: uuid().refersTo(teamAssignment),
    key: text().comment('Of the result, in that version of the plan.'),
    planVersion: int(),
    text: text(),
    byName: text(),
    byPost: text().nullable(),
    forName: text().nullable().comment('In whose name a deputy said it (a.n.).'),
    salt: bytes().comment('The trail commits to what was said with it, and holds none of it.'),
    at: moment(),
  },
  { indexes: { team_comment_assignment: { on: ['assignmentId', 'at'] } } },
);
