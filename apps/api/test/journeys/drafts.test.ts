import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { desk, picture, scrollsSideways, sizes, startBrowser, visit } from '../support/browser.js';
import { openOffice, type Office, type OpenTask } from '../support/office.js';
import { openReviews, type Reviews } from '../support/reviews.js';
import { testPassword } from '../../proof/office/test-password.js';

let office: Office;
let browser: Browser;
let reviews: Reviews;
let used = 0;

beforeAll(async () => {
  office = await openOffice();
  reviews = await openReviews(office, 3);
  browser = await startBrowser();
});

afterAll(async () => {
  await browser.close();
  await office.close();
});

/** A review that no test before has touched. */
function freshTask(): string {
  const task: OpenTask | undefined = reviews.tasks[used];
  if (task === undefined) throw new Error('No review is left');
  used += 1;
  return `${office.site.url}/tasks/${task.id}`;
}

const boxIn = (page: Page) => page.getByRole('textbox', { name: 'Umpan balik untuk pegawai' });
const savedIn = (page: Page) => page.getByText(/^Tersimpan \d\d\.\d\d/).waitFor();

async function openAt(address: string, size: typeof desk, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const { page } = await visit(browser, office.site.url, reviews.nip, size, scheme);
  await page.goto(address);
  await boxIn(page).waitFor();
  return page;
}

/** Lets no draft reach the API until the line is mended, as a dead link would. */
async function cutLine(context: BrowserContext): Promise<{ mend(): void }> {
  let isDead = true;
  await context.route('**/api/tasks/*/draft', (route) => (isDead ? route.abort('internetdisconnected') : route.continue()));
  return { mend: () => (isDead = false) };
}

