import { describe } from '@jest/globals';
import { backupTopic } from './database/backup.topic.js';
import { copiesTopic } from './database/copies.topic.js';
import { formerEndsTopic } from './database/former-ends.topic.js';
import { migrateTopic } from './database/migrate.topic.js';

describe('backup', backupTopic);
describe('copies', copiesTopic);
describe('former ends', formerEndsTopic);
describe('migrate', migrateTopic);
