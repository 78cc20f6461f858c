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

/** The pages of the office whose dialogs are opened at a desk and in English too. */
const withDialogs = ['/accounts', '/courses/create', '/cycles/create', '/employees/:id/show', '/incidents', '/role-grants', '/stuck-runs'];

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

async function walk(username: string, routes: readonly string[], looks: readonly [Round, ...Round[]]) {
  const [person, admin] = [site.client(), site.client()];
  await person.signIn(username, testPassword);
  await admin.signIn('admin', testPassword);
  const stops = await stopsOf(routes, username, person, admin);
  return crawl(await visit(browser, site.url, username, looks[0]), site.url, username, stops, looks, true);
}

describe('every page of the panel', () => {
  it.each(['admin', 'supervisor', 'employee'])(
    'holds for the %s at both sizes, in both looks and languages: no finding of axe, no foreign word, no foreign request, no error, ' +
      'nothing wider than the window',
    async (username) => {
      const { findings, opened } = await walk(username, panelRoutes(), rounds);
      expect(findings).toEqual([]);
      // The help of every page, at the least: a crawl that opens nothing finds nothing.
      expect(opened.filter((name) => name.endsWith('Bantuan halaman ini')).length).toBeGreaterThan(10);
    },
    untilAllAreSeen,
  );
});

describe('the dialogs of the office', () => {
  it(
    'are readable by everybody, with their faults, in one language only',
    async () => {
      const { findings, opened } = await walk('admin', withDialogs, [{ ...atDesk, language: 'en' }]);
      expect(findings).toEqual([]);
      const expected = [
        '/accounts: Make activation codes',
        '/courses/create: Save',
        '/cycles/create: Save the draft',
        '/employees/:id/show: Set a post',
        '/employees/:id/show: Take back',
        '/incidents: Close',
        '/role-grants: Give a role',
        '/stuck-runs: Extend, Extend',
      ];
      expect(expected.filter((name) => !opened.includes(name))).toEqual([]);
    },
    untilAllAreSeen,
  );
});
