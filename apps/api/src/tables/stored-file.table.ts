import { fileFindings, fileScans, mediaTypes } from '@siklus/domain';
import { account } from './account.table.js';
import { bytes, int, moment, oneOf, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** A file that is kept in the storage under its id. Row and file exist together; only what was found of it changes. */
export const storedFile = table(
  'stored_file',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant).comment('The document by whose right it is read.'),
    type: oneOf(mediaTypes).comment('By what is in it, whatever its name or its sender said.'),
    name: text(),
    bytes: int(),
    sha256: bytes().comment('Of what is kept: a picture is drawn anew before.'),
    accountId: uuid().refersTo(account),
    capturedAt: moment().nullable().comment('In business time, as long before it was received as its device says.'),
    receivedAt: moment().comment('By the server, in business time.'),
    scan: oneOf(fileScans),
    finding: oneOf(fileFindings).default('SAME'),
    checkedAt: moment().nullable().comment('Machine time.'),
  },
  {
    indexes: {
      stored_file_participant: { on: ['participantId'] },
      stored_file_checked: { on: ['checkedAt'] },
      stored_file_waiting: { on: ['id'], where: `scan = 'WAITING'` },
    },
  },
);
