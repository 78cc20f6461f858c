import { describe } from '@jest/globals';
import { readsOfOthersTopic } from './access/reads.topic.js';
import { wholeTableTopic } from './access/writes.topic.js';
import { twoByteTextTopic } from './employees/files-in-hand.topic.js';
import { otherInputTopic } from './http/hostile-input.topic.js';
import { wholeListsTopic } from './lists/exports.topic.js';
import { livesTopic } from './model/lives.topic.js';

// What `npm test` asks of one role, or in one form, asked here of all others.
describe('an employee, two supervisors and an administrator at one document, in any order', () => livesTopic({ years: 8, seed: 1 }));
describe('files in hand', twoByteTextTopic);
describe('hostile input', otherInputTopic);
describe('lists as files', wholeListsTopic);
describe('reads', readsOfOthersTopic);
describe('writes', wholeTableTopic);
