import { int, moment, text, uuid } from './columns.js';
import { course } from './course.table.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** A course recommended to a participant. */
export const trainingRecommendation = table(
  'training_recommendation',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    courseCode: text().refersTo(course, { column: 'code' }),
    title: text().comment('What the course was called when it was approved.'),
    version: int(),
    hours: int(),
    reason: text(),
    approvedAt: moment(),
  },
  { unique: [['participantId', 'version', 'courseCode']] },
);
