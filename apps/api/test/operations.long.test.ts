import { describe } from '@jest/globals';
import { migrateKilledTopic } from './operations/migrate-killed.topic.js';
import { seeksTopic } from './operations/seeks.topic.js';

describe('migrate killed', migrateKilledTopic);
describe('seeks', seeksTopic);
