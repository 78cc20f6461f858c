import { useWalkedOffice } from '../support/crawl/walked-office.js';
import { everyDayTopic } from './every-day.topic.js';
import { everyPageTopic } from './every-page.topic.js';

const office = useWalkedOffice();

everyPageTopic(office, ['employee']);

everyDayTopic(office);
