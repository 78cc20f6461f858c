import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { everyPageTopic } from './every-page.topic.js';

// Half of the long crawl, so that two workers share it.
everyPageTopic(useWalkedOffice(), ['supervisor', 'employee']);
