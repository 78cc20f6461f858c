import { beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { endings } from '../support/endings.js';
import { newOffice } from './administrator-desk.js';
import { boardTopic } from './board.topic.js';
import { firstCycleTopic } from './first-cycle.topic.js';

let browser: Browser;
const toEnd = endings();
beforeAll(async () => {
  browser = toEnd(await startBrowser());
});

describe('a new administrator at a desk', () => {
  beforeAll(() => newOffice(toEnd, browser));
  firstCycleTopic();
  boardTopic();
});
