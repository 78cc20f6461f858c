import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { atDesk, expect, visit } from '../support/browser.js';
import { arrived } from '../support/crawl/look.js';
import type { TestApp } from '../support/test-app.js';

/** How the panel opens on a line that is slow. */
export function badLineTopic(journey: () => { readonly site: TestApp; readonly browser: Browser }): void {
  let site: TestApp;
  let browser: Browser;

  beforeAll(() => {
    ({ site, browser } = journey());
  });

  const inboxOf = (page: Page) => page.locator('main a[href^="/tasks/"]').first();

  describe('the panel is light', () => {
    it('needs at most 220 kB of JavaScript, compressed, until the inbox can be used', async () => {
      const { page } = await visit(browser, site.url, 'employee');
      const context = await browser.newContext({ storageState: await page.context().storageState() });
      const fresh = await context.newPage();
      const sizes: Promise<{ encoding: string | undefined; bytes: number }>[] = [];
      fresh.on('requestfinished', (request) => {
        if (request.resourceType() !== 'script') return;
        sizes.push(
          Promise.all([request.response(), request.sizes()]).then(([response, { responseBodySize }]) => ({
            encoding: response?.headers()['content-encoding'],
            bytes: responseBodySize,
          })),
        );
      });
      await fresh.goto(`${site.url}/tasks`);
      await inboxOf(fresh).waitFor();
      const loaded = await Promise.all(sizes);
      expect(loaded.length).toBeGreaterThan(3);
      expect(loaded.filter(({ encoding }) => encoding !== 'br')).toEqual([]);
      expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(220_000);
      for (const each of [page.context(), context]) await each.close();
    });

    it('asks who is here and what waits while its code is on the way, and does not ask again', async () => {
      const { page } = await visit(browser, site.url, 'employee', atDesk, '/tasks');
      const asked: string[] = [];
      page.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url());
        if (pathname === '/api/session' || (pathname === '/api/tasks' && searchParams.get('range') === '[0,199]')) asked.push(pathname);
      });
      let letThrough = (): void => undefined;
      const held = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route('**/assets/{libs,base}-*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.reload({ waitUntil: 'commit' });
      await expect.poll(() => asked).toEqual(['/api/session', '/api/tasks']);
      letThrough();
      await inboxOf(page).waitFor();
      await arrived(page);
      expect(asked).toEqual(['/api/session', '/api/tasks']);
      await page.context().close();
    });
  });
}
