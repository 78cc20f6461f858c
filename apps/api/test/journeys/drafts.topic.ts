import { describe, it } from '@jest/globals';
import { atDesk, expect, signInAgainOn, signInOn } from '../support/browser.js';
import { neverAnswered } from '../support/crawl/in-flight.js';
import { textsOnDevice } from '../support/device.js';
import { boxIn, cutLine, leave, onlyHereIn, savedIn, useFreshReviews, type ReviewJourney } from '../support/drafts.js';
import { layout } from '../support/layout.js';

/** After this long the page tries again to send what it could not; the page's own clock is moved by it, nobody waits. */
const untilNextTry = 10_000;

/** What becomes of a text that is being written: on a dead link, after a crash, an ended session, and a farewell. */
export function draftsTopic(journey: () => ReviewJourney): void {
  const { freshTask, addressOf, openAt, draftsOf } = useFreshReviews(journey);

  describe('a draft on a phone', () => {
    it('outlives a page that is killed in mid-sentence, and a reload, without a line', async () => {
      const task = freshTask();
      const page = await openAt(task);
      const context = page.context();
      const line = await cutLine(context);
      await boxIn(page).pressSequentially('Kalimat yang belum sele', { delay: 5 });
      await expect.poll(() => textsOnDevice(page)).toContain('Kalimat yang belum sele');
      const session = await context.newCDPSession(page);
      const crashed = page.waitForEvent('crash');
      void session.send('Page.crash').catch(() => undefined);
      await crashed;

      const again = await context.newPage();
      await again.goto(addressOf(task));
      await expect(boxIn(again)).toHaveValue('Kalimat yang belum sele');
      await boxIn(again).press('End');
      await boxIn(again).pressSequentially('sai ditu', { delay: 5 });
      await expect.poll(() => textsOnDevice(again)).toContain('Kalimat yang belum selesai ditu');
      await again.reload();
      await expect(boxIn(again)).toHaveValue('Kalimat yang belum selesai ditu');
      await onlyHereIn(again);
      line.mend();
      await again.reload();
      await savedIn(again);
      await context.close();
    });

    it('comes back after the session has ended', async () => {
      const task = freshTask();
      const page = await openAt(task);
      await page.clock.install();
      // Without a line while the session ends: else any read under way could show the login before a letter is typed.
      const line = await cutLine(page.context());
      await boxIn(page).fill('Ditulis saat sesi berakhir.');
      await onlyHereIn(page);
      await page.context().clearCookies();
      line.mend();
      await page.clock.runFor(untilNextTry);
      await signInAgainOn(page);
      await expect(boxIn(page)).toHaveValue('Ditulis saat sesi berakhir.');
      await expect(page).toHaveURL(addressOf(task));
      await savedIn(page);
      await page.context().close();
    });

    it('is sent when signing out; when it cannot be, the person is asked, and nothing stays on the device', async () => {
      const task = freshTask();
      const page = await openAt(task);
      const line = await cutLine(page.context());
      await boxIn(page).fill('Belum terkirim.');
      await onlyHereIn(page);
      await leave(page);
      await page
        .getByRole('dialog')
        .getByText(/^1 tulisan/)
        .waitFor();
      await layout(page, 'unsent-drafts');
      await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
      await expect(boxIn(page)).toHaveValue('Belum terkirim.');
      expect(await textsOnDevice(page)).toContain('Belum terkirim.');
      line.mend();
      await leave(page);
      await expect(page.getByLabel('Nama pengguna')).toBeVisible();
      // Looked at once: when the login is shown, the texts are gone.
      expect(await textsOnDevice(page)).toEqual([]);
      expect(await draftsOf(task)).toEqual([{ answers: { feedback: 'Belum terkirim.' } }]);
      await page.context().close();
    });
  });

  describe('a draft that never left the device', () => {
    it('is covered while its writer signs out, and wiped also when the page is loaded anew meanwhile', async () => {
      const page = await openAt(freshTask());
      await boxIn(page).fill('Terkirim sebelum keluar.');
      await savedIn(page);
      let isEnded = false;
      // The session ends, and the answer that says so never comes.
      await page.context().route('**/api/session', async (route) => {
        if (route.request().method() !== 'DELETE') return route.continue();
        await route.fetch();
        neverAnswered(page, route.request());
        isEnded = true;
      });
      await leave(page);
      await expect(page.getByRole('status').getByText('Sedang keluar…')).toBeVisible();
      // From here on nothing more is asked for.
      await expect.poll(() => isEnded).toBe(true);
      await layout(page, 'signing-out');
      await page.keyboard.type('hilang');
      await expect(page.locator('textarea').first()).toHaveValue('Terkirim sebelum keluar.');
      await page.reload();
      await expect(page.getByLabel('Nama pengguna')).toBeVisible();
      expect(await textsOnDevice(page)).toEqual([]);
      await page.context().close();
    });

    it('is sent at the next sign-in, without its task being opened', async () => {
      const task = freshTask();
      const page = await openAt(task, atDesk);
      const line = await cutLine(page.context());
      await boxIn(page).fill('Tertinggal di perangkat.');
      await onlyHereIn(page);
      // The page is left before the session ends: else a read under way could lead to the login while another address is opened.
      await page.goto('about:blank');
      await page.context().clearCookies();
      await page.goto(`${journey().office.site.url}/profile`);
      line.mend();
      await signInOn(page, journey().reviews.nip);
      await expect.poll(() => draftsOf(task)).toEqual([{ answers: { feedback: 'Tertinggal di perangkat.' } }]);
      await page.context().close();
    });
  });
}
