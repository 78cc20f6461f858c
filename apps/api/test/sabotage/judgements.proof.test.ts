import { clauses } from './clauses.js';
import { clausesNoticed } from './clauses-noticed.js';

clausesNoticed(clauses());
