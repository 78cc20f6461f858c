import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { registry } from '@siklus/domain';
import { expect, onPhone, picture, startBrowser, visit, type Visit } from '../support/browser.js';
import { layout } from '../support/layout.js';
import { settled } from '../support/crawl/look.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { saysInPassing } from '../support/passing-words.js';
import { quarterTopic } from './quarter.topic.js';

const remark = 'Empat laporan menunggu tanda tangan kepala ruangan.';

let office: Office;
let browser: Browser;
let employee: Visit;
let admin: Visit;
let task: OpenTask;
let person: { readonly name: string; readonly nip: string };
let head: string;
let unitId: string;
let year: number;

async function complete(client: Client, filter: Record<string, unknown>, answers?: Record<string, unknown>): Promise<void> {
  const [open] = await openTasks(office, { participantId: task.participantId, ...filter });
  const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${open?.id}`)).body;
  expect(
    (await client.post(`/api/tasks/${open?.id}/complete`, { answers: answers ?? example, standsBy: registry.doubts }, { version })).status,
  ).toBe(200);
}

/** The plan that is proposed, with the satisfaction of those whom her unit served as one more indicator of its first result. */
function withSurvey({ example, unitId: surveyOf }: TaskDetail): Record<string, unknown> {
  const [result, ...others] = (example as unknown as { results: { indicators: object[] }[] }).results;
  const text = 'Indeks kepuasan masyarakat unit';
  const published = {
    aspect: 'QUALITY',
    text,
    target: { number: 80, unit: 'nilai' },
    pattern: 'PUBLISHED',
    months: [{ month: 6 }],
    surveyOf,
  };
  return { ...example, results: [{ ...result, indicators: [...(result?.indicators ?? []), published] }, ...others] };
}

interface Writing {
  readonly value?: string;
  readonly day?: string;
  readonly taken?: Buffer;
}

/** Before all others, and of nothing: it changes neither what is proposed for the report nor what is shown first. */
const beside: Writing = { value: '0', day: '04/05' };

/** Writes a note on her first indicator, and a photo with it; what is pressed then is up to the test. */
async function write(page: Page, text: string, { value = '8', day = '20/05', taken }: Writing = {}): Promise<Locator> {
  await page.getByRole('button', { name: 'Catat kemajuan indikator 1.1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Catat kemajuan' });
  await dialog.getByRole('textbox', { name: /^Jumlah yang bertambah/ }).fill(value);
  await dialog.getByRole('textbox', { name: /^Catatan/ }).fill(text);
  await dialog.getByRole('textbox', { name: 'Hari' }).fill(`${day}/${year}`);
  if (taken !== undefined) {
    await dialog.locator('input[capture]').setInputFiles({ name: 'kapal.jpg', mimeType: 'image/jpeg', buffer: taken });
    await dialog.getByText('kapal.jpg').waitFor();
  }
  return dialog;
}

async function note(page: Page, text: string, writing: Writing = {}): Promise<void> {
  const dialog = await write(page, text, writing);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
}

const noted = async (text: string) =>
  (await office.site.unitOfWork.read<{ n: number }>('select count(*)::int as n from progress_note where note = $1', [text]))[0]?.n;

const ends = endings();
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'siklus-journey-'));
  ends(() => rm(folder, { recursive: true, force: true }));
  office = ends(await openOffice({ environment: { SIKLUS_DATA_DIR: folder } }));
  // A nurse, one of whose indicators is what the patients of her unit say in a survey in June.
  const [nurse] = await office.site.unitOfWork.read<{ id: string }>(
    `select p.id from participant p join current_assignment a on a.employee_id = p.employee_id where a.position like 'Perawat%'`,
  );
  [task] = (await openTasks(office, { step: 'target-setting', participantId: nurse?.id })) as [OpenTask];
  const detail = (await office.admin.get<{ name: string; nip: string; supervisorId: string }>(`/api/employees/${task.employeeId}`)).body;
  person = detail;
  const [own, above] = [await office.as(task.employeeId), await office.as(detail.supervisorId)];
  head = (await office.admin.get<{ nip: string }>(`/api/employees/${detail.supervisorId}`)).body.nip;
  const drafting = (await own.get<TaskDetail>(`/api/tasks/${task.id}`)).body;
  ({ unitId, year } = drafting);
  await complete(own, { step: 'target-setting' }, withSurvey(drafting));
  await complete(above, { step: 'target-setting' });
  await complete(own, { step: 'mid-term-review', turn: 'report' });
  await complete(
    above,
    { step: 'mid-term-review', turn: 'feedback' },
    { result: 'AS_EXPECTED', behaviour: 'ABOVE', feedback: 'Kunjungan tepat waktu.' },
  );
  browser = ends(await startBrowser());
  const asItMoves = { ...onPhone, reducedMotion: 'no-preference' } as const;
  employee = await visit(browser, office.site.url, detail.nip, asItMoves, '/my-document');
  admin = await visit(browser, office.site.url, 'admin');
});

describe('an employee on a phone', () => {
  it('reads why a rating is what it is', async () => {
    const { page } = employee;
    await page.getByRole('button', { name: 'mengapa?' }).first().click();
    const why = page.getByRole('region', { name: 'Baris: hasil kerja. Kolom: perilaku kerja.' });
    await why.getByText(/"sesuai ekspektasi" dan perilaku kerja "di atas ekspektasi" bertemu pada predikat "baik"/i).waitFor();
    await expect(why.locator('[aria-current=true]')).toHaveText('Baik');
    await layout(page, 'employee-why');
  });

  it('notes progress on an indicator, and finds it there', async () => {
    const { page } = employee;
    await page.getByRole('button', { name: 'Catat kemajuan indikator 1.1' }).click();
    const dialog = page.getByRole('dialog', { name: 'Catat kemajuan' });
    const reached = dialog.getByRole('textbox', { name: /^Jumlah yang bertambah \(laporan\)/ });
    await reached.fill('7,5 lap');
    await dialog.getByRole('textbox', { name: /^Catatan/ }).fill(remark);
    // Left by a slip of the finger, it is there as it was.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Catat kemajuan indikator 1.1' }).click();
    await dialog.getByText(/^Ini yang Anda tulis .+ dan belum terkirim\./).waitFor();
    await expect(dialog.getByRole('textbox', { name: /^Catatan/ })).toHaveValue(remark);
    // What is no number is kept like any text, and told.
    await expect(reached).toHaveValue('7,5 lap');
    await dialog.getByText(/^Ini bukan angka\./).waitFor();
    await layout(page, 'employee-progress');
    await reached.fill('7,5');
    await dialog.getByRole('textbox', { name: 'Hari' }).fill(`05/05/${year}`);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText(/^Catatan \d+ \w+ \d{4}: \+7,5 laporan$/).waitFor();
    await page.getByText(remark).waitFor();
    await picture(page, 'employee-document');
  });

  it('notes more without a network: it waits, may be taken back, goes by itself, and it is said when', async () => {
    const { page } = employee;
    const context = page.context();
    const photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#3a7' } })
      .jpeg()
      .toBuffer();
    const shown = async (text: string) =>
      (
        await office.site.unitOfWork.read<{ n: number }>(
          'select count(*)::int as n from evidence e join progress_note n on n.id = e.note_id where n.note = $1',
          [text],
        )
      )[0]?.n;
    // The page of what waits comes by itself, a moment after the first one.
    const came = `performance.getEntriesByType('resource').some(({ name }) => name.includes('UnsentPage'))`;
    await expect.poll(() => page.evaluate<boolean>(came)).toBe(true);
    await context.setOffline(true);
    const dialog = await write(page, 'Ditulis di kapal.', { taken: photo });
    // The photo is kept like the text: a slip of the finger loses neither.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Catat kemajuan indikator 1.1' }).click();
    await dialog.getByText('kapal.jpg').waitFor();
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('status').getByText('Belum terkirim: server tidak terjangkau.', { exact: false }).waitFor();
    await note(page, 'Tidak jadi.');
    await page.getByRole('link', { name: '3 kiriman menunggu jaringan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kiriman tertunda' }).waitFor();
    await layout(page, 'unsent');
    await page.getByRole('button', { name: 'Batalkan pengiriman' }).last().click();
    await page.getByRole('link', { name: '2 kiriman menunggu jaringan' }).waitFor();
    expect(await noted('Ditulis di kapal.')).toBe(0);
    await context.setOffline(false);
    await saysInPassing(page, /^Terkirim pukul \d\d\.\d\d: Catat kemajuan [\d.]+, \d{4}$/);
    expect([await noted('Ditulis di kapal.'), await noted('Tidak jadi.')]).toEqual([1, 0]);
    // Its photo comes behind it, and belongs to it.
    await expect.poll(() => shown('Ditulis di kapal.')).toBe(1);
    await page.getByText('Isian yang belum dikirim').waitFor();
    await page.goto(`${office.site.url}/my-document`);
    await page.getByText('Ditulis di kapal.').waitFor();
    await page.getByText(/^Bukti:/).waitFor();
  });

  it('is not called unsent once it may have arrived: it cannot be taken back, and is noted once', async () => {
    const { page } = employee;
    const lost = 'Jawabannya hilang.';
    await page.route('**/progress-notes', async (route) => {
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await note(page, lost, beside);
    await page.getByRole('link', { name: '1 kiriman menunggu jaringan' }).click();
    await page.getByText(/mungkin sudah sampai, Siklus memeriksanya$/).waitFor();
    await expect(page.getByRole('button', { name: 'Batalkan pengiriman' })).toHaveCount(0);
    await page.unroute('**/progress-notes');
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await expect(page.getByRole('link', { name: '1 kiriman menunggu jaringan' })).toHaveCount(0);
    expect(await noted(lost)).toBe(1);
    await page.goto(`${office.site.url}/my-document`);
  });

  it('is told in a second tab that the first has sent it, and sends nothing again', async () => {
    const { page } = employee;
    const text = 'Terbuka di dua tab.';
    const dialog = await write(page, text, beside);
    const other = await page.context().newPage();
    await other.goto(`${office.site.url}/my-document`);
    await other.getByRole('button', { name: 'Catat kemajuan indikator 1.1' }).click();
    const same = other.getByRole('dialog', { name: 'Catat kemajuan' });
    await expect(same.getByRole('textbox', { name: /^Catatan/ })).toHaveValue(text);
    await dialog.getByRole('button', { name: 'Simpan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await same.getByRole('button', { name: 'Simpan' }).click();
    await same.getByText(/^Isian ini sudah dikirim dari tab lain/).waitFor();
    expect(await noted(text)).toBe(1);
    await other.close();
  });

  it('sees who opened the document, and what its trail says', async () => {
    const { page } = employee;
    await page
      .getByRole('region', { name: 'Siapa yang melihat dokumen Anda' })
      .getByText(/, pejabat penilai$/)
      .waitFor();
    await page.getByRole('link', { name: 'Lihat jejak audit dokumen ini' }).click();
    await page.getByText('Jejak utuh').waitFor();
    await page.getByText('Mencatat kemajuan: 1.1').first().waitFor();
    await page.getByLabel('Jenis kejadian').selectOption({ label: 'Mencatat kemajuan' });
    await page.getByRole('listitem').filter({ hasText: 'Mengisi dan mengirim' }).first().waitFor({ state: 'detached' });
    await picture(page, 'employee-trail');
  });

  it('is told what the page is for', async () => {
    const { page } = employee;
    await page.getByRole('button', { name: 'Bantuan halaman ini' }).click();
    const help = page.getByRole('dialog', { name: 'Jejak audit satu dokumen' });
    await help.getByText('Yang terjadi sesudahnya').waitFor();
    await picture(page, 'employee-help');
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    // The browser reports by itself what it could not reach while the line was cut.
    expect(employee.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
});

describe('a nurse', () =>
  quarterTopic(() => ({ office, browser, employee, admin, head, participantId: task.participantId, unitId, year })));

describe('an administrator at a desk', () => {
  it('finds a person by a misspelled name, without the mouse', async () => {
    const { page } = admin;
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Cari nama, NIP, unit, atau tindakan' });
    // At once, while the search is still on its way: no letter is lost.
    await page.keyboard.type(person.name.slice(0, 3) + person.name.charAt(4) + person.name.charAt(3) + person.name.slice(5), { delay: 5 });
    const option = page.getByRole('option', { name: new RegExp(person.nip) });
    await option.waitFor();
    await picture(page, 'search');
    // What is found for the whole name has come; from here on the list stays as it is, and each press moves one line.
    await settled(page);
    for (let presses = 0; presses < 16 && (await option.getAttribute('aria-selected')) !== 'true'; presses += 1)
      await page.keyboard.press('ArrowDown');
    await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'none');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/employees/${task.employeeId}/show`);
    await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
  });

  it('finds an action by what else it is called, and leaves with Escape', async () => {
    const { page } = admin;
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Cari nama, NIP, unit, atau tindakan' });
    await field.fill('unggah csv');
    await page.getByRole('option', { name: 'Impor pegawai' }).click();
    await page.waitForURL('**/import');
    await page.keyboard.press('Control+k');
    await field.waitFor();
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(admin.faults).toEqual([]);
  });
});
