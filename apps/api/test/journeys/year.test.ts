import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expect, onPhone, picture, startBrowser, visit, type Visit } from '../support/browser.js';
import { follow } from '../support/crawl/follow.js';
import { settled } from '../support/crawl/look.js';
import { layout } from '../support/layout.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { endings } from '../support/endings.js';

const note = 'Target laporan perlu satuan yang dapat dihitung.';
const feedback = 'Dokumentasi lengkap, kunjungan tepat waktu.';

let office: Office;
let browser: Browser;
let employee: Visit;
let supervisor: Visit;
let admin: Visit;
let participantId: string;
let documentOf: string;

const ends = endings();
beforeAll(async () => {
  office = ends(await openOffice());
  const task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
  participantId = task.participantId;
  documentOf = task.employeeId;
  const person = (await office.admin.get<{ nip: string; supervisorId: string }>(`/api/employees/${task.employeeId}`)).body;
  const above = (await office.admin.get<{ nip: string }>(`/api/employees/${person.supervisorId}`)).body;
  browser = ends(await startBrowser());
  // The employee works on a phone at night, the supervisor and the office at a desk.
  employee = await visit(browser, office.site.url, person.nip, onPhone);
  supervisor = await visit(browser, office.site.url, above.nip);
  admin = await visit(browser, office.site.url, 'admin');
});

/** Goes to the document's task of this turn as by a link, whoever holds it: to load the panel anew each time proves nothing more. */
async function openTurn({ page }: Visit, step: string, turn: string, occasion = ''): Promise<void> {
  const [task] = await openTasks(office, { participantId, step, turn, occasion });
  if (task === undefined) throw new Error(`${step} ${occasion} ${turn} is not open`);
  const path = `/tasks/${task.id}`;
  // Whoever has sent the one before may have been led there already.
  if (new URL(page.url()).pathname !== path) {
    const read = page.waitForResponse((response) => new URL(response.url()).pathname === `/api${path}`);
    await Promise.all([read, follow(page, path)]);
  }
  await settled(page);
}

/** Sends the form by the button that says what this does, and waits until the page has moved on. */
async function send({ page }: Visit, verb: string): Promise<void> {
  const address = page.url();
  await page.getByRole('button', { name: verb, exact: true }).click();
  await page.waitForURL((url) => url.href !== address);
}

async function fillActuals(page: Page, value: string): Promise<void> {
  const rows = page.getByRole('group', { name: /^\d+\.\d+ / });
  await expect(rows).not.toHaveCount(0);
  for (const row of await rows.all()) await row.getByRole('textbox', { name: /^Realisasi/ }).fill(value);
}

async function rate(page: Page, result: string, behaviour: string): Promise<void> {
  await page.getByRole('group', { name: 'Hasil kerja' }).getByRole('radio', { name: result }).check({ force: true });
  await page.getByRole('group', { name: 'Perilaku kerja' }).getByRole('radio', { name: behaviour }).check({ force: true });
}

