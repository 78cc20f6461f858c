import { describe, it } from '@jest/globals';
import { expect, onPhone, visit } from '../support/browser.js';
import { settled } from '../support/crawl/look.js';
import type { WalkedOffice } from '../support/crawl/walked-office.js';
import { testPassword } from '../support/test-app.js';

/** What an administrator scrolls through on a phone. */
export function phoneBoardTopic(office: () => WalkedOffice): void {
  describe('the board on a phone', () => {
    it('begins with what needs a hand, and a list of what does not move is no scroll without end', async () => {
      const { site, browser } = office();
      const admin = site.client();
      await admin.signIn('admin', testPassword);
      const cycleId = (await admin.list<{ id: string }>('/api/cycles', { filter: { state: 'open' } })).rows[0]?.id ?? '';
      const { page } = await visit(browser, site.url, 'admin', onPhone, `/cycles/${cycleId}/show`);
      const todo = page.getByRole('heading', { level: 2, name: 'Perlu Anda lakukan' });
      await todo.waitFor();
      await settled(page);
      const headings = await page
        .getByRole('heading', { level: 2 })
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      expect((await todo.boundingBox())?.y).toBe(Math.min(...headings));
      await page.goto(`${site.url}/stuck-runs`);
      await page.getByRole('listitem').first().waitFor();
      await settled(page);
      expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(4_000);
      await page.context().close();
    });
  });
}
