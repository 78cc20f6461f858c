import { readFileSync } from 'node:fs';
import { it } from '@jest/globals';
import type { SupervisorProposals } from '@siklus/contracts/supervisors';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { readSheets } from '../../src/platform/files/read-sheets.js';
import { expect, signInOn } from '../support/browser.js';
import { runJobs } from '../support/jobs.js';
import { sample, takeTwentySupervisors } from '../support/people.js';
import { admin, button, confirm, link, look, page, site } from './administrator-desk.js';

/** Where the board of the cycle is that was opened. */
export let boardAt = '';

/** Called inside the `describe` of a suite that has opened the office. */
export function firstCycleTopic(): void {
  it('is led from an empty installation to the import of the staff list', async () => {
    await page.goto(site.url);
    await signInOn(page, 'admin');
    await page.getByRole('heading', { name: 'Siklus pertama Anda' }).waitFor();
    await look('guide-empty');
    await link('Impor pegawai').click();
    await page.locator('input[type=file]').setInputFiles({ name: 'pegawai.csv', mimeType: 'text/csv', buffer: sample('staff-60.csv') });
    await button(/^Impor [\d.]+ baris/).click();
    await page.getByText('Impor selesai').waitFor();
    expect((await admin.list('/api/employees')).total).toBeGreaterThan(50);
  });

  it('mends twenty missing supervisors in one act that is shown first', async () => {
    await takeTwentySupervisors(site.unitOfWork);
    await page.goto(site.url);
    await page.getByText('20 orang belum punya pejabat penilai.').waitFor();
    await look('guide-missing');
    await link('Perbaiki pejabat penilai').click();
    await page
      .getByText(/^saran, (pasti|mungkin)$/)
      .first()
      .waitFor();
    await look('missing');
    const { people } = (await admin.get<SupervisorProposals>('/api/employees/supervisor-proposals')).body;
    const [first, second] = people;
    if (first === undefined || second?.proposal == null) throw new Error('There is nobody to mend');
    // One is chosen by hand; nothing has been written before the confirmation.
    await page.getByRole('button', { name: `Pilih yang lain sebagai atasan ${first.name}` }).click();
    const picker = page.getByLabel(`Atasan ${first.name}`);
    // Letters of the present choice too: finding it again must not wipe them.
    for (const { proposal } of [first, second]) {
      if (proposal === null) throw new Error('There is nobody to choose');
      await picker.fill(proposal.name.slice(0, 12));
      await page.getByRole('option', { name: proposal.name }).first().waitFor();
      await expect(picker).toHaveValue(proposal.name.slice(0, 12));
    }
    await page.getByRole('option', { name: second.proposal.name }).first().click();
    await button('Tetapkan 20 atasan').click();
    await page
      .getByRole('dialog')
      .getByText(/mendapat \d+ pegawai/)
      .first()
      .waitFor();
    expect((await admin.get<SupervisorProposals>('/api/employees/supervisor-proposals')).body.total).toBe(20);
    await confirm('Tetapkan 20 atasan', 'Kekosongan sejak pelantikan');
    await page.getByText('Semua sudah punya pejabat penilai').waitFor();
    expect((await admin.get<SupervisorProposals>('/api/employees/supervisor-proposals')).body.total).toBe(0);
    expect((await admin.get<{ supervisorId: string }>(`/api/employees/${first.id}`)).body.supervisorId).toBe(second.proposal.supervisorId);
  });

  it('takes the list of people along as it is narrowed, in a workbook that is made while the work goes on', async () => {
    await page.goto(`${site.url}/employees?filter=${encodeURIComponent('{"status":"PPPK"}')}`);
    await button('Excel (XLSX)').click();
    await page.getByText('Anda boleh terus bekerja.').waitFor();
    await look('export-running');
    await site.app.get(ExportWriter, { strict: false }).pass();
    await link(/^Unduh pegawai-/).waitFor();
    await look('export-done');
    const begun = page.waitForEvent('download');
    await link(/^Unduh pegawai-/).click();
    const download = await begun;
    expect(download.suggestedFilename()).toMatch(/^pegawai-\d{4}-\d\d-\d\d\.xlsx$/);
    const [sheet] = await readSheets(readFileSync(await download.path()));
    const { rows } = await admin.list<{ name: string }>('/api/employees', {
      filter: { status: 'PPPK' },
      sort: ['name', 'ASC'],
      range: [0, 199],
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(sheet?.rows.slice(-rows.length).map(([name]) => name)).toEqual(rows.map(({ name }) => name));
  });

  it('moves a date of the template, sees the difference, and makes the cycle with it', async () => {
    await page.goto(`${site.url}/template`);
    const due = page.getByLabel('Penetapan sasaran: Batas');
    await due.fill('');
    const open = page.getByText(/^Penetapan sasaran: 1 Januari \d{4} sampai …/);
    await open.waitFor();
    // The year of the page, which is the office's: it may begin some hours before the machine's.
    await due.fill(`15/2/${/\d{4}/.exec(await open.innerText())?.[0]}`);
    await page.getByText(/^Penetapan sasaran: 1 Januari \d{4} sampai 15 Februari/).waitFor();
    await look('template');
    await button('Simpan sebagai versi 2').click();
    await confirm('Simpan sebagai versi 2');
    await page.getByText(/^Versi 2, disimpan admin/).waitFor();
    await page.goto(site.url);
    await link('Buat siklus').click();
    await page.getByLabel('Instansi').fill('Pemerintah');
    await page.getByRole('option', { name: /^Pemerintah Provinsi/ }).click();
    await expect(page.getByLabel('Penetapan sasaran: Batas')).toHaveValue(/^15\/02\//);
    await look('create');
    await button('Simpan rancangan').click();
    await page.getByText(/^Siap dibuka untuk/).waitFor();
    await page.getByText('Dibuat dari templat versi 2.').waitFor();
    await look('readiness');
  });

  it('opens it after reading what that does, and comes to the board', async () => {
    boardAt = page.url();
    await button('Buka siklus').click();
    await page
      .getByRole('dialog')
      .getByText(/menjadi peserta dengan 6 langkah/)
      .waitFor();
    await confirm('Buka siklus');
    await runJobs(site);
    await page.reload();
    await page.getByText('Perlu Anda lakukan').waitFor();
    await page.goto(`${site.url}/cycles`);
    await page
      .getByText(/sudah menyelesaikan/)
      .first()
      .waitFor();
    await expect(page.getByRole('heading', { name: 'Siklus pertama Anda' })).toHaveCount(0);
  });
}
