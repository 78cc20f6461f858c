import { beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser, visit } from '../browser.js';
import { demoOffice } from '../demo-office.js';
import { testPassword, type TestApp } from '../test-app.js';
import { crawl, type Crawled, type Known, type Round } from './crawl.js';
import { stopsOf } from './visits.js';
import { endings } from '../endings.js';

/** The demonstration with a browser before it. */
export interface WalkedOffice {
  readonly site: TestApp;
  readonly browser: Browser;
  /**
   * Crawls the pages of these routes as one person, in each of the looks, with all that opens; what is the same for everybody is brought up
   * for the first of them, in each language and at each size.
   */
  walk(username: string, routes: readonly string[], looks: readonly [Round, ...Round[]]): Promise<Crawled>;
}

/** Registers the hooks that start and end the office of this file, and gives it; it may be asked for only within a test or a hook. */
export function useWalkedOffice(): () => WalkedOffice {
  let site: TestApp | undefined;
  let browser: Browser | undefined;
  const known = new Map<string, Known>();
  const ends = endings();
  beforeAll(async () => {
    site = ends(await demoOffice());
    browser = ends(await startBrowser());
  });
  return () => {
    if (site === undefined || browser === undefined) throw new Error('The office is not open');
    return officeOf(site, browser, known);
  };
}

function officeOf(site: TestApp, browser: Browser, known: Map<string, Known>): WalkedOffice {
  return {
    site,
    browser,
    async walk(username, routes, looks) {
      const [person, admin] = [site.client(), site.client()];
      await person.signIn(username, testPassword);
      await admin.signIn('admin', testPassword);
      const opened = await visit(browser, site.url, username, looks[0]);
      const { language, viewport } = looks.at(-1) ?? looks[0];
      const key = `${language} ${viewport.width}`;
      const seen = known.get(key) ?? { kinds: new Set(), hasSeenBar: false };
      known.set(key, seen);
      const crawled = await crawl(opened, site.url, username, await stopsOf(routes, username, person, admin), looks, seen);
      await opened.page.context().close();
      return crawled;
    },
  };
}
