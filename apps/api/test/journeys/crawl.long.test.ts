import { afterAll, beforeAll, describe, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { atDesk, expect, onPhone, startBrowser, visit } from '../support/browser.js';
import { crawl, type Round } from '../support/crawl/crawl.js';
import { demoOffice } from '../support/demo-office.js';
import { panelRoutes } from '../support/crawl/panel-routes.js';
import { stopsOf } from '../support/crawl/visits.js';
import { testPassword, type TestApp } from '../support/test-app.js';

/**
 * Both sizes and both looks; each language on both sizes and in both looks. What opens, opens on a phone; `npm test` opens the rest at a
 * desk.
 */
const rounds: readonly [Round, ...Round[]] = [
  { ...onPhone, colorScheme: 'light', language: 'en' },
  { ...atDesk, colorScheme: 'dark', language: 'en' },
  { ...atDesk, language: 'id' },
  { ...onPhone, language: 'id' },
];

/** Some forty pages, each in four looks and with all it opens, are one test; every single step of it has the page's own limit. */
const untilAllAreSeen = 1_800_000;

let site: TestApp;
let browser: Browser;

beforeAll(async () => {
  site = await demoOffice();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('every page of the panel', () => {
  it.each(['admin', 'supervisor', 'employee'])(
    'holds for the %s at both sizes, in both looks and languages: no finding of axe, no foreign word, no foreign request, no error, ' +
      'nothing wider than the window',
    async (username) => {
      const [person, admin] = [site.client(), site.client()];
      await person.signIn(username, testPassword);
      await admin.signIn('admin', testPassword);
      const stops = await stopsOf(panelRoutes(), username, person, admin);
      const { findings, opened } = await crawl(
        await visit(browser, site.url, username, rounds[0]),
        site.url,
        username,
        stops,
        rounds,
        true,
      );
      expect(findings).toEqual([]);
      // The help of every page, at the least: a crawl that opens nothing finds nothing.
      expect(opened.filter((name) => name.endsWith('Bantuan halaman ini')).length).toBeGreaterThan(10);
    },
    untilAllAreSeen,
  );
});
