import { describe } from '@jest/globals';
import { deployTopic } from './operations/deploy.topic.js';
import { doctorTopic } from './operations/doctor.topic.js';
import { metricsTopic } from './operations/metrics.topic.js';
import { personalDataTopic } from './operations/personal-data.topic.js';
import { clockSkewTopic } from './operations/clock-skew.topic.js';
import { copiesTopic } from './database/copies.topic.js';
import { keptPlansTopic } from './database/kept-plans.topic.js';
import { migrateTopic } from './database/migrate.topic.js';
import { olderDatabaseTopic } from './database/older-database.topic.js';
import { tablesTopic } from './database/tables.topic.js';
import { togetherTopic } from './database/together.topic.js';

describe('deploy', deployTopic);
describe('doctor', doctorTopic);
describe('metrics', metricsTopic);
describe('personal data', personalDataTopic);
describe('clock skew', clockSkewTopic);

describe('copies', copiesTopic);
describe('plans of statements', keptPlansTopic);
describe('migrate', migrateTopic);
describe('older database', olderDatabaseTopic);
describe('tables', tablesTopic);
describe('statements sent together', togetherTopic);
