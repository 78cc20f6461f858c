import { clauses } from './clauses.js';
import { clausesNoticed } from './clauses-noticed.js';
import { testsNotice } from './notices.js';
import { sabotages } from './patches.js';

testsNotice(sabotages);
clausesNoticed(clauses());
