import { testsNotice } from './notices.js';
import { sabotages } from './patches.js';

testsNotice(sabotages);
