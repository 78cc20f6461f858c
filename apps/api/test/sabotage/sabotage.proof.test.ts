import { sabotages } from './patches.js';
import { testsNotice } from './notices.js';

testsNotice(sabotages);
