import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { atDesk, expect, onPhone, picture, visit } from '../support/browser.js';
import { settled } from '../support/crawl/look.js';
import type { ReviewJourney } from '../support/drafts.js';
import { cutOff, drawnAs, hiddenWhenFocused, smallTargets, spreadText, topOf, unseenFocus } from '../support/hands.js';
import { openTasks, type Office } from '../support/office.js';

/** What axe does not see and a hand or an eye does, on the page on which most is decided. */
export function handsTopic(journey: () => ReviewJourney): void {
  let address: string;
  let office: Office;
  let browser: Browser;
  let nip: string;
  const rating = 'fieldset:has([type="radio"]) label';

  beforeAll(async () => {
    ({
      office,
      browser,
      reviews: { nip },
    } = journey());
    const [task] = await openTasks(office, { holderId: journey().reviews.supervisorId, step: 'mid-term-review', turn: 'feedback' });
    address = `/tasks/${task?.id}`;
  });

  async function openAt(look: typeof onPhone): Promise<Page> {
    const { page } = await visit(browser, office.site.url, nip, look, address);
    await page.getByRole('group', { name: 'Hasil kerja' }).waitFor();
    await settled(page);
    return page;
  }

  describe('a rating', () => {
    it.each([
      [360, 130],
      [320, 100],
    ])('is whole at %i pixels with text at %i percent, spread out', async (width, percent) => {
      const page = await openAt({ ...onPhone, viewport: { width, height: 740 } });
      await spreadText(page, percent);
      await settled(page);
      expect(await cutOff(page, rating)).toEqual([]);
      await picture(page, `rating-${width}-${percent}`);
      await page.context().close();
    });

    it('shows the chosen one also where the system forces its colours', async () => {
      const page = await openAt(atDesk);
      await page.emulateMedia({ forcedColors: 'active' });
      await page.getByRole('group', { name: 'Hasil kerja' }).getByRole('radio', { name: 'Sesuai ekspektasi' }).check({ force: true });
      const drawn = await drawnAs(page, rating);
      const [chosen] = drawn.filter(({ checked }) => checked);
      for (const other of drawn.filter(({ checked }) => !checked)) {
        expect(other.ground).not.toBe(chosen?.ground);
        expect(other.text).not.toBe(chosen?.text);
      }
      const [here, elsewhere] = [await drawnAs(page, 'header [aria-current]'), await drawnAs(page, 'header nav a:not([aria-current])')];
      expect(elsewhere.map(({ ground }) => ground)).not.toContain(here[0]?.ground);
      // A state is told apart from the words around it.
      expect((await drawnAs(page, 'h1 span')).map(({ border }) => border)).toContain('1px');
      await picture(page, 'rating-forced-colours');
      await page.context().close();
    });
  });

  describe('whoever opens a task', () => {
    it('is at its heading, which says whose it is and of which quarter, and is again after going on', async () => {
      const { page } = await visit(browser, office.site.url, nip, atDesk, '/tasks');
      await page.locator('[data-task-row]', { hasText: 'Beri umpan balik' }).first().click();
      const heading = page.getByRole('heading', { level: 1 });
      const says = /^.+, Tinjauan triwulan\sI+( \d{4})?, Beri umpan balik/;
      await expect(heading).toHaveText(says);
      await expect(heading).toBeFocused();
      const before = (await heading.textContent()) ?? '';
      await page.keyboard.press('j');
      await expect(heading).not.toHaveText(before);
      await expect(heading).toHaveText(says);
      await expect(heading).toBeFocused();
      // The place in the menu stays where it is, and would keep the focus: nothing but the page itself takes it along.
      await page.getByRole('navigation').first().getByRole('link', { name: 'Tugas saya' }).click();
      await expect(heading).toHaveText('Tugas saya');
      await expect(heading).toBeFocused();
      await page.context().close();
    });
  });

  describe('the keyboard', () => {
    it('is seen on everything it comes to', async () => {
      const page = await openAt(atDesk);
      expect(await unseenFocus(page)).toEqual([]);
      await page.context().close();
    });
  });

  describe('a finger on the phone', () => {
    it('hits every button, sees each control it is in, and has the form before the fold', async () => {
      const page = await openAt(onPhone);
      expect(await smallTargets(page)).toEqual([]);
      expect(await hiddenWhenFocused(page)).toEqual([]);
      await page.evaluate('scrollTo(0, 0)');
      // The banner of the demonstration stands above the bar.
      expect((await topOf(page, 'main form')) - (await topOf(page, 'header'))).toBeLessThan(320);
      await picture(page, 'review-phone');
      await page.context().close();
    });
  });
}
