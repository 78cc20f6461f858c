import { describe } from '@jest/globals';
import { tasksTopic } from './tasks/tasks.topic.js';
import { actingTopic } from './tasks/acting.topic.js';
import { doubtsTopic } from './tasks/doubts.topic.js';
import { draftsTopic } from './tasks/drafts.topic.js';
import { mailTopic } from './tasks/mail.topic.js';
import { readStateTopic } from './tasks/read-state.topic.js';

describe('tasks', tasksTopic);
describe('acting', actingTopic);
describe('doubts', doubtsTopic);
describe('drafts', draftsTopic);
describe('mail', mailTopic);
describe('read state', readStateTopic);
