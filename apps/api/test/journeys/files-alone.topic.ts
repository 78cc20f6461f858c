import { beforeAll, it } from '@jest/globals';
import type { UnitSummary } from '@siklus/contracts/reports';
import type { SupervisorProposals } from '@siklus/contracts/supervisors';
import type { Browser, Page } from 'playwright-core';
import { atDesk, expect, openWindow, signInOn, type Visit } from '../support/browser.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { addAccount, sample } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';

/** Called inside the `describe` of a suite, with the browser that it starts. */
export function filesAloneTopic(browser: () => Browser): void {
  const toEnd = endings();
  let site: TestApp;
  let office: Visit;
  let admin: Client;
  let page: Page;

  beforeAll(async () => {
    site = toEnd(await startTestApp());
    await addAccount(site.unitOfWork, 'admin', { roles: ['administrator'] });
    admin = site.client();
    await admin.signIn('admin', testPassword);
    office = await openWindow(browser(), site.url, atDesk);
    ({ page } = office);
  });

  const main = () => page.locator('main');
  const press = async (name: RegExp | string) => main().getByRole('button', { name }).first().click();
  const confirm = async (name: RegExp | string, reason?: string) => {
    const question = page.getByRole('dialog');
    if (reason !== undefined) await question.getByLabel('Alasan').fill(reason);
    await question.getByRole('button', { name }).click();
    await question.waitFor({ state: 'detached' });
  };

  it('begins an empty installation from these alone, as they are', async () => {
    await page.goto(site.url);
    await signInOn(page, 'admin');
    await main().getByRole('link', { name: 'Impor pegawai' }).first().click();
    for (const name of [
      'siasn-data-pegawai.csv',
      'ekinerja-laporan-skp.xlsx',
      'duk-puskesmas.xlsx',
      'ekinerja-laporan-penilaian-skp.xlsx',
    ]) {
      await page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: sample(name) });
      await press(/^Impor [\d.]+ baris/);
      await page.getByText('Impor selesai').waitFor();
    }
    const rows = async (list: string) => (await admin.list(`/api/${list}`)).total;
    expect([await rows('employees'), await rows('units'), await rows('imports')]).toEqual([12, 4, 4]);
  });

  it('mends the superiors that are proposed, and opens a cycle for all but the head, who answers to nobody', async () => {
    await page.goto(`${site.url}/missing-supervisors`);
    await press(/^Tetapkan \d+ atasan/);
    await confirm(/^Tetapkan \d+ atasan/, 'Sesuai SK penempatan');
    await page.goto(`${site.url}/cycles/create`);
    await page.getByLabel('Instansi').fill('Dinas Kesehatan Contoh');
    await page.getByRole('option', { name: /^Dinas Kesehatan Contoh/ }).click();
    await press('Simpan rancangan');
    await page.getByLabel(/^Terima dan buka juga/).check();
    await press('Buka siklus');
    await confirm('Buka siklus');
    await runJobs(site);
    const held = (await admin.get<SupervisorProposals>('/api/employees/supervisor-proposals')).body.total;
    expect([(await admin.list('/api/participants')).total, held]).toEqual([11, 1]);
  });

  it('takes the summary of its offices to paper: each number of the list, and nothing that is pressed', async () => {
    await page.goto(`${site.url}/reports`);
    const table = main().getByRole('table');
    await table.waitFor();
    await page.evaluate('window.print = () => { window.printed = true; }');
    await press('Cetak');
    expect(await page.evaluate('window.printed')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    const top = (await admin.list<{ id: string }>('/api/units', { filter: { code: 'U1' } })).rows[0]?.id;
    const { rows } = await admin.list<UnitSummary>('/api/unit-summaries', { filter: { parentId: top } });
    for (const { unitName, people, held } of rows) {
      const words = await table.getByRole('row').filter({ hasText: unitName }).innerText();
      expect(words.split(/\s+/)).toEqual(expect.arrayContaining([String(people), String(held)]));
    }
    expect([rows.length > 0, await page.getByRole('button').filter({ visible: true }).allInnerTexts()]).toEqual([true, []]);
  });

  it('met no error and made no foreign request', () => {
    expect(office.faults).toEqual([]);
  });
}
