import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from '@jest/globals';
import type { Survey } from '@siklus/contracts/surveys';
import { elementCodes } from '@siklus/domain';
import type { Browser, Page } from 'playwright-core';
import { expect, onPhone, openWindow, visit, type Visit } from '../support/browser.js';
import { layout } from '../support/layout.js';
import { openTasks, type Office } from '../support/office.js';

/** A nurse who has noted progress of the second quarter with a photo, and one of whose indicators is the survey of her unit. */
export interface Quarter {
  readonly office: Office;
  readonly browser: Browser;
  readonly employee: Visit;
  readonly admin: Visit;
  readonly participantId: string;
  readonly unitId: string;
  readonly year: number;
  /** The number by which her head signs in. */
  readonly head: string;
}

const why = 'Foto kabur, tanggalnya tidak terlihat.';
const praise = 'Kunjungan ke pulau sudah rapi. Pertahankan.';

/** What stands behind the figures of a quarter, seen by a nurse and her head: called after she has noted progress. */
export function quarterTopic(journey: () => Quarter): void {
  const open = async ({ page }: Visit, turn: string) => {
    const { office, participantId } = journey();
    const [task] = await openTasks(office, { participantId, step: 'mid-term-review', turn, occasion: 'TW2' });
    await page.goto(`${office.site.url}/tasks/${task?.id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const row = (page: Page, ref: string) => page.getByRole('group', { name: new RegExp(`^${ref} `) });
  const send = async (page: Page, verb: string) => {
    const address = page.url();
    await page.getByRole('button', { name: verb, exact: true }).click();
    await page.waitForURL((url) => url.href !== address);
  };

  it('is proposed what she noted and what the survey of her unit found once it is confirmed, and reports both', async () => {
    const { office, admin, employee, unitId, year } = journey();
    const totals = Object.fromEntries(elementCodes.map((element) => [element, 33]));
    const days = { firstDay: `${year}-06-02`, lastDay: `${year}-06-20` };
    const entered = await office.admin.post<Survey>('/api/surveys', { unitId, ...days, weightMode: 'EXACT', respondents: 10, totals });
    await admin.page.goto(`${office.site.url}/surveys/${entered.body.id}/show`);
    await admin.page.getByRole('button', { name: 'Tetapkan' }).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Tetapkan' }).click();
    await admin.page.getByRole('button', { name: 'Koreksi' }).waitFor();
    const { page } = employee;
    await open(employee, 'report');
    await expect(row(page, '1.1').getByRole('textbox', { name: /^Realisasi/ })).toHaveValue('15,5');
    const published = row(page, '1.3');
    await expect(published.getByRole('textbox', { name: /^Realisasi/ })).toHaveValue('82,5');
    await published.getByText('nilai dari survei').waitFor();
    await expect(published.getByText(/^Indikator ini meminta bukti/)).toHaveCount(0);
    await row(page, '1.1').getByText('kapal.jpg').waitFor();
    await row(page, '1.2')
      .getByRole('textbox', { name: /^Realisasi/ })
      .fill('95');
    await layout(page, 'quarter-report');
    await send(page, 'Kirim laporan');
  });

  it('is read by her head with what stands behind it, who gives the photo back and writes feedback', async () => {
    const { office, browser, head, participantId } = journey();
    const supervisor = await visit(browser, office.site.url, head);
    const { page } = supervisor;
    await open(supervisor, 'feedback');
    await page.getByRole('list', { name: 'Bukti indikator 1.1' }).waitFor();
    await layout(page, 'quarter-evidence');
    await page.getByRole('button', { name: 'Kembalikan bukti kapal.jpg' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Alasan' }).fill(why);
    await dialog.getByRole('button', { name: 'Kembalikan' }).click();
    await page.getByText(why).waitFor();
    await page.goto(`${office.site.url}/participants/${participantId}/show`);
    await page.getByRole('button', { name: 'Tulis umpan balik tentang 1.1' }).click();
    await dialog.getByRole('textbox').fill(praise);
    await dialog.getByRole('button', { name: 'Tulis umpan balik' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(praise).waitFor();
    expect(supervisor.faults).toEqual([]);
    await page.context().close();
  });

  it('finds both at her indicator, and takes her targets along on paper that anybody can check', async () => {
    const { office, browser, employee, admin, participantId } = journey();
    const { page } = employee;
    await page.goto(`${office.site.url}/my-document`);
    await page.getByText(why).waitFor();
    await page.getByText(praise).waitFor();
    await layout(page, 'quarter-document');
    await page.getByRole('button', { name: 'Cetak' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'SKP dengan lampiran' }).click()]);
    const pdf = await readFile(await file.path());
    // Targets, behaviour and signatures, and the annex on a sheet of its own.
    expect(pdf.toString('latin1')).toMatch(/\/Type \/Pages\s+\/Count [23]\s/);
    const pictures = process.env['TEST_SCREENSHOTS'];
    if (pictures) await writeFile(join(pictures, file.suggestedFilename()), pdf);
    const [printed] = await office.site.unitOfWork.read<{ code: string }>(
      `select code from printed_form where participant_id = $1 and form = 'skp'`,
      [participantId],
    );
    const stranger = await visitAsStranger(browser, `${office.site.url}/check/${printed?.code}`);
    await stranger.getByText('Dokumen ini dicetak dari Siklus').waitFor();
    const paper = { name: 'skp.pdf', mimeType: 'application/pdf' };
    await stranger.locator('input[type=file]').setInputFiles({ ...paper, buffer: pdf });
    await stranger.getByText('Berkas ini sama persis dengan yang dicetak Siklus.').waitFor();
    await stranger.locator('input[type=file]').setInputFiles({ ...paper, buffer: Buffer.concat([pdf, Buffer.from(' ')]) });
    await stranger.getByText('Berkas ini BUKAN yang dicetak Siklus, atau sudah diubah.').waitFor();
    await layout(stranger, 'quarter-check');
    await stranger.context().close();
    // The browser reports by itself what it could not reach while the line was cut.
    expect([...employee.faults, ...admin.faults].filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });
}

/** A window in which nobody is signed in, at an address that is for everybody. */
async function visitAsStranger(browser: Browser, address: string): Promise<Page> {
  const { page } = await openWindow(browser, new URL(address).origin, onPhone);
  await page.goto(address);
  return page;
}
