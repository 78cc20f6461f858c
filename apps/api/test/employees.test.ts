import { describe } from '@jest/globals';
import { dataHistoryTopic } from './employees/data-history.topic.js';
import { importRightsTopic } from './employees/import-rights.topic.js';
import { importTopic } from './employees/import.topic.js';
import { missingSupervisorsTopic } from './employees/missing-supervisors.topic.js';
import { postsTopic } from './employees/posts.topic.js';
import { supervisorTopic } from './employees/supervisor.topic.js';
import { transferTopic } from './employees/transfer.topic.js';
import { treeTopic } from './employees/tree.topic.js';

describe('data history', dataHistoryTopic);
describe('import', importTopic);
describe('import rights', importRightsTopic);
describe('missing supervisors', missingSupervisorsTopic);
describe('posts', postsTopic);
describe('supervisor', supervisorTopic);
describe('transfer', transferTopic);
describe('tree', treeTopic);
