import { describe } from '@jest/globals';
import { actingOffice } from './tasks/acting-office.js';
import { actingTopic } from './tasks/acting.topic.js';
import { doubtsTopic } from './tasks/doubts.topic.js';
import { draftsTopic } from './tasks/drafts.topic.js';
import { mailTopic } from './tasks/mail.topic.js';
import { readStateTopic } from './tasks/read-state.topic.js';
import { standInTopic } from './tasks/stand-in.topic.js';
import { tasksTopic } from './tasks/tasks.topic.js';
import { vacantPostTopic } from './tasks/vacant-post.topic.js';

describe('tasks', tasksTopic);
describe('acting', () => {
  actingOffice();
  actingTopic();
  standInTopic();
  vacantPostTopic();
});
describe('doubts', doubtsTopic);
describe('drafts', draftsTopic);
describe('mail', mailTopic);
describe('read state', readStateTopic);
