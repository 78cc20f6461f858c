import { describe, it } from '@jest/globals';
import { atDesk, expect, signInOn } from '../support/browser.js';
import { textsOnDevice } from '../support/device.js';
import { boxIn, cutLine, leave, onlyHereIn, savedIn, useFreshReviews, type ReviewJourney } from '../support/drafts.js';
import { layout } from '../support/layout.js';

/** What becomes of a text that is being written where there are two of something: browsers, people at one device, tabs. */
export function draftsOfSeveralTopic(journey: () => ReviewJourney): void {
  const { freshTask, addressOf, openAt, draftsOf } = useFreshReviews(journey);

  describe('a draft on a phone', () => {
    it('is in two browsers at once: both texts are shown, and merged by hand or chosen', async () => {
      const task = freshTask();
      const here = await openAt(task);
      const there = await openAt(task, atDesk);
      await boxIn(there).fill('Dari kantor: laporan lengkap.');
      await savedIn(there);
      await boxIn(here).fill('Dari rumah: kunjungan tepat waktu.');

      const alert = here.getByRole('alert');
      await alert.getByText('Dari kantor: laporan lengkap.').waitFor();
      await alert.getByText('Dari rumah: kunjungan tepat waktu.').waitFor();
      await layout(here, 'draft-conflict');
      await alert.getByRole('button', { name: 'Gabungkan sendiri' }).click();
      await layout(here, 'draft-merging');
      await alert.getByRole('button', { name: 'Tambahkan ke tulisan saya' }).click();
      const merged = 'Dari rumah: kunjungan tepat waktu.\n\nDari kantor: laporan lengkap.';
      await expect(boxIn(here)).toHaveValue(merged);
      await alert.getByRole('button', { name: 'Selesai menggabungkan' }).click();
      await savedIn(here);

      await boxIn(there).fill('Dari kantor, ditulis lagi.');
      await there.getByRole('alert').getByRole('button', { name: 'Pakai tulisan lain' }).click();
      await expect(boxIn(there)).toHaveValue(merged);
      await savedIn(there);

      await boxIn(here).fill('Dari rumah, terakhir.');
      await here.getByRole('alert').getByRole('button', { name: 'Pertahankan tulisan saya' }).click();
      // The button has gone; whoever works by keyboard is not sent to the top of the page.
      await expect.poll(() => here.evaluate('document.activeElement !== document.body')).toBe(true);
      await expect.poll(() => draftsOf(task)).toEqual([{ answers: { feedback: 'Dari rumah, terakhir.' } }]);
      await there.reload();
      await expect(boxIn(there)).toHaveValue('Dari rumah, terakhir.');
      await Promise.all([here.context().close(), there.context().close()]);
    });
  });

  describe('a draft that never left the device', () => {
    it('is neither shown to nor sent for somebody else, and is gone from every tab when its writer signs out', async () => {
      const task = freshTask();
      const page = await openAt(task, atDesk);
      const context = page.context();
      const line = await cutLine(context);
      await boxIn(page).fill('Hanya untuk penulisnya.');
      await onlyHereIn(page);
      await page.goto('about:blank');
      await context.clearCookies();
      await page.goto(addressOf(task));
      line.mend();
      const drafts: string[] = [];
      context.on('request', (request) => {
        if (request.url().endsWith('/draft')) drafts.push(request.url());
      });
      await signInOn(page, 'admin');
      await expect(page.getByRole('button', { name: /Akun / })).toBeVisible();
      await page.goto(addressOf(task));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByText('Hanya untuk penulisnya.')).toHaveCount(0);
      await leave(page);
      await expect(page.getByLabel('Nama pengguna')).toBeVisible();
      expect(drafts).toEqual([]);
      // It waited for its writer, who finds it; and in his second tab, which is left as it is, nothing stays when he goes.
      expect(await textsOnDevice(page)).toEqual(['Hanya untuk penulisnya.']);
      await signInOn(page, journey().reviews.nip);
      await expect.poll(() => draftsOf(task)).toEqual([{ answers: { feedback: 'Hanya untuk penulisnya.' } }]);
      const second = await context.newPage();
      await second.goto(addressOf(task));
      await expect(boxIn(second)).toHaveValue('Hanya untuk penulisnya.');
      await leave(page);
      await expect(page.getByLabel('Nama pengguna')).toBeVisible();
      await expect(second.getByLabel('Nama pengguna')).toBeVisible();
      await expect(second.getByText('Hanya untuk penulisnya.')).toHaveCount(0);
      expect(await textsOnDevice(second)).toEqual([]);
      await context.close();
    });
  });
}
