import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../../proof/office/client.js';
import { endings } from '../support/endings.js';

let office: Office;
let task: OpenTask;
let holder: Client;

const save = (text: string, basedOn?: string | null) =>
  holder.put<{ savedAt: string; code?: string }>(`/api/tasks/${task.id}/draft`, {
    answers: { results: [{ title: text }] },
    ...(basedOn === undefined ? {} : { basedOn }),
  });
const stored = async () => (await holder.get<{ draft: { answers: unknown; savedAt: string } | null }>(`/api/tasks/${task.id}`)).body.draft;

/** Called inside the `describe` of a suite. */
export function draftsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    holder = await office.as(task.holderId);
  });

  describe('a draft written in two browsers', () => {
    it('is kept when it continues the one that is stored', async () => {
      const first = await save('satu', null);
      const second = await save('satu dua', first.body.savedAt);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(await stored()).toEqual({ answers: { results: [{ title: 'satu dua' }] }, savedAt: second.body.savedAt });
    });

    it('is not overwritten by a browser that has not seen it', async () => {
      const before = await stored();
      const unseen = [await save('tiga', null), await save('tiga', '2026-01-01T00:00:00.000Z')];
      expect(unseen.map(({ status, body }) => [status, body.code])).toEqual([
        [412, 'DRAFT_CHANGED_MEANWHILE'],
        [412, 'DRAFT_CHANGED_MEANWHILE'],
      ]);
      expect(await stored()).toEqual(before);
    });

    it('lets one of two that save at the same moment win', async () => {
      const base = (await stored())?.savedAt ?? null;
      const answers = await Promise.all([save('kiri', base), save('kanan', base)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    });

    it('is overwritten by a client that does not say what it has seen', async () => {
      expect((await save('terserah')).status).toBe(200);
      expect((await stored())?.answers).toEqual({ results: [{ title: 'terserah' }] });
    });
  });

  describe('how soon a task is due', () => {
    const now = async (moment: string) =>
      office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = $1::timestamptz - now()`, [moment]));
    const read = async () => (await holder.get<{ late: boolean; daysLeft: number }>(`/api/tasks/${task.id}`)).body;
    const due = (moment: string) =>
      office.site.unitOfWork.run((tx) => tx.run('update task set due_at = $2 where id = $1', [task.id, moment]));

    it.each([
      // The unit is in WIT: 23.59 of 15 October is 14.59 UTC, and its day begins at 15.00 UTC of the day before.
      ['2026-10-14T14:30:00Z', { late: false, daysLeft: 1 }],
      ['2026-10-14T15:30:00Z', { late: false, daysLeft: 0 }],
      ['2026-10-15T15:30:00Z', { late: true, daysLeft: -1 }],
    ])('at business time %s follows the calendar of the unit', async (moment, expected) => {
      await due('2026-10-15T14:59:59Z');
      await now(moment);
      expect(await read()).toMatchObject(expected);
      const [row] = (await holder.list<{ late: boolean; daysLeft: number }>('/api/tasks', { filter: { mine: true, id: task.id } })).rows;
      expect(row).toMatchObject(expected);
    });
  });

  describe('the team', () => {
    it('is listed with where everybody stands, and who holds it', async () => {
      const supervisorId = await supervisorOf(office, task.employeeId);
      const supervisor = await office.as(supervisorId);
      const { rows } = await supervisor.list<{
        employeeId: string;
        runs: { step: string; state: string; taskId: string | null; holderName: string | null; late: boolean }[];
      }>('/api/participants', { filter: { team: true } });
      const person = rows.find(({ employeeId }) => employeeId === task.employeeId);
      const name = (await office.admin.get<{ name: string }>(`/api/employees/${task.employeeId}`)).body.name;
      expect(person?.runs[0]).toMatchObject({ step: 'target-setting', state: 'open', taskId: task.id, holderName: name, late: true });
      expect(person?.runs.slice(1, 4)).toMatchObject(
        ['TW1', 'TW2', 'TW3'].map((occasion) => ({
          step: 'mid-term-review',
          occasion,
          state: 'scheduled',
          unmet: [],
          waitsFor: { label: { id: 'Penetapan sasaran' }, holderName: name },
        })),
      );
    });
  });
}
