import { beforeAll, describe } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { openReviews, type Reviews } from '../support/reviews.js';
import type { TestApp } from '../support/test-app.js';
import { sitDown } from './administrator-desk.js';
import { boardActsTopic } from './board-acts.topic.js';
import { draftsOfSeveralTopic } from './drafts-of-several.topic.js';
import { filesAloneTopic } from './files-alone.topic.js';
import { fromDeviceTopic } from './from-device.topic.js';
import { planTopic } from './plan.topic.js';
import { roundTopic } from './round.topic.js';
import { letBeLate } from './stir.js';

// What breaks seldom of the journeys of `npm test`: each group has an office of its own, which ends with it.
let browser: Browser;
const ends = endings();
beforeAll(async () => {
  browser = ends(await startBrowser());
});

describe('a supervisor with many reports', () => {
  const toEnd = endings();
  let office: Office;
  let reviews: Reviews;
  beforeAll(async () => {
    office = toEnd(await openOffice());
    reviews = await openReviews(office, 10);
  });
  const journey = () => ({ office, browser, reviews });

  describe('a supervisor at the keyboard of a desk', () => roundTopic(journey, 'twenty'));
  describe('drafts', () => draftsOfSeveralTopic(journey));
});

describe('an office in its year', () => {
  const toEnd = endings();
  let office: Office;
  beforeAll(async () => {
    office = toEnd(await openOffice());
  });

  describe('the plan', () => planTopic(() => ({ office, browser })));

  describe('a new administrator at a desk', () => {
    beforeAll(async () => {
      const tasks = await openTasks(office);
      await letBeLate(
        office.site,
        tasks.slice(0, 12).map(({ id }) => id),
      );
      await sitDown(office, browser);
    });
    boardActsTopic(() => `${office.site.url}/cycles/${office.cycleId}/show`);
  });
});

describe('an administrator whose office has nothing but its files', () => filesAloneTopic(() => browser));

describe('bad line', () => {
  const toEnd = endings();
  let site: TestApp;
  beforeAll(async () => {
    site = toEnd(await demoOffice());
  });
  fromDeviceTopic(() => ({ site, browser }));
});
