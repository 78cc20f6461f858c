import { Clock1764100000001 } from './0001-clock.js';
import { People1764100000002 } from './0002-people.js';
import { Accounts1764100000003 } from './0003-accounts.js';
import { Cycles1764100000004 } from './0004-cycles.js';
import { Documents1764100000005 } from './0005-documents.js';
import { Trail1764100000006 } from './0006-trail.js';
import { Outcomes1764100000007 } from './0007-outcomes.js';
import { Work1764100000008 } from './0008-work.js';
import { Rights1764100000009 } from './0009-rights.js';

/** All migrations, oldest first; a new one is a file and a line here. */
export const migrations = [
  Clock1764100000001,
  People1764100000002,
  Accounts1764100000003,
  Cycles1764100000004,
  Documents1764100000005,
  Trail1764100000006,
  Outcomes1764100000007,
  Work1764100000008,
  Rights1764100000009,
];