/** How many texts the device holds. */
const onDevice = (page: Page) =>
  page.evaluate<number>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('siklus-drafts');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const keys = opening.result.transaction('copies').objectStore('copies').getAllKeys();
      keys.onsuccess = () => { opening.result.close(); resolve(keys.result.length); };
    };
  })`);

describe.each(sizes)('a draft on %s', (_where, size, scheme) => {
  it('is in two browsers at once: both texts are shown, and merged by hand or chosen', async () => {
    const address = freshTask();
    const here = await openAt(address, size, scheme);
    const there = await openAt(address, size, scheme);
    await boxIn(there).fill('Dari kantor: laporan lengkap.');
    await savedIn(there);
    await boxIn(here).fill('Dari rumah: kunjungan tepat waktu.');

    const alert = here.getByRole('alert');
    await alert.waitFor();
    await alert.getByText('Dari kantor: laporan lengkap.').waitFor();
    await alert.getByText('Dari rumah: kunjungan tepat waktu.').waitFor();
    expect(await scrollsSideways(here)).toBe(false);
    await alert.getByRole('button', { name: 'Gabungkan sendiri' }).click();
    await picture(here, `draft-conflict-${size.width}-${scheme}`);
    await alert.getByRole('button', { name: 'Tambahkan ke tulisan saya' }).click();
    const merged = 'Dari rumah: kunjungan tepat waktu.\n\nDari kantor: laporan lengkap.';
    expect(await boxIn(here).inputValue()).toBe(merged);
    await alert.getByRole('button', { name: 'Selesai menggabungkan' }).click();
    await savedIn(here);

    await boxIn(there).fill('Dari kantor, ditulis lagi.');
    await there.getByRole('alert').getByRole('button', { name: 'Pakai tulisan lain' }).click();
    expect(await boxIn(there).inputValue()).toBe(merged);
    await savedIn(there);

    await boxIn(here).fill('Dari rumah, terakhir.');
    await here.getByRole('alert').getByRole('button', { name: 'Pertahankan tulisan saya' }).click();
    await savedIn(here);
    await there.reload();
    await boxIn(there).waitFor();
    expect(await boxIn(there).inputValue()).toBe('Dari rumah, terakhir.');
    await Promise.all([here.context().close(), there.context().close()]);
  });

  it('outlives a page that is killed in mid-sentence, and a reload, without a line', async () => {
    const address = freshTask();
    const page = await openAt(address, size, scheme);
    const context = page.context();
    const line = await cutLine(context);
    await boxIn(page).pressSequentially('Kalimat yang belum sele', { delay: 5 });
    await page.waitForTimeout(100);
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;

    const again = await context.newPage();
    await again.goto(address);
    await boxIn(again).waitFor();
    expect(await boxIn(again).inputValue()).toBe('Kalimat yang belum sele');
    await boxIn(again).press('End');
    await boxIn(again).pressSequentially('sai ditu', { delay: 5 });
    await again.waitForTimeout(100);
    await again.reload();
    await boxIn(again).waitFor();
    expect(await boxIn(again).inputValue()).toBe('Kalimat yang belum selesai ditu');
    await again.getByText('Tersimpan di perangkat ini').waitFor();
    line.mend();
    await again.reload();
    await savedIn(again);
    await context.close();
  });

  it('comes back after the session has ended', async () => {
    const address = freshTask();
    const page = await openAt(address, size, scheme);
    // Without a line while the session ends: else any read under way could show the login before a letter is typed.
    const line = await cutLine(page.context());
    await boxIn(page).fill('Ditulis saat sesi berakhir.');
    await page.getByText('Tersimpan di perangkat ini').waitFor();
    await page.context().clearCookies();
    line.mend();
    await page.getByLabel('Nama pengguna').fill(reviews.nip);
    await page.getByLabel('Kata sandi').fill(testPassword);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await boxIn(page).waitFor();
    expect(page.url()).toBe(address);
    expect(await boxIn(page).inputValue()).toBe('Ditulis saat sesi berakhir.');
    await savedIn(page);
    await page.context().close();
  });

  it('is sent when signing out; when it cannot be, the person is asked, and nothing stays on the device', async () => {
    const address = freshTask();
    const page = await openAt(address, size, scheme);
    const line = await cutLine(page.context());
    await boxIn(page).fill('Belum terkirim.');
    await page.getByText('Tersimpan di perangkat ini').waitFor();
    const leave = async () => {
      await page.getByRole('button', { name: /^\S+Akun |Akun / }).click();
      await page.getByRole('menuitem', { name: 'Keluar' }).click();
    };
    await leave();
    await page
      .getByRole('dialog')
      .getByText(/1 draf/)
      .waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();
    expect(await boxIn(page).inputValue()).toBe('Belum terkirim.');
    expect(await onDevice(page)).toBeGreaterThan(0);
    line.mend();
    await leave();
    await page.getByLabel('Nama pengguna').waitFor();
    // The page of the login may be drawn a moment before the device is wiped.
    for (let tries = 0; tries < 40 && (await onDevice(page)) > 0; tries += 1) await page.waitForTimeout(50);
    expect(await onDevice(page)).toBe(0);
    const rows = await office.site.unitOfWork.read<{ answers: unknown }>('select answers from task_draft where task_id = $1', [
      address.split('/').at(-1),
    ]);
    expect(rows).toEqual([{ answers: { feedback: 'Belum terkirim.' } }]);
    await page.context().close();
  });
});

describe('a draft that never left the device', () => {
  it('is sent at the next sign-in, without its task being opened', async () => {
    const address = freshTask();
    const page = await openAt(address, desk);
    const line = await cutLine(page.context());
    await boxIn(page).fill('Tertinggal di perangkat.');
    await page.getByText('Tersimpan di perangkat ini').waitFor();
    await page.context().clearCookies();
    await page.goto(`${office.site.url}/profile`);
    line.mend();
    await page.getByLabel('Nama pengguna').fill(reviews.nip);
    await page.getByLabel('Kata sandi').fill(testPassword);
    const sent = page.waitForResponse(
      (response) => response.url().endsWith(`/api/tasks/${address.split('/').at(-1)}/draft`) && response.ok(),
    );
    await page.getByRole('button', { name: 'Masuk' }).click();
    await sent;
    const rows = await office.site.unitOfWork.read<{ answers: unknown }>('select answers from task_draft where task_id = $1', [
      address.split('/').at(-1),
    ]);
    expect(rows).toEqual([{ answers: { feedback: 'Tertinggal di perangkat.' } }]);
    await page.context().close();
  });
});
