import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { desk, phone, startBrowser } from '../support/browser.js';
import { crawl } from '../support/crawl/crawl.js';
import { demoOffice } from '../support/crawl/demo-office.js';
import { bothLanguages, strayTexts } from '../support/crawl/languages.js';
import { panelRoutes } from '../support/crawl/panel-routes.js';
import { stopsOf } from '../support/crawl/visits.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';

/** The pages on which each kind of person spends the day; the long crawl visits all of them as everybody. */
const daily = [
  ['admin', ['/cycles/:id/show', '/employees']],
  ['supervisor', ['/tasks', '/tasks/:id', '/team']],
  ['employee', ['/my-document', '/tasks/:id', '/notifications']],
] as const;

let site: TestApp;
let browser: Browser;

async function signedIn(username: string): Promise<Client> {
  const client = site.client();
  await client.signIn(username, testPassword);
  return client;
}

beforeAll(async () => {
  site = await demoOffice();
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('the pages of every day', () => {
  it.each(daily)('of the %s are readable by everybody, on both sizes, in one language only', async (username, routes) => {
    expect(panelRoutes()).toEqual(expect.arrayContaining([...routes]));
    const stops = await stopsOf(routes, await signedIn(username), await signedIn('admin'));
    const findings = [
      ...(await crawl(browser, site.url, username, stops, { viewport: desk, scheme: 'light', language: 'id' })),
      ...(await crawl(browser, site.url, username, stops, { viewport: phone, scheme: 'dark', language: 'en' })),
    ];
    expect(findings).toEqual([]);
  });
});

describe('the search for words of the other language', () => {
  it('finds whole texts, texts with holes, pieces of sentences and small words, but no data', async () => {
    const both = await bothLanguages();
    const data = ['The Office of Names'];
    expect(strayTexts(['Tugas saya', 'My tasks', 'Reviewed by the supervisor', 'The Office of Names', 'NIP'], 'id', both, data)).toEqual(['My tasks', 'Reviewed by the supervisor']);
    expect(strayTexts(['My tasks', 'Tugas saya', 'Baris 3', 'Draf yang belum dikirim', '12 Juni'], 'en', both, data)).toEqual(['Tugas saya', 'Baris 3', 'Draf yang belum dikirim']);
  });
});