describe("one person's year in the browser, as three people", () => {
  it('begins with the employee who drafts targets on a phone, and is told what is missing', async () => {
    const { page } = employee;
    await picture(page, 'inbox');
    await openTurn(employee, 'target-setting', 'draft');
    await page.getByRole('button', { name: 'Kirim sasaran' }).click();
    await page.getByRole('alert').waitFor();
    // What is empty is marked, and nothing that is filled.
    await page.getByRole('textbox', { name: 'Target' }).fill('12');
    await page.getByRole('button', { name: 'Kirim sasaran' }).click();
    await expect(page.getByRole('textbox', { name: 'Satuan' })).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('textbox', { name: 'Target' })).not.toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('textbox', { name: 'Rencana hasil kerja' }).fill('Terlaksananya asuhan keperawatan sesuai standar');
    // A head of a school writes in the form of leaders.
    await page.getByRole('combobox', { name: 'Perspektif' }).selectOption('PROCESS');
    await page.getByRole('textbox', { name: 'Yang diukur' }).fill('Jumlah laporan asuhan');
    await page.getByRole('textbox', { name: 'Target' }).fill('12');
    await page.getByRole('textbox', { name: 'Satuan' }).fill('laporan');
    await page.getByText(/^Tersimpan \d\d\.\d\d/).waitFor();
    await picture(page, 'draft');
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Yang diukur' })).toHaveValue('Jumlah laporan asuhan');
    await send(employee, 'Kirim sasaran');
  });

  it('goes to the supervisor, who returns it with a reason', async () => {
    const { page } = supervisor;
    await openTurn(supervisor, 'target-setting', 'agree');
    await page.getByText('Jumlah laporan asuhan').first().waitFor();
    await layout(page, 'agree');
    const address = page.url();
    await page.getByRole('button', { name: 'Kembalikan' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Alasan' }).fill(note);
    await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
    await page.waitForURL((url) => url.href !== address);
  });

  it('comes back to the employee, who reads why, mends it, and sends again', async () => {
    const { page } = employee;
    await openTurn(employee, 'target-setting', 'draft');
    await page.getByText(note).waitFor();
    await expect(page.getByRole('textbox', { name: 'Yang diukur' })).toHaveValue('Jumlah laporan asuhan');
    await page.getByRole('textbox', { name: 'Yang diukur' }).fill('Jumlah laporan asuhan lengkap');
    await layout(page, 'returned');
    await send(employee, 'Kirim sasaran');
    await openTurn(supervisor, 'target-setting', 'agree');
    await send(supervisor, 'Sepakati sasaran');
  });

  it.each(['TW1', 'TW2', 'TW3'])('is reviewed in %s', async (occasion) => {
    await openTurn(employee, 'mid-term-review', 'report', occasion);
    await fillActuals(employee.page, '6');
    await send(employee, 'Kirim laporan');
    await openTurn(supervisor, 'mid-term-review', 'feedback', occasion);
    await rate(supervisor.page, 'Sesuai ekspektasi', 'Di atas ekspektasi');
    await supervisor.page.getByRole('textbox', { name: 'Umpan balik untuk pegawai' }).fill(feedback);
    if (occasion === 'TW3') await picture(supervisor.page, 'review');
    await send(supervisor, 'Tetapkan predikat Baik');
  });

  it('is assessed: the predicate appears as both ratings are chosen', async () => {
    await openTurn(employee, 'final-assessment', 'report');
    // Three quarters of 6 make 18 so far: the year is no less.
    await fillActuals(employee.page, '24');
    await send(employee, 'Kirim laporan');
    const { page } = supervisor;
    await openTurn(supervisor, 'final-assessment', 'rate');
    await rate(page, 'Di atas ekspektasi', 'Di atas ekspektasi');
    await page.getByText('Sangat Baik').first().waitFor();
    await page.getByRole('textbox', { name: /Umpan balik/ }).fill(feedback);
    await layout(page, 'rate');
    await send(supervisor, 'Tetapkan predikat Sangat Baik');
  });

  it('is acknowledged on the phone', async () => {
    const { page } = employee;
    await openTurn(employee, 'final-assessment', 'acknowledge');
    // The rating that is answered stands above the choice, and the choice below the fold of a phone.
    await page.locator('label', { hasText: 'Saya menerima penilaian ini.' }).click();
    await layout(page, 'acknowledge');
    await send(employee, 'Kirim tanggapan');
  });

  it('ends with a recommendation that the supervisor confirms and the training office approves', async () => {
    const { page } = supervisor;
    await openTurn(supervisor, 'training-recommendation', 'confirm');
    await page.getByText('saran', { exact: true }).first().waitFor();
    await layout(page, 'confirm');
    await send(supervisor, 'Tetapkan rekomendasi');
    await openTurn(admin, 'training-recommendation', 'approve');
    await send(admin, 'Setujui rekomendasi');
  });

  it('leaves a document that the employee can read, with its reasons', async () => {
    const { page } = employee;
    await page.goto(`${office.site.url}/my-document`);
    await page.getByText(`Dokumen tahun ${office.year} lengkap`).waitFor();
    await page.getByText('Sangat Baik').first().waitFor();
    await layout(page, 'document');
    const { total } = await office.admin.list('/api/training-recommendations', { filter: { employeeId: documentOf } });
    expect(total).toBeGreaterThan(0);
    const [row] = (await office.admin.list<{ state: string }>('/api/participants', { filter: { id: participantId } })).rows;
    expect(row?.state).toBe('complete');
  });

  it('made no foreign request and no page reported an error', () => {
    // The browser reports by itself that the API was asked what else it would refuse.
    expect(employee.faults.filter((fault) => !/status of 422 .*\/complete$/.test(fault))).toEqual([]);
    expect([...supervisor.faults, ...admin.faults]).toEqual([]);
  });
});
