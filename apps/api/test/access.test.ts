import { describe } from '@jest/globals';
import { matrixTopic } from './access/matrix.topic.js';
import { writesTopic } from './access/writes.topic.js';
import { scopeTopic } from './access/scope.topic.js';

describe('matrix', matrixTopic);
describe('scope', scopeTopic);
describe('writes', writesTopic);
