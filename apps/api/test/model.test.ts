import { describe } from '@jest/globals';
import { livesTopic } from './model/lives.topic.js';

describe('an employee, two supervisors and an administrator at one document, in any order', () => livesTopic({ years: 6 }));
