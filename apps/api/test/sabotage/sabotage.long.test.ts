import { sabotagesOfToday } from './patches.js';
import { testsNotice } from './notices.js';

testsNotice(sabotagesOfToday());
