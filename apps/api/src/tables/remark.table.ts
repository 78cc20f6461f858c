import { bytes, int, moment, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { participant } from './participant.table.js';
import { table } from './table.js';
import { teamAssignment } from './team-assignment.table.js';

/** Feedback during the year, and the employee's answers to it: evidence, which only its writer changes, and only until it is read. */
export const remark = table(
  'remark',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    assignmentId: uuid().refersTo(teamAssignment).nullable().comment('As whose lead it was written; null for whoever assesses.'),
    answers: uuid().nullable().comment('The remark that it answers.'),
    part: text().comment('The key of a result or an indicator in that version of the plan, or a core value.'),
    planVersion: int(),
    authorId: uuid().refersTo(employee),
    text: text(),
    byName: text(),
    byPost: text().nullable(),
    forName: text().nullable().comment('In whose name a deputy said it (a.n.).'),
    salt: bytes().comment('The trail commits to what was said with it, and holds none of it.'),
    at: moment(),
    correctedAt: moment().nullable(),
    readAt: moment().nullable().comment('When somebody other than its writer first read it.'),
    takenBackAt: moment().nullable(),
  },
  {
    checks: { remark_unread_check: 'taken_back_at is null or read_at is null' },
    indexes: {
      remark_participant: { on: ['participantId', 'at'] },
      remark_answers: { on: ['answers'], unique: true, where: 'taken_back_at is null' },
    },
  },
);
