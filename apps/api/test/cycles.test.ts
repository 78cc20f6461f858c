import { describe } from '@jest/globals';
import { belongingTopic } from './cycles/belonging.topic.js';
import { boardTopic } from './cycles/board.topic.js';
import { leavingTopic } from './cycles/leaving.topic.js';
import { ownNamesTopic } from './cycles/own-names.topic.js';
import { stepVersionsTopic } from './cycles/step-versions.topic.js';
import { templateTopic } from './cycles/template.topic.js';
import { timeTopic } from './cycles/time.topic.js';

describe('belonging', belongingTopic);
describe('board', boardTopic);
describe('leaving', leavingTopic);
describe('own names', ownNamesTopic);
describe('template', templateTopic);
describe('step versions', stepVersionsTopic);
describe('time', timeTopic);
