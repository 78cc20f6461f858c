import { describe } from '@jest/globals';
import { deployTopic } from './operations/deploy.topic.js';
import { doctorTopic } from './operations/doctor.topic.js';
import { metricsTopic } from './operations/metrics.topic.js';
import { personalDataTopic } from './operations/personal-data.topic.js';
import { clockSkewTopic } from './operations/clock-skew.topic.js';
import { unhandledJobTopic } from './operations/unhandled-job.topic.js';

describe('deploy', deployTopic);
describe('doctor', doctorTopic);
describe('metrics', metricsTopic);
describe('personal data', personalDataTopic);
describe('clock skew', clockSkewTopic);
describe('unhandled job', unhandledJobTopic);
