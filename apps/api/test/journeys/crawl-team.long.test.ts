import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { everyDayTopic } from './every-day.topic.js';
import { everyPageTopic } from './every-page.topic.js';

const office = useWalkedOffice();

// Half of the long crawl, so that two workers share it.
everyPageTopic(office, ['supervisor', 'employee']);

everyDayTopic(office);
