import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { desk, phone, startBrowser } from '../support/browser.js';
import { crawl, type Round } from '../support/crawl/crawl.js';
import { demoOffice } from '../support/crawl/demo-office.js';
import { panelRoutes } from '../support/crawl/panel-routes.js';
import { stopsOf } from '../support/crawl/visits.js';
import { testPassword, type TestApp } from '../support/test-app.js';

/**
 * Both sizes and both looks; each language on both sizes and in both looks. What opens, opens on a phone; `npm test` opens the rest at a
 * desk.
 */
const rounds: readonly Round[] = [
  { viewport: desk, scheme: 'light', language: 'id' },
  { viewport: desk, scheme: 'dark', language: 'en' },
  { viewport: phone, scheme: 'light', language: 'en' },
  { viewport: phone, scheme: 'dark', language: 'id', opens: true },
];

let site: TestApp;
let browser: Browser;

beforeAll(async () => {
  site = await demoOffice();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('every page of the panel', () => {
  it.each(
    ['admin', 'supervisor', 'employee'].flatMap((username) =>
      rounds.map((round) => [username, round.viewport.width, round.scheme, round.language, round] as const),
    ),
  )(
    'holds for the %s at %s px, %s, in %s: no finding of axe, no foreign word, no foreign request, no error, nothing wider than the window',
    async (username, _width, _scheme, _language, round) => {
      const [person, admin] = [site.client(), site.client()];
      await person.signIn(username, testPassword);
      await admin.signIn('admin', testPassword);
      const { findings, opened } = await crawl(browser, site.url, username, await stopsOf(panelRoutes(), username, person, admin), round);
      expect(findings).toEqual([]);
      // The help of every page, at the least: a crawl that opens nothing finds nothing.
      expect(opened.filter((name) => name.endsWith('Bantuan halaman ini')).length).toBeGreaterThan(round.opens ? 10 : -1);
    },
  );
});
