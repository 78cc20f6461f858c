import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { atDesk, expect, onPhone, signInAgainOn, signInOn, visit } from '../support/browser.js';
import { textsOnDevice } from '../support/device.js';
import { layout } from '../support/layout.js';
import { openTasks, type Office } from '../support/office.js';
import type { Reviews } from '../support/reviews.js';

const boxIn = (page: Page) => page.getByRole('textbox', { name: 'Umpan balik untuk pegawai' });
const savedIn = (page: Page) => page.getByText(/^Tersimpan \d\d\.\d\d/).waitFor();
const onlyHereIn = (page: Page) => page.getByText('Tersimpan di perangkat ini').waitFor();

/** After this long the page tries again to send what it could not; the page's own clock is moved by it, nobody waits. */
const untilNextTry = 10_000;

/** Lets no draft reach the API until the line is mended, as a dead link would. */
async function cutLine(context: BrowserContext): Promise<{ mend(): void }> {
  let isDead = true;
  await context.route('**/api/tasks/*/draft', (route) => (isDead ? route.abort('internetdisconnected') : route.continue()));
  return { mend: () => (isDead = false) };
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^\S+Akun |Akun / }).click();
  await page.getByRole('menuitem', { name: 'Keluar' }).click();
}

/** What becomes of a text that is being written: in two browsers, on a dead link, after a crash, an ended session, and a farewell. */
export function draftsTopic(journey: () => { readonly office: Office; readonly browser: Browser; readonly reviews: Reviews }): void {
  let office: Office;
  let browser: Browser;
  let reviews: Reviews;
  let fresh: string[];

  beforeAll(async () => {
    ({ office, browser, reviews } = journey());
    const open = await openTasks(office, { holderId: reviews.supervisorId, step: 'mid-term-review', turn: 'feedback' });
    const begun = await office.site.unitOfWork.read<{ taskId: string }>('select task_id as "taskId" from task_draft');
    fresh = open.map(({ id }) => id).filter((id) => !begun.some(({ taskId }) => taskId === id));
  });

  /** A review that nobody has touched. */
  function freshTask(): string {
    const id = fresh.shift();
    if (id === undefined) throw new Error('No review is left');
    return id;
  }

  const addressOf = (taskId: string) => `${office.site.url}/tasks/${taskId}`;

  async function openAt(taskId: string, look = onPhone): Promise<Page> {
    const { page } = await visit(browser, office.site.url, reviews.nip, look, `/tasks/${taskId}`);
    await expect(boxIn(page)).toBeVisible();
    return page;
  }

  const draftsOf = (taskId: string) =>
    office.site.unitOfWork.read<{ answers: unknown }>('select answers from task_draft where task_id = $1', [taskId]);

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
      await page.goto(`${office.site.url}/profile`);
      line.mend();
      await signInOn(page, reviews.nip);
      await expect.poll(() => draftsOf(task)).toEqual([{ answers: { feedback: 'Tertinggal di perangkat.' } }]);
      await page.context().close();
    });

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
      await signInOn(page, reviews.nip);
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
