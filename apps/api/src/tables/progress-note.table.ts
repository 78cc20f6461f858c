import { bytes, day, int, moment, numeric, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** What an employee notes on an indicator between two reviews: evidence, so it is only ever added to. */
export const progressNote = table(
  'progress_note',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    indicator: text().comment('Its key in that version of the plan.'),
    planVersion: int(),
    day: day().comment('For which it counts.'),
    value: numeric().nullable(),
    note: text().nullable(),
    salt: bytes().comment('The trail commits to value and note with it, and holds neither.'),
    at: moment().comment('When it came.'),
    writtenAt: moment().comment('By the same clock: as long before it came as its device says that it waited.'),
  },
  {
    checks: { progress_note_check: 'value is not null or note is not null' },
    indexes: { progress_note_participant: { on: ['participantId', 'indicator', 'day'] } },
  },
);
