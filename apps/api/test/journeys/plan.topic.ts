import { beforeAll, describe, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { registry } from '@siklus/domain';
import { expect, onPhone, visit, type Visit } from '../support/browser.js';
import { layout } from '../support/layout.js';
import { openTasks, type Office } from '../support/office.js';

/** What the nurse writes that her head will plan, and what he then plans. */
const supported = ['Meningkatnya mutu pelayanan kesehatan perorangan', 'Menurunnya angka penularan tuberkulosis'] as const;
const planned = ['Meningkatnya mutu pelayanan kesehatan perorangan', 'Menurunnya angka penularan tuberkulosis di wilayah kerja'] as const;
const comment = 'Dengan dua kader baru, 60 kunjungan dapat dicapai.';

/** The plan of a nurse whose head is late with his: from the library to an addendum, on a phone. */
export function planTopic(journey: () => { readonly office: Office; readonly browser: Browser }): void {
  let office: Office;
  let browser: Browser;
  let nurse: Visit;
  let document: string;
  let head: string;
  let nurseId: string;

  beforeAll(async () => {
    ({ office, browser } = journey());
    const [found] = await office.site.unitOfWork.read<{ id: string; nip: string; document: string; head: string }>(
      `select e.id, e.nip, p.id as document, a.supervisor_id as head from current_assignment a join employee e on e.id = a.employee_id
         join participant p on p.employee_id = e.id join participant above on above.employee_id = a.supervisor_id
        where a.position like 'Perawat%' order by e.nip limit 1`,
    );
    if (found === undefined) throw new Error('Nobody in the office is a nurse');
    ({ document, head, id: nurseId } = found);
    nurse = await visit(browser, office.site.url, found.nip, onPhone);
  });

  const taskOf = async (participantId: string, turn: string, at: { occasion?: string } = {}) => {
    const [task] = await openTasks(office, { participantId, turn, ...at });
    if (task === undefined) throw new Error(`${turn} is not open`);
    return task;
  };
  const open = async (page: Page, turn: string) => {
    await page.goto(`${office.site.url}/tasks/${(await taskOf(document, turn)).id}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const send = async (page: Page, verb: string) => {
    const address = page.url();
    await page.getByRole('button', { name: verb, exact: true }).click();
    await page.waitForURL((url) => url.href !== address);
  };
  /** What this leg is not about is done without a window, by whoever's turn it is. */
  const complete = async (participantId: string, turn: string, { answers, ...at }: { answers?: object; occasion?: string } = {}) => {
    const task = await taskOf(participantId, turn, at);
    const by = await office.as(task.holderId);
    const { example, version } = (await by.get<TaskDetail>(`/api/tasks/${task.id}`)).body;
    expect(
      (await by.post(`/api/tasks/${task.id}/complete`, { answers: answers ?? example, standsBy: registry.doubts }, { version })).status,
    ).toBe(200);
  };
  const read = async () => (await (await office.as(nurseId)).get<ParticipantDetail>(`/api/participants/${document}`)).body;

  describe('a nurse whose head is late with his plan', () => {
    it('writes hers from the library, and says in words what it supports', async () => {
      const { page } = nurse;
      await open(page, 'draft');
      await page.getByRole('button', { name: 'Mulai dari contoh' }).click();
      const library = page.getByRole('dialog', { name: 'Mulai dari contoh' });
      await library.getByText('Perawat: untuk jabatan Anda').click();
      await layout(page, 'plan-library');
      await library.getByRole('button', { name: 'Pakai' }).click();
      const words = page.getByRole('textbox', { name: 'Hasil atasan yang didukung, dengan kata-kata' });
      await expect(words).toHaveCount(supported.length);
      await page.getByText(/^Tersimpan \d\d\.\d\d/).waitFor();
      for (const [at, text] of supported.entries()) await words.nth(at).fill(text);
      await layout(page, 'plan-draft');
      await send(page, 'Kirim sasaran');
    });

    it('gets one indicator back with a comment, mends it, and everything is agreed', async () => {
      const nip = (await office.admin.get<{ nip: string }>(`/api/employees/${head}`)).body.nip;
      const { page, faults } = await visit(browser, office.site.url, nip);
      await open(page, 'agree');
      await page.getByRole('button', { name: 'Kembalikan' }).click();
      const giveBack = page.getByRole('dialog', { name: 'Kembalikan untuk diperbaiki' });
      const reason = giveBack.getByRole('textbox', { name: /^Alasan/ });
      await reason.fill('Satu indikator perlu disesuaikan.');
      // Left by a slip of the finger, the reason is said to be kept, and is there.
      await page.keyboard.press('Escape');
      await page.getByText('Alasan pengembalian yang Anda tulis tersimpan di perangkat ini.').waitFor();
      await page.getByRole('button', { name: 'Kembalikan' }).click();
      await expect(reason).toHaveValue('Satu indikator perlu disesuaikan.');
      await giveBack.getByText('Komentar per bagian').click();
      await giveBack.getByRole('textbox', { name: /^Indikator 2\.1/ }).fill(comment);
      await layout(page, 'plan-marks');
      const address = page.url();
      await giveBack.getByRole('button', { name: 'Kembalikan' }).click();
      await page.waitForURL((url) => url.href !== address);

      await open(nurse.page, 'draft');
      const marked = nurse.page.getByRole('group', { name: 'Indikator 2.1' });
      await marked.getByText(comment).waitFor();
      await expect(marked).toHaveAccessibleDescription(new RegExp(comment));
      await marked.getByRole('textbox', { name: 'Target' }).fill('60');
      await send(nurse.page, 'Kirim sasaran');

      await open(page, 'agree');
      await page.getByText(`2.1: ${comment}`, { exact: true }).waitFor();
      await page.getByText('diubah', { exact: true }).waitFor();
      await send(page, 'Sepakati sasaran');
      expect(faults).toEqual([]);
      await page.context().close();
    });

    it('is told once he publishes his, and confirms only what differs', async () => {
      const [own] = await openTasks(office, { employeeId: head, step: 'target-setting' });
      const results = planned.map((title) => ({
        title,
        kind: 'MAIN',
        indicators: [{ aspect: 'QUALITY', text: `Ukuran: ${title}`, target: { number: 90, unit: '%' } }],
      }));
      await complete(own?.participantId ?? '', 'draft', { answers: { results } });
      await complete(own?.participantId ?? '', 'agree');

      const { page } = nurse;
      await page.goto(`${office.site.url}/my-document`);
      await page.getByText('2 hasil perlu dipastikan dukungannya').waitFor();
      await page.getByRole('button', { name: 'Pastikan dukungan' }).click();
      const ties = page.getByRole('dialog', { name: 'Pastikan dukungan' });
      // What says nearly the same is proposed already.
      const chosen = ties.getByRole('combobox', { name: 'Hasil atasan yang didukung' });
      for (const at of planned.keys()) await expect(chosen.nth(at)).toHaveValue(`r${at + 1}`);
      await layout(page, 'plan-ties');
      await ties.getByRole('button', { name: 'Pastikan', exact: true }).click();
      await ties.waitFor({ state: 'detached' });
      await expect(page.getByText('2 hasil perlu dipastikan dukungannya')).toHaveCount(0);
      await page.getByText(new RegExp(`^mendukung: .*${planned[1]}`)).waitFor();
      expect((await read()).plans.map(({ version }) => version)).toEqual([1]);
    });

    it('changes it by an addendum in the middle of the year, and what was reported stays where it belongs', async () => {
      await complete(document, 'report', { occasion: 'TW1' });
      const { page } = nurse;
      await page.goto(`${office.site.url}/my-document`);
      await page.getByRole('button', { name: 'Ajukan adendum sasaran' }).click();
      const asking = page.getByRole('dialog');
      await asking.getByRole('textbox', { name: /^Alasan/ }).fill('Poli sore dibuka mulai Juli.');
      await asking.getByRole('button', { name: 'Ajukan adendum sasaran' }).click();
      await asking.waitFor({ state: 'detached' });
      await open(page, 'write');
      await page.getByRole('group', { name: 'Indikator 1.1' }).getByRole('textbox', { name: 'Target' }).fill('1500');
      await send(page, 'Kirim adendum');
      await complete(document, 'agree');

      await page.goto(`${office.site.url}/my-document`);
      await page.getByText(/^Versi 2, disepakati /).waitFor();
      await page.getByText('1 perubahan dari versi 1').click();
      await page.getByText('Dilaporkan pada sasaran versi 1').first().waitFor();
      await layout(page, 'plan-versions');
      const { plans, runs } = await read();
      expect(plans.map(({ version }) => version)).toEqual([1, 2]);
      expect(plans[1]?.changes.map(({ key }) => key)).toEqual(['r1.i1']);
      const reported = runs.flatMap(({ turns }) => turns).find(({ turn }) => turn === 'report')?.answers;
      expect((reported as { actuals: { planVersion: number }[] }).actuals.map(({ planVersion }) => planVersion)).toEqual([1, 1, 1, 1, 1]);
      expect(nurse.faults).toEqual([]);
    });
  });
}
