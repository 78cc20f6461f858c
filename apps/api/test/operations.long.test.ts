import { describe } from '@jest/globals';
import { backupTopic } from './database/backup.topic.js';
import { devTopic } from './operations/dev.topic.js';
import { migrateKilledTopic } from './operations/migrate-killed.topic.js';
import { seeksTopic } from './operations/seeks.topic.js';
import { simulatedYearTopic } from './operations/simulated-year.topic.js';
import { unhandledJobTopic } from './operations/unhandled-job.topic.js';

describe('backup', backupTopic);
describe('dev', devTopic);
describe('migrate killed', migrateKilledTopic);
describe('seeks', seeksTopic);
describe('simulated year', simulatedYearTopic);
describe('unhandled job', unhandledJobTopic);
