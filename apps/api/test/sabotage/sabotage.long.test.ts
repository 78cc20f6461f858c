import { clausesOfToday } from './clauses.js';
import { clausesNoticed } from './clauses-noticed.js';
import { testsNotice } from './notices.js';
import { sabotagesOfToday } from './patches.js';

testsNotice(sabotagesOfToday());
clausesNoticed(clausesOfToday());
