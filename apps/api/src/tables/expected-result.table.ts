import { bytes, int, json, moment, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** Somebody as he was called then, with the post that he held then. */
interface Called {
  readonly employeeId: string | null;
  readonly name: string;
  readonly post: string | null;
}

/**
 * What a head wrote, changed or withdrew of what he expects of somebody for one of his results: the newest row of a document, the head's
 * document and a key is in force. Evidence, so it is only ever added to.
 */
export const expectedResult = table(
  'expected_result',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant).comment('The document of whom it is expected.'),
    document: uuid().refersTo(participant).comment('The head’s document.'),
    version: int(),
    key: text().comment('The head’s result in that version of his plan.'),
    text: text().nullable().comment('Null where it was withdrawn.'),
    doneBy: json<Called>().comment('Called as then.'),
    onBehalfOf: json<Called>().nullable().comment('Whose post he acted for.'),
    salt: bytes().comment('The trail commits to what was written with it.'),
    at: moment(),
  },
  { indexes: { expected_result_participant: { on: ['participantId', 'document', 'key', 'id'] } } },
);
