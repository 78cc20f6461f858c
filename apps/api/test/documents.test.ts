import { describe } from '@jest/globals';
import { completeYearTopic } from './documents/complete-year.topic.js';
import { documentTrailTopic } from './documents/document-trail.topic.js';
import { learningTopic } from './documents/learning.topic.js';
import { planVersionsTopic } from './documents/plan-versions.topic.js';
import { progressNotesTopic } from './documents/progress-notes.topic.js';
import { tiesTopic } from './documents/ties.topic.js';
import { visitsTopic } from './documents/visits.topic.js';
import { sameMomentTopic } from './documents/same-moment.topic.js';

describe('a complete year', completeYearTopic);
describe('document trail', documentTrailTopic);
describe('learning', learningTopic);
describe('plan versions', planVersionsTopic);
describe('progress notes', progressNotesTopic);
describe('ties', tiesTopic);
describe('visits', visitsTopic);
describe('same moment', sameMomentTopic);
