import { bytes, text, uuid } from './columns.js';
import { table } from './table.js';

/** Why a person did something: evidence, so it is only ever added to. */
export const givenReason = table('given_reason', {
  id: uuid().primary(),
  text: text(),
  salt: bytes().comment('The trail commits to the text with it, and holds no word of it.'),
});
