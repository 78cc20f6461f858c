import { Foundation1764000000001 } from './0001-foundation.js';
import { Accounts1764000000002 } from './0002-accounts.js';
import { Search1764000000003 } from './0003-search.js';
import { Templates1764000000004 } from './0004-templates.js';
import { Readers1764000000005 } from './0005-readers.js';
import { ProgressNotes1764000000006 } from './0006-progress-notes.js';
import { MovesAcrossZones1764000000007 } from './0007-moves-across-zones.js';
import { ListOrder1764000000008 } from './0008-list-order.js';
import { DocumentCounts1764000000009 } from './0009-document-counts.js';
import { FormerEnds1764000000010 } from './0010-former-ends.js';

/** All migrations, oldest first; a new one is a file and a line here. */
export const migrations = [
  Foundation1764000000001,
  Accounts1764000000002,
  Search1764000000003,
  Templates1764000000004,
  Readers1764000000005,
  ProgressNotes1764000000006,
  MovesAcrossZones1764000000007,
  ListOrder1764000000008,
  DocumentCounts1764000000009,
  FormerEnds1764000000010,
];
