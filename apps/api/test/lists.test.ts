import { describe } from '@jest/globals';
import { listsTopic } from './lists/lists.topic.js';
import { recordsTopic } from './lists/records.topic.js';
import { searchTopic } from './lists/search.topic.js';

describe('lists', listsTopic);
describe('records', recordsTopic);
describe('search', searchTopic);
