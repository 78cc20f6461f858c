import { describe } from '@jest/globals';
import { declaredTopic } from './lists/declared.topic.js';
import { exportsTopic } from './lists/exports.topic.js';
import { listsTopic } from './lists/lists.topic.js';
import { recordsTopic } from './lists/records.topic.js';
import { searchTopic } from './lists/search.topic.js';
import { samplePlansTopic } from './lists/sample-plans.topic.js';
import { siasnTopic } from './lists/siasn.topic.js';
import { surveysTopic } from './lists/surveys.topic.js';

describe('lists', listsTopic);
describe('declared lists', declaredTopic);
describe('lists as files', exportsTopic);
describe('records', recordsTopic);
describe('search', searchTopic);
describe('sample plans', samplePlansTopic);
describe('results for SIASN and e-Kinerja', siasnTopic);
describe('surveys', surveysTopic);
