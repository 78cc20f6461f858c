import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expect, picture, visit } from '../support/browser.js';
import { arrived } from '../support/crawl/look.js';
import { layout } from '../support/layout.js';
import type { TestApp } from '../support/test-app.js';

/** What an employee sees when something is the matter. */
export function honestStatesTopic(journey: () => { readonly site: TestApp; readonly browser: Browser }): void {
  let site: TestApp;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    ({ site, browser } = journey());
    ({ page } = await visit(browser, site.url, 'employee'));
  });

  describe('a page says what is the matter', () => {
    it('when the device has no network, and goes on when it is back', async () => {
      await page.goto(`${site.url}/tasks`);
      await arrived(page);
      await page.context().setOffline(true);
      await page.getByRole('status').getByText('Tidak ada jaringan.').waitFor();
      await page.getByRole('navigation').first().getByRole('link', { name: 'Dokumen saya' }).click();
      await page.getByRole('main').getByRole('alert').getByText('Yang Anda tulis tidak hilang').waitFor();
      await layout(page, 'state-offline');
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Coba lagi' }).click();
      await page.getByRole('heading', { level: 1, name: 'Dokumen kinerja saya' }).waitFor();
      await expect(page.getByText('Tidak ada jaringan')).toHaveCount(0);
    });

    it('when the server does not answer, and tries again', async () => {
      // It asks again by itself as well; what comes before the press is not answered.
      const isPressed = () => page.evaluate<boolean>('globalThis.isPressed === true');
      await page.route('**/api/notifications?*', async (route) => ((await isPressed()) ? route.continue() : route.abort()));
      await page.goto(`${site.url}/notifications`);
      await page.getByRole('alert').getByText('Server tidak menjawab').waitFor();
      await layout(page, 'state-no-answer');
      await page.evaluate(`addEventListener('click', () => { globalThis.isPressed = true; }, true)`);
      await page.getByRole('button', { name: 'Coba lagi' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
      await arrived(page);
      await page.unroute('**/api/notifications?*');
    });

    it('when a page is not for this person', async () => {
      for (const path of ['cycles/create', 'courses/create', 'incidents']) {
        await page.goto(`${site.url}/${path}`);
        await page.getByText('Peran Anda tidak mencakup halaman ini.').waitFor();
      }
      await picture(page, 'state-not-yours');
      await page.getByRole('main').getByRole('link', { name: 'Ke beranda' }).click();
      await page.getByRole('heading', { level: 1, name: 'Tugas saya' }).waitFor();
    });

    it('when the address leads nowhere', async () => {
      await page.goto(`${site.url}/nowhere`);
      await page.getByText('Alamat ini tidak ada.').waitFor();
      await layout(page, 'state-nowhere');
    });
  });
}
