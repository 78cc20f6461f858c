import { beforeAll, describe, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { atDesk, expect, onPhone, visit } from '../support/browser.js';
import { settled } from '../support/crawl/look.js';
import type { WalkedOffice } from '../support/crawl/walked-office.js';
import { layout } from '../support/layout.js';
import { testPassword, type Client } from '../support/test-app.js';

/** Lists that somebody narrows, or opens narrowed by a number of the board. */
export function narrowingTopic(office: () => WalkedOffice): void {
  let admin: Client;
  let cycleId: string;

  beforeAll(async () => {
    admin = office().site.client();
    await admin.signIn('admin', testPassword);
    cycleId = (await admin.list<{ id: string }>('/api/cycles', { filter: { state: 'open' } })).rows[0]?.id ?? '';
  });

  const openAs = (path: string, look = atDesk) => visit(office().browser, office().site.url, 'admin', look, path);
  const chipsOf = (page: Page) => page.getByRole('list', { name: 'Disaring menurut' });
  const shows = async (page: Page, resource: string, filter: object) =>
    page.getByText(new RegExp(` dari ${(await admin.list(`/api/${resource}`, { filter })).total}$`)).waitFor();

  describe('a list that is narrowed', () => {
    it('narrows as its help says, and says by what, each with the way back', async () => {
      const { page, faults } = await openAs('/open-tasks');
      const state = 'open';
      const step = 'mid-term-review';
      await page.getByRole('combobox', { name: 'Langkah' }).selectOption(step);
      await shows(page, 'tasks', { state, step });
      const chips = chipsOf(page);
      await expect(chips.getByRole('listitem')).toHaveCount(1);
      // Its tick follows the address, a moment later.
      await page.getByRole('checkbox', { name: 'Hanya yang terlambat' }).click();
      await expect(chips.getByRole('listitem')).toHaveText([/Langkah: Tinjauan triwulan/, /Hanya yang terlambat/, 'Hapus semua saringan']);
      await layout(page, 'narrowed');
      await chips.getByRole('button', { name: /Langkah: Tinjauan triwulan/ }).click();
      await shows(page, 'tasks', { state, late: true });
      await expect(page.getByRole('combobox', { name: 'Langkah' })).toHaveValue('');
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('says also what no box shows, opens whole from the menu, and is one step away from each of its rows', async () => {
      const filter = { cycleId, runState: 'open' };
      const { page } = await openAs(`/participants?filter=${encodeURIComponent(JSON.stringify(filter))}`);
      await shows(page, 'participants', filter);
      await expect(chipsOf(page).getByRole('listitem')).toHaveText([/Siklus \d{4}, /, /berjalan$/, 'Hapus semua saringan']);
      await page.getByRole('navigation').first().getByRole('link', { name: 'Peserta' }).click();
      await shows(page, 'participants', {});
      await expect(chipsOf(page)).toHaveCount(0);
      // By the name in a row there and back: one step each.
      const here = page.url();
      await page.getByRole('main').getByRole('row').nth(1).getByRole('link').first().click();
      await page.waitForURL('**/show');
      await page.goBack();
      await page.waitForURL(here);
      await page.context().close();
    });
  });

  describe('the board on a phone', () => {
    it('begins with what needs a hand, and a list of what does not move is no scroll without end', async () => {
      const { page } = await openAs(`/cycles/${cycleId}/show`, onPhone);
      const todo = page.getByRole('heading', { level: 2, name: 'Perlu Anda lakukan' });
      await todo.waitFor();
      await settled(page);
      const headings = await page
        .getByRole('heading', { level: 2 })
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      expect((await todo.boundingBox())?.y).toBe(Math.min(...headings));
      await page.goto(`${office().site.url}/stuck-runs`);
      await page.getByRole('listitem').first().waitFor();
      await settled(page);
      expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeLessThan(4_000);
      await page.context().close();
    });
  });
}
