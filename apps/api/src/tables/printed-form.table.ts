import { formNames, type FormName } from '@siklus/domain';
import { bytes, moment, oneOf, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** What was printed of a document, once for each of its contents. Only added to. */
export const printedForm = table('printed_form', {
  code: text().primary().comment('As it is printed, from the signature over what stands in it.'),
  participantId: uuid().refersTo(participant),
  form: oneOf(Object.keys(formNames) as FormName[]),
  /** SHA-256 of the file. */
  hash: bytes(),
  madeAt: moment().comment('The moment of the version that was printed.'),
});
