import { int, moment, text, uuid } from './columns.js';
import { course } from './course.table.js';
import { participant } from './participant.table.js';
import { table, type RecordOf } from './table.js';

/** A course recommended to a participant. */
export const trainingRecommendation = table(
  'training_recommendation',
  {
    id: uuid().primary(),
    participant_id: uuid().refersTo(participant),
    course_code: text().refersTo(course, { column: 'code' }),
    version: int(),
    hours: int(),
    reason: text(),
    approved_at: moment(),
  },
  { unique: [['participant_id', 'version', 'course_code']] },
);

export type TrainingRecommendation = RecordOf<typeof trainingRecommendation>;
