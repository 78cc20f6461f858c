import { describe } from '@jest/globals';
import { backupTopic } from './database/backup.topic.js';
import { copiesTopic } from './database/copies.topic.js';
import { keptPlansTopic } from './database/kept-plans.topic.js';
import { migrateTopic } from './database/migrate.topic.js';
import { olderDatabaseTopic } from './database/older-database.topic.js';
import { tablesTopic } from './database/tables.topic.js';

describe('backup', backupTopic);
describe('copies', copiesTopic);
describe('plans of statements', keptPlansTopic);
describe('migrate', migrateTopic);
describe('older database', olderDatabaseTopic);
describe('tables', tablesTopic);
