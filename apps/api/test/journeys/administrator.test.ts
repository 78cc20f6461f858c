import { readFileSync } from 'node:fs';
import { beforeAll, describe, it } from '@jest/globals';
import type { UnitSummary } from '@siklus/contracts/reports';
import type { SupervisorProposals } from '@siklus/contracts/supervisors';
import type { Browser, Page } from 'playwright-core';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { readSheets } from '../../src/platform/files/read-sheets.js';
import { storeDemoPassword } from '../../src/platform/identity/demo-password.js';
import { boardNumbers, deafNumbers, totalBehind } from '../support/board-walk.js';
import { atDesk, expect, openWindow, signInOn, startBrowser, type Visit } from '../support/browser.js';
import { arrived, settled } from '../support/crawl/look.js';
import { runJobs } from '../support/jobs.js';
import { layout } from '../support/layout.js';
import { addAccount, sample } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let browser: Browser;
const ends = endings();
beforeAll(async () => {
  browser = ends(await startBrowser());
});

describe('a new administrator at a desk', () => {
  let site: TestApp;
  let office: Visit;
  let admin: Client;
  let page: Page;
  let board: string;

  beforeAll(async () => {
    site = ends(await startTestApp());
    await storeDemoPassword(site.unitOfWork, testPassword);
    await addAccount(site.unitOfWork, 'admin', { roles: ['administrator'] });
    admin = site.client();
    await admin.signIn('admin', testPassword);
    office = await openWindow(browser, site.url, atDesk);
    ({ page } = office);
  });

  /** Demands of the page that has just been opened that it holds at both sizes, when all of it has come. */
  async function look(name: string): Promise<void> {
    await arrived(page);
    await layout(page, name);
  }

  const button = (name: string | RegExp) => page.locator('main').getByRole('button', { name }).first();
  const link = (name: string | RegExp) => page.locator('main').getByRole('link', { name }).first();
  /** Looks at the question that stands open, which no crawl meets since it needs the steps before it, and answers it. */
  const confirm = async (name: string | RegExp, reason?: string) => {
    if (reason !== undefined) await page.getByRole('dialog').getByLabel('Alasan').fill(reason);
    await layout(page, `asked-${String(name).toLowerCase().replace(/\W+/g, '-')}`);
    await page.getByRole('dialog').getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };

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
    await site.unitOfWork.run((tx) =>
      tx.run(
        `update assignment set supervisor_id = null where employee_id in (
           select a.employee_id from current_assignment a join employee e on e.id = a.employee_id
            where e.standing = '01' and e.status <> 'NON_ASN' and a.supervisor_id is not null and not exists (select from assignment b
              where b.supervisor_id = a.employee_id)
            order by a.employee_id limit 20)`,
      ),
    );
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
    board = page.url();
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

  it('finds behind every number of the board a list of that many', async () => {
    const cycleId = board.split('/').at(-2) ?? '';
    await stir(site, admin, cycleId);
    await page.goto(board);
    await page.getByText('Perlu Anda lakukan').waitFor();
    await look('board');
    const whole = button(/^Tampilkan semua/);
    if (await whole.isVisible()) await whole.click();
    const folded = page.getByRole('button', { name: /^Buka / });
    while ((await folded.count()) > 0) await folded.first().click();
    await settled(page);
    await look('board-unfolded');
    const numbers = await boardNumbers(page);
    // How many there are follows how much of the year has passed.
    expect(numbers.length).toBeGreaterThan(25);
    const unequal: string[] = [];
    const totals = new Map<string, number>();
    for (const { says, count, path } of numbers) {
      const total = totals.get(path) ?? (await totalBehind(admin, path));
      totals.set(path, total);
      if (total !== count) unequal.push(`${says}: ${count}, its list ${total}`);
    }
    expect(unequal).toEqual([]);
    // Only what says nought leads to nobody.
    expect(numbers.filter(({ count, shown }) => count === 0 && !/^0 (?!%)/.test(shown))).toEqual([]);
    expect(await deafNumbers(page)).toEqual([]);
    expect(numbers.filter(({ count }) => count > 0).map(({ path }) => new URL(path, site.url).pathname)).toEqual(
      expect.arrayContaining(['/participants', '/open-tasks']),
    );
  });

  it('finds among the open tasks none that is done, also without coming from the board', async () => {
    const [open, all] = await Promise.all(
      [{ state: 'open' }, {}].map(async (filter) => (await admin.list('/api/tasks', { filter })).total),
    );
    expect(open).toBeLessThan(all ?? 0);
    await page.goto(`${site.url}/open-tasks`);
    await page.getByText(new RegExp(` dari ${open}$`)).waitFor();
  });

  it('reminds the holders of what is stuck, a few picked at once', async () => {
    await page.goto(board);
    await link('Langkah yang tidak bergerak').click();
    await page.getByRole('combobox', { name: 'Jenis' }).selectOption('late');
    await page.getByText('Ingatkan pemegangnya').first().waitFor();
    await look('stuck');
    await button('Pilih semua di halaman ini').click();
    await button('Ingatkan').click();
    await confirm('Ingatkan', 'Batas sudah dekat');
    await page.getByRole('heading', { level: 1, name: /^Ingatkan/ }).waitFor();
    await runJobs(site);
    await page.getByText(/^[1-9]\d* selesai, 0 tidak perlu, 0 gagal/).waitFor();
    await page.getByText('Alasan: Batas sudah dekat').waitFor();
    const [act] = (await admin.list<{ kind: string; total: number; done: number }>('/api/bulk-operations', { sort: ['createdAt', 'DESC'] }))
      .rows;
    expect(act).toMatchObject({ kind: 'remind', total: act?.done });
  });

  it('withdraws those who have left from the list that the board opens, for the cause that it proposes', async () => {
    await site.unitOfWork.run((tx) =>
      tx.run(`update employee set standing = '99' where id in (select employee_id from participant where state = 'active' limit 2)`),
    );
    await page.goto(board);
    await link('Pilih dan tarik').click();
    await page.getByText('menurut kedudukannya sudah keluar').waitFor();
    await look('leaving');
    await button('Pilih semua di halaman ini').click();
    await button('Tarik dari siklus').click();
    await confirm('Tarik dari siklus', 'Pensiun mulai bulan ini');
    await page.getByRole('heading', { level: 1, name: 'Tarik dari siklus' }).waitFor();
    await runJobs(site);
    await page.getByText('Sebab: Pensiun.').waitFor();
    await page.getByText(/^2 selesai, 0 tidak perlu, 0 gagal/).waitFor();
  });

  it('met no error and made no foreign request', () => {
    expect(office.faults).toEqual([]);
  });
});

