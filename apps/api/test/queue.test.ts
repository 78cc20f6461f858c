import { describe } from '@jest/globals';
import { claimTopic } from './queue/claim.topic.js';
import { queueBoardTopic } from './queue/queue-board.topic.js';
import { queueLossTopic } from './queue/queue-loss.topic.js';
import { stolenJobTopic } from './queue/stolen-job.topic.js';

describe('claim', claimTopic);
describe('queue board', queueBoardTopic);
describe('queue loss', queueLossTopic);
describe('stolen job', stolenJobTopic);
