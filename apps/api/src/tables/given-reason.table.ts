import { bytes, text, uuid } from './columns.js';
import { table } from './table.js';

/** Why a person did something: evidence, so it is only ever added to. */
export const givenReason = table('given_reason', {
  id: uuid().primary(),
  text: text(),
  byName: text().nullable().comment('What whoever gave it was called then; null for whoever runs the server.'),
  byPost: text().nullable().comment('The title of the post that he held then.'),
  salt: bytes().comment('The trail commits to text and author with it, and holds no word of either.'),
});
