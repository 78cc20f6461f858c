import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { atDesk, expect, openWindow, picture, signInOn, visit } from '../support/browser.js';
import { arrived } from '../support/crawl/look.js';
import { layout } from '../support/layout.js';
import type { TestApp } from '../support/test-app.js';

/** As the browser's tools see it, the service worker's own requests are not the page's. */
const withWorker = { ...atDesk, serviceWorkers: 'allow' } as const;

/** How the panel opens where the line is gone, or what the device has is old. */
export function fromDeviceTopic(journey: () => { readonly site: TestApp; readonly browser: Browser }): void {
  let site: TestApp;
  let browser: Browser;

  beforeAll(() => {
    ({ site, browser } = journey());
  });

  const inboxOf = (page: Page) => page.locator('main a[href^="/tasks/"]').first();

  /** The inbox in a browser whose service worker has seen all of it. */
  async function served(): Promise<Page> {
    const { page } = await visit(browser, site.url, 'employee', withWorker, '/tasks');
    await expect.poll(() => page.evaluate('navigator.serviceWorker.controller !== null')).toBe(true);
    // What the worker was not there for yet, it sees now.
    await page.reload();
    await arrived(page);
    return page;
  }

  describe('the panel opens from the device', () => {
    it('also when it is loaded anew without a network: with the inbox and the task as they were read', async () => {
      const page = await served();
      const task = await inboxOf(page).getAttribute('href');
      await inboxOf(page).click();
      await page.getByRole('main').getByRole('textbox').first().waitFor();
      await arrived(page);
      await page.context().setOffline(true);
      await page.goto(`${site.url}/tasks`);
      await page.getByRole('heading', { level: 1, name: 'Tugas saya' }).waitFor();
      await page.locator(`main a[href="${task}"]`).waitFor();
      await page.getByRole('status').getByText('Yang tampil mungkin sudah lama.').waitFor();
      // It came from the device: the worker had no network either.
      expect(await page.evaluate(`fetch('/api/session').then(({ headers }) => headers.has('x-siklus-kept'))`)).toBe(true);
      await picture(page, 'state-reloaded-offline');
      await page.goto(site.url + task);
      await page.getByRole('main').getByRole('textbox').first().waitFor();
      await page.context().close();
    });

    it('also on the visit of the first sign-in, with what was saved since the task was read and written since then', async () => {
      const { page } = await openWindow(browser, site.url, withWorker);
      await page.goto(site.url);
      await signInOn(page, 'employee');
      await inboxOf(page).waitFor();
      // The worker comes only now, and has what was loaded before it.
      await expect.poll(() => page.evaluate(`caches.match('/api/session').then((kept) => kept !== undefined)`)).toBe(true);
      await expect.poll(() => page.evaluate(`caches.match('/').then((kept) => kept !== undefined)`)).toBe(true);
      await inboxOf(page).click();
      // A field for numbers would keep no text.
      const box = page.getByRole('main').locator('textarea:not([aria-hidden])').first();
      await box.fill('Tersimpan sejak dibuka');
      await page.getByText('hanya Anda yang melihat draf ini').waitFor();
      await page.context().setOffline(true);
      await page.reload();
      await expect(box).toHaveValue('Tersimpan sejak dibuka');
      await box.fill('Ditulis di luar jangkauan');
      await page.getByText('hanya Anda yang melihat draf ini').waitFor({ state: 'detached' });
      await page.reload();
      await expect(box).toHaveValue('Ditulis di luar jangkauan');
      await page.context().setOffline(false);
      await page.getByText('hanya Anda yang melihat draf ini').waitFor();
      await expect(page.getByText('Ada tulisan lain untuk tugas ini')).toHaveCount(0);
      await expect(box).toHaveValue('Ditulis di luar jangkauan');
      await page.context().close();
    });

    it('and says so where the site has a newer one, which the next visit opens', async () => {
      const page = await served();
      // What the device has is made the panel of yesterday, which had one file more; the newest one of the visit before may still be on its
      // way and take its place, so that it is made once more.
      await expect(async () => {
        await page.evaluate(`(async () => {
          const [pages, files] = await Promise.all([caches.open('siklus-page'), caches.open('siklus-files')]);
          const kept = await pages.match('/');
          const more = '<script type="module" src="/assets/yesterday.js"></script>';
          await files.put('/assets/yesterday.js', new Response('', { headers: { 'content-type': 'text/javascript' } }));
          await pages.put('/', new Response((await kept.text()).replace('</head>', more + '</head>'), { headers: kept.headers }));
        })()`);
        await page.reload();
        await page.getByRole('status').getByText('Siklus telah diperbarui.').waitFor({ timeout: 8000 });
      }).toPass({ timeout: 60_000 });
      await layout(page, 'state-old-panel');
      await page.getByRole('button', { name: 'Muat ulang aplikasi' }).click();
      await expect(page.locator('script[src$="yesterday.js"]')).toHaveCount(0);
      await inboxOf(page).waitFor();
      await expect(page.getByText('Siklus telah diperbarui.')).toHaveCount(0);
      await page.context().close();
    });
  });
}
