import { describe } from '@jest/globals';
import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { everyPageTopic } from './every-page.topic.js';
import { searchedTopic } from './searched.topic.js';

const office = useWalkedOffice();

everyPageTopic(office, ['admin'], 'first');

describe('a list', () => searchedTopic(office));
