import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expect, onPhone, openWindow, picture, signInAgainOn, startBrowser, visit, type Visit } from '../support/browser.js';
import { layout } from '../support/layout.js';
import { addAccount, formWith, sample } from '../support/people.js';
import { startTestApp, testPassword, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { saysInPassing } from '../support/passing-words.js';

const password = 'kapal putih di ternate';
const agency = 'Dinas Kesehatan';

let site: TestApp;
let browser: Browser;
let admin: Visit;
/** Somebody of the agency, as the slip names him. */
let slip: { name: string; nip: string; code: string };
let employee: Page;

const ends = endings();
beforeAll(async () => {
  site = ends(await startTestApp());
  await addAccount(site.unitOfWork, 'admin', { roles: ['administrator'] });
  const client = site.client();
  await client.signIn('admin', testPassword);
  await client.post('/api/employees/import', formWith(sample('staff-60.csv')));
  browser = ends(await startBrowser());
  admin = await visit(browser, site.url, 'admin');
});

/** Chooses a record by its name in a picker. */
async function pick(page: Page, label: string, name: string): Promise<void> {
  const box = page.getByRole('dialog').getByLabel(label);
  await box.fill(name);
  await page.getByRole('option', { name }).first().click();
}

describe('an administrator', () => {
  it('prints a slip for everybody of a unit', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/accounts`);
    await page.getByRole('button', { name: 'Buat kode aktivasi' }).click();
    await pick(page, 'Unit dan di bawahnya', agency);
    const reach = await page
      .getByRole('dialog')
      .getByText(/orang belum punya kata sandi/)
      .innerText();
    await page.getByRole('button', { name: 'Buat kode', exact: true }).click();
    const slips = page.getByRole('listitem').filter({ hasText: 'Kode untuk kata sandi Siklus' });
    await expect(slips).toHaveCount(Number(/^\d+/.exec(reach)?.[0]));
    const text = await slips.last().innerText();
    const [, code = ''] = /(\w{4}-\w{4}-\w{4})/.exec(text) ?? [];
    const [, nip = ''] = /(\d{18})/.exec(text) ?? [];
    slip = { code, nip, name: text.split('\n')[1] ?? '' };
    await layout(page, 'slips');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden();
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await picture(page, 'slips-print');
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Selesai, tutup' }).click();
    await expect(page.getByText(code)).toHaveCount(0);
  });
});

describe('an employee with a slip', () => {
  beforeAll(async () => {
    ({ page: employee } = await openWindow(browser, site.url, onPhone));
  });

  it('sets a password on the phone and is signed in', async () => {
    await employee.goto(site.url);
    await employee.getByRole('link', { name: 'Punya kode? Tetapkan kata sandi' }).click();
    await employee.getByLabel('NIP').fill(slip.nip);
    await employee.getByLabel('Kode', { exact: false }).fill(slip.code.toLowerCase());
    await employee.getByLabel('Kata sandi baru *', { exact: true }).fill('pendek');
    await employee.getByLabel('Kata sandi baru, sekali lagi').fill('pendek');
    await employee.getByRole('button', { name: 'Tetapkan kata sandi dan masuk' }).click();
    await employee.getByText('Kata sandi terlalu pendek.').waitFor();
    await layout(employee, 'activate');
    await employee.getByLabel('Kata sandi baru *', { exact: true }).fill(password);
    await employee.getByLabel('Kata sandi baru, sekali lagi').fill(password);
    await employee.getByRole('button', { name: 'Tetapkan kata sandi dan masuk' }).click();
    await employee.getByRole('button', { name: `Akun ${slip.name}` }).waitFor();
  });

  it('sees his sessions and ends the other one', async () => {
    const elsewhere = site.client();
    await elsewhere.signIn(slip.nip, password);
    await employee.goto(`${site.url}/profile`);
    await employee.getByText('sesi lain', { exact: true }).waitFor();
    await picture(employee, 'profile');
    await employee.getByRole('button', { name: /^Akhiri sesi ini/ }).click();
    await saysInPassing(employee, /^Sesi diakhiri\.$/);
    expect((await elsewhere.get('/api/session')).status).toBe(401);
    await expect(employee.getByRole('button', { name: /^Akhiri sesi ini/ })).toHaveCount(0);
    await expect(employee.getByText('sesi ini', { exact: true })).toHaveCount(1);
  });
});

describe('the administrator then', () => {
  it('gives him a role for a time, and it is his at once', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/role-grants`);
    await page.getByRole('button', { name: 'Beri peran' }).click();
    await pick(page, 'Akun', slip.nip);
    await page.getByRole('dialog').getByLabel('Peran').selectOption('auditor');
    await pick(page, 'Unit', agency);
    await page.getByRole('dialog').getByLabel('Alasan').fill('Sesuai surat tugas.');
    const lastDay = page.getByRole('dialog').getByLabel('Hari terakhir');
    await lastDay.fill('31/02/2099');
    await lastDay.blur();
    await page.getByText('Ini bukan tanggal. Tulis hari/bulan/tahun, misalnya 31/12/2026.').waitFor();
    // Not sent either: a day that is none must never pass for "no last day".
    await page.getByRole('dialog').getByRole('button', { name: 'Beri peran' }).click();
    await expect(lastDay).toBeFocused();
    await lastDay.fill('31/12/2099');
    await expect(page.getByText('Ini bukan tanggal.')).toHaveCount(0);
    await page.getByRole('dialog').getByRole('button', { name: 'Beri peran' }).click();
    await page.getByRole('row').filter({ hasText: slip.name }).getByText('31 Desember 2099').waitFor();
    await picture(page, 'role-grants');
    await employee.goto(`${site.url}/profile`);
    await employee.getByText('Pemeriksa', { exact: true }).waitFor();
  });

  it('signs him out everywhere, closes his account and opens it again, each for a reason', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/accounts?filter=${encodeURIComponent(JSON.stringify({ q: slip.nip }))}`);
    await page.getByRole('link', { name: slip.name }).click();
    await page.getByRole('heading', { name: slip.name }).waitFor();
    await picture(page, 'account');
    // Whoever goes back with a dialog open stays on the page, and finds what he wrote once he opens it again.
    const address = page.url();
    const reason = page.getByRole('dialog').getByLabel('Alasan');
    await page.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await reason.fill('ditulis sebelum kembali');
    await page.goBack();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(page.url()).toBe(address);
    await page.getByRole('button', { name: 'Akhiri semua sesi' }).click();
    await expect(reason).toHaveValue('ditulis sebelum kembali');
    await reason.fill('');
    await page.keyboard.press('Escape');
    for (const [act, done] of [
      ['Akhiri semua sesi', 'Semua sesi dan tokennya berakhir.'],
      ['Nonaktifkan', 'Akun dinonaktifkan.'],
      ['Aktifkan kembali', 'Akun aktif kembali.'],
    ] as const) {
      await page.getByRole('button', { name: act }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: act }).click();
      await dialog.getByText('Wajib diisi').waitFor();
      await expect(dialog.getByLabel('Alasan')).toBeFocused();
      await dialog.getByLabel('Alasan').fill('sesuai surat');
      if (act === 'Nonaktifkan') await picture(page, 'account-disable');
      await dialog.getByRole('button', { name: act }).click();
      await page.getByText(done).waitFor();
    }
    await expect(page.getByText('aktif', { exact: true })).toBeVisible();
  });

  it('makes him a code when he has forgotten his password, with which he sets a new one', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: 'Buat kode' }).click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('lupa kata sandi');
    await page.getByRole('dialog').getByRole('button', { name: 'Buat kode' }).click();
    const shown = page.getByRole('listitem').filter({ hasText: 'Kode untuk kata sandi Siklus' });
    await expect(shown).toHaveCount(1);
    const [, code = ''] = /(\w{4}-\w{4}-\w{4})/.exec(await shown.innerText()) ?? [];
    await page.getByRole('button', { name: 'Selesai, tutup' }).click();
    await employee.goto(`${site.url}/activate`);
    await employee.getByLabel('NIP').fill(slip.nip);
    await employee.getByLabel('Kode', { exact: false }).fill(code);
    for (const label of ['Kata sandi baru *', 'Kata sandi baru, sekali lagi *'])
      await employee.getByLabel(label, { exact: true }).fill('perahu merah di tidore');
    await employee.getByRole('button', { name: 'Tetapkan kata sandi dan masuk' }).click();
    await employee.getByRole('button', { name: `Akun ${slip.name}` }).waitFor();
  });

  it('plans his next post, which stands below the present one', async () => {
    const { page } = admin;
    const [row] = await site.unitOfWork.read<{ id: string }>('select id from employee where nip = $1', [slip.nip]);
    await page.goto(`${site.url}/employees/${row?.id}/show`);
    await page.getByRole('button', { name: 'Tetapkan jabatan' }).click();
    const dialog = page.getByRole('dialog');
    // As the device's calendar would set it, which opens outside the page.
    await expect(dialog.getByRole('button', { name: 'Buka kalender' })).toHaveCount(2);
    await dialog.locator('input[type=date]').first().fill('2099-01-01');
    await expect(dialog.getByLabel('Berlaku mulai')).toHaveValue('01/01/2099');
    await dialog.getByText('1 Januari 2099', { exact: true }).waitFor();
    await dialog.getByLabel('Nama jabatan').fill('Analis Kebijakan');
    await dialog.getByLabel('Alasan').fill('Keputusan mutasi tahun depan');
    await dialog.getByRole('button', { name: 'Tetapkan jabatan' }).click();
    const history = page.getByRole('region', { name: 'Riwayat jabatan' });
    await history.getByText('Analis Kebijakan', { exact: true }).waitFor();
    await expect(history.getByRole('listitem')).toHaveText([/sekarang/, /akan datang/]);
    await picture(page, 'posts');
    await history.getByRole('button', { name: /^Batalkan/ }).click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('Keputusannya ditunda');
    await page.getByRole('dialog').getByRole('button', { name: 'Batalkan jabatan' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await history.getByText('Analis Kebijakan', { exact: true }).waitFor({ state: 'detached' });
  });

  it('finds a unit in the tree, and its number is that of the list it opens', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/units`);
    await page.getByRole('searchbox').fill(agency);
    const branch = page
      .getByRole('listitem')
      .filter({ has: page.getByText(agency, { exact: true }) })
      .last();
    const people = branch.getByRole('link', { name: /orang$/ }).first();
    // The number is there with the branch itself; a branch that is still sought shows none.
    await expect(people).toHaveText(/^\d+/);
    const shown = /^\d+/.exec(await people.innerText())?.[0];
    await people.click();
    await page.getByText(new RegExp(`dari ${shown}$`)).waitFor();
  });

  it('sees what a list would change before it is written', async () => {
    const { page } = admin;
    const changed = sample('staff-60.csv').toString('utf8').replace(slip.name, 'Nama Yang Baru');
    await page.goto(`${site.url}/import`);
    await page.locator('input[type=file]').setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: Buffer.from(changed) });
    const changes = page.getByRole('region', { name: 'Yang akan berubah', exact: true });
    await expect(changes.locator('summary')).toHaveText('Nama berubah 1 orang');
    await expect(changes.locator('details').getByRole('listitem')).toContainText(`Nama: ${slip.name} → Nama Yang Baru`);
    await layout(page, 'import-changes');
  });

  it('goes on with a form during which the session ended, here or in another tab, after signing in over it', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/courses/create`);
    const title = page.getByLabel('Nama *', { exact: true });
    await title.fill('Pelayanan prima');
    await site.unitOfWork.run((tx) => tx.run('delete from session'));
    await page.getByLabel('Nama dalam bahasa Inggris').fill('Excellent service');
    await page.getByLabel('Kode').fill('DIKLAT-77');
    await page.getByLabel('Jam pelajaran (JP)').fill('16');
    await page.getByLabel('Bentuk').fill('Klasikal');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByRole('dialog', { name: /^Masuk lagi/ }).waitFor();
    await layout(page, 'sign-in-again');
    await signInAgainOn(page);
    await page.getByText('DIKLAT-77').waitFor();

    await page.goto(`${site.url}/courses/create`);
    await title.fill('Pelatihan yang setengah jadi');
    const other = await page.context().newPage();
    await other.goto(`${site.url}/profile`);
    await other.getByRole('button', { name: /Akun / }).click();
    await other.getByRole('menuitem', { name: 'Keluar' }).click();
    // What is being written here is on the device, and would go with its writer.
    await other
      .getByRole('dialog')
      .getByText(/^1 tulisan/)
      .waitFor();
    await other.getByRole('button', { name: 'Keluar dan hapus tulisan' }).click();
    await expect(other.getByLabel('Nama pengguna')).toBeVisible();
    await signInAgainOn(page);
    await expect(title).toHaveValue('Pelatihan yang setengah jadi');
    await other.close();
  });

  it('reads in the security log what was done and why', async () => {
    const { page } = admin;
    await page.goto(`${site.url}/security-events`);
    await page.getByRole('row').filter({ hasText: 'Menonaktifkan akun' }).getByText('sesuai surat').waitFor();
    await picture(page, 'security-log');
  });

  it('caused no error and no foreign request', () => {
    expect(admin.faults).toEqual([]);
  });
});
