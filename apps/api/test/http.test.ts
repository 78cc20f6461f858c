import { describe } from '@jest/globals';
import { actionsTopic } from './http/actions.topic.js';
import { guardTopic } from './http/guard.topic.js';
import { hostileInputTopic } from './http/hostile-input.topic.js';
import { languagesTopic } from './http/languages.topic.js';
import { outageTopic } from './http/outage.topic.js';
import { overloadTopic } from './http/overload.topic.js';
import { platformTopic } from './http/platform.topic.js';

describe('actions', actionsTopic);
describe('guard', guardTopic);
describe('hostile input', hostileInputTopic);
describe('languages', languagesTopic);
describe('outage', outageTopic);
describe('overload', overloadTopic);
describe('platform', platformTopic);
