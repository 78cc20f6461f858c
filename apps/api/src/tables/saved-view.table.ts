import { account } from './account.table.js';
import { text, uuid } from './columns.js';
import { table } from './table.js';

/** A list as somebody likes to see it: a convenience of his own. */
export const savedView = table(
  'saved_view',
  { id: uuid().primary(), accountId: uuid().refersTo(account), path: text(), name: text(), query: text() },
  { unique: [['accountId', 'path', 'name']] },
);
