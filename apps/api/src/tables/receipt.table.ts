import { bytes, moment, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';
import { task } from './task.table.js';

/** What somebody was given when he handed in an answer or signed with it. Only added to. */
export const receipt = table(
  'receipt',
  {
    code: text().primary().comment('As it is printed, from the signature.'),
    participantId: uuid().refersTo(participant),
    taskId: uuid().unique().refersTo(task),
    claims: text().comment('The very text that was signed, in UTF-8.'),
    signature: bytes(),
    at: moment(),
  },
  { indexes: { receipt_participant: { on: ['participantId', 'at'] } } },
);
