import { describe } from '@jest/globals';
import { boardTopic } from './cycles/board.topic.js';
import { ownNamesTopic } from './cycles/own-names.topic.js';
import { stepVersionsTopic } from './cycles/step-versions.topic.js';
import { templateTopic } from './cycles/template.topic.js';
import { timeTopic } from './cycles/time.topic.js';

describe('board', boardTopic);
describe('own names', ownNamesTopic);
describe('template', templateTopic);
describe('step versions', stepVersionsTopic);
describe('time', timeTopic);
