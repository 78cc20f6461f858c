import { describe } from '@jest/globals';
import { matrixTopic } from './access/matrix.topic.js';
import { takenOutTopic } from './access/taken-out.topic.js';
import { writesTopic } from './access/writes.topic.js';
import { readsTopic } from './access/reads.topic.js';
import { scopeTopic } from './access/scope.topic.js';

describe('matrix', matrixTopic);
describe('reads', readsTopic);
describe('scope', scopeTopic);
describe('writes', writesTopic);
describe('taken out', takenOutTopic);