describe('an administrator whose office has nothing but its files', () => {
  let site: TestApp;
  let office: Visit;
  let admin: Client;
  let page: Page;

  beforeAll(async () => {
    site = ends(await startTestApp());
    await addAccount(site.unitOfWork, 'admin', { roles: ['administrator'] });
    admin = site.client();
    await admin.signIn('admin', testPassword);
    office = await openWindow(browser, site.url, atDesk);
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
});

/** Lets the year begin: some answer, some are late, one loses his supervisor, one unit skips a quarter. */
async function stir(site: TestApp, admin: Client, cycleId: string): Promise<void> {
  const { rows } = await admin.list<{ id: string; employeeId: string; version: number }>('/api/tasks', {
    filter: { cycleId, state: 'open' },
    range: [0, 199],
    sort: ['employeeName', 'ASC'],
  });
  for (const task of rows.slice(0, 3)) {
    const employee = site.client();
    await employee.signIn((await admin.get<{ nip: string }>(`/api/employees/${task.employeeId}`)).body.nip, testPassword);
    const { example } = (await employee.get<{ example: unknown }>(`/api/tasks/${task.id}`)).body;
    const answer = await employee.post(`/api/tasks/${task.id}/complete`, { answers: example }, { version: task.version });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  const late = rows.slice(5, 17).map(({ id }) => id);
  await site.unitOfWork.run(async (tx) => {
    await tx.run(`update task set due_at = business_now() - interval '4 days' where id = any($1::uuid[])`, [late]);
    await tx.run('update assignment set supervisor_id = null where employee_id = $1', [rows[0]?.employeeId]);
  });
  const unit = (await admin.list<{ unitId: string }>('/api/participants', { filter: { cycleId, employeeId: rows[20]?.employeeId } }))
    .rows[0];
  for (const act of [
    { kind: 'refresh', reason: 'Garis atasan berubah' },
    { kind: 'skip', step: 'mid-term-review', occasion: 'TW1', unitId: unit?.unitId, reason: 'Bencana alam' },
  ]) {
    const { total } = (await admin.post<{ total: number }>('/api/bulk-operations', { cycleId, ...act }, { query: { dryRun: 'true' } }))
      .body;
    await admin.post('/api/bulk-operations', { cycleId, ...act, expected: total });
  }
  await runJobs(site);
}
