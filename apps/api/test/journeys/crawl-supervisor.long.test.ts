import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { everyPageTopic } from './every-page.topic.js';

everyPageTopic(useWalkedOffice(), ['supervisor']);
