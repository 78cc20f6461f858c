import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { desk, phone, startBrowser } from '../support/browser.js';
import { crawl, type Round } from '../support/crawl/crawl.js';
import { demoOffice } from '../support/crawl/demo-office.js';
import { bothLanguages, strayTexts } from '../support/crawl/languages.js';
import { panelRoutes } from '../support/crawl/panel-routes.js';
import { stopsOf } from '../support/crawl/visits.js';
import { testPassword, type TestApp } from '../support/test-app.js';

/** The pages on which each kind of person spends the day; the long crawl visits all of them as everybody. */
const daily = [
  [
    'admin',
    ['/cycles/:id/show', '/employees'],
    ['Lainnya', 'Bantuan halaman ini', 'Tindakan massal, Ingatkan', 'Perpanjang batas waktu, Perpanjang'],
  ],
  ['supervisor', ['/tasks', '/tasks/:id', '/team'], ['Ctrl+K dinas', '?', 'Kembalikan, Kembalikan']],
  ['employee', ['/my-document', '/tasks/:id', '/notifications'], ['Catat kemajuan', 'Tandai semua sudah dibaca']],
] as const;

/** The pages of the office whose dialogs are opened here too. */
const withDialogs = ['/accounts', '/courses/create', '/cycles/create', '/employees/:id/show', '/incidents', '/role-grants', '/stuck-runs'];

let site: TestApp;
let browser: Browser;

async function walk(username: string, routes: readonly string[], round: Round) {
  const [person, admin] = [site.client(), site.client()];
  await person.signIn(username, testPassword);
  await admin.signIn('admin', testPassword);
  return crawl(browser, site.url, username, await stopsOf(routes, username, person, admin), round);
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
  it.each(daily)(
    'of the %s are readable by everybody with what they open, on both sizes, in one language only',
    async (username, routes, dialogs) => {
      expect(panelRoutes()).toEqual(expect.arrayContaining([...routes]));
      const atDesk = await walk(username, routes, { viewport: desk, scheme: 'light', language: 'id', opens: true });
      const onPhone = await walk(username, routes, { viewport: phone, scheme: 'dark', language: 'en' });
      expect([...atDesk.findings, ...onPhone.findings]).toEqual([]);
      expect(dialogs.filter((name) => !atDesk.opened.some((seen) => seen.endsWith(`: ${name}`)))).toEqual([]);
    },
    240_000,
  );
});

describe('the dialogs of the office', () => {
  it('are readable by everybody, with their faults, in one language only', async () => {
    const { findings, opened } = await walk('admin', withDialogs, { viewport: desk, scheme: 'light', language: 'en', opens: true });
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
  }, 240_000);
});

describe('the search for words of the other language', () => {
  it('finds whole texts, texts with holes, pieces of sentences and small words, but no data', async () => {
    const both = await bothLanguages();
    const data = ['The Office of Names'];
    expect(strayTexts(['Tugas saya', 'My tasks', 'Reviewed by the supervisor', 'The Office of Names', 'NIP'], 'id', both, data)).toEqual([
      'My tasks',
      'Reviewed by the supervisor',
    ]);
    expect(
      strayTexts(
        ['My tasks', 'Tugas saya', 'Baris 3', 'Draf yang belum dikirim', '12 Juni', '2.1 Balita dengan imunisasi lengkap'],
        'en',
        both,
        [...data, 'Balita dengan imunisasi lengkap'],
      ),
    ).toEqual(['Tugas saya', 'Baris 3', 'Draf yang belum dikirim']);
  });
});
