import { describe } from '@jest/globals';
import { engineTopic } from './engine/engine.topic.js';
import { fifthStepTopic } from './engine/fifth-step.topic.js';
import { anchorsTopic } from './engine/anchors.topic.js';
import { rowsTopic } from './engine/rows.topic.js';
import { deliveryTopic } from './engine/delivery.topic.js';
import { downtimeTopic } from './engine/downtime.topic.js';
import { releaseTopic } from './engine/release.topic.js';
import { lostConnectionTopic } from './engine/lost-connection.topic.js';

describe('engine', engineTopic);
describe('fifth step', fifthStepTopic);
describe('anchors', anchorsTopic);
describe('rows', rowsTopic);
describe('delivery', deliveryTopic);
describe('downtime', downtimeTopic);
describe('release', releaseTopic);
describe('lost connection', lostConnectionTopic);
