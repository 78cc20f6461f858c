import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Evidence } from '@siklus/contracts/evidence';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Problem } from '@siklus/contracts/common';
import { indicatorProgress, type ProgressNoteRow } from '@siklus/contracts/progress-notes';
import { sentAt } from '@siklus/contracts/sent-at';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { localDateOf } from '@siklus/domain';
import pg from 'pg';
import type { Sending } from '../../proof/office/client.js';
import { brokenIn } from '../support/broken.js';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

const canary = 'canary-catatan-kemajuan';
const hour = 3_600_000;

let office: Office;
let task: OpenTask;
let employee: Client;
let supervisor: Client;

const noteOn = (id: string, client: Client, body: unknown, key?: string, headers: Sending['headers'] = {}) =>
  client.post<Problem>(`/api/participants/${id}/progress-notes`, body, key === undefined ? { headers } : { key, headers });
/** Notes as a device does whose clock shows this as it sends what it wrote so many hours before. */
const noteByDevice = (notes: readonly object[], clock: string, waited = 0) => {
  const deviceAt = new Date(Date.parse(clock) - waited * hour).toISOString();
  return noteOn(task.participantId, employee, { notes, deviceAt }, undefined, { [sentAt]: clock });
};
const note = (client: Client, entry: unknown, key?: string) => noteOn(task.participantId, client, { notes: [entry] }, key);
const progressAs = async (client: Client) => (await client.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.progress;
const pin = (client: Client, indicators: readonly string[]) =>
  client.put(`/api/participants/${task.participantId}/pinned-indicators`, { indicators }, { key: null });
const complete = async (client: Client, id: string): Promise<void> => {
  const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${id}`)).body;
  expect((await client.post(`/api/tasks/${id}/complete`, { answers: example }, { version })).status).toBe(200);
};

/** Somebody without staff under another head. */
const strangerTo = async (): Promise<string> =>
  (
    await office.site.unitOfWork.read<{ id: string }>(
      `select a.employee_id as id from current_assignment a join current_assignment own on own.employee_id = $1
        where a.supervisor_id is not null and a.supervisor_id not in (own.supervisor_id, $1) and a.employee_id <> own.supervisor_id
          and not exists (select from current_assignment x where x.supervisor_id = a.employee_id) order by 1 limit 1`,
      [task.employeeId],
    )
  )[0]?.id ?? '';

/** Called inside the `describe` of a suite. */
export function progressNotesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    supervisor = await office.as(await supervisorOf(office, task.employeeId));
  });

  describe('a note of progress', () => {
    it('waits for an agreed plan', async () => {
      expect((await note(employee, { indicator: 'r1.i1', value: 3 })).body).toMatchObject({ status: 409, code: 'PROGRESS_CLOSED' });
      await complete(employee, task.id);
      const [agree] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      await complete(supervisor, agree?.id ?? '');
    });

    it('is written by the employee and shown to him and his supervisor, in the document and at the review', async () => {
      expect((await note(employee, { indicator: 'r1.i1', value: 3 })).status).toBe(204);
      // The id in capitals is the same document's, also in the trail.
      const second = { notes: [{ indicator: 'r1.i1', value: 4.5, note: canary }] };
      expect((await noteOn(task.participantId.toUpperCase(), employee, second)).status).toBe(204);
      const { body: trail } = await employee.get<DocumentTrail>(`/api/document-trails/${task.participantId.toUpperCase()}`);
      expect([trail.brokenAt, trail.entries.at(-1)?.action]).toEqual([null, 'progress.noted']);
      const seen = await progressAs(supervisor);
      expect(seen.map((each) => indicatorProgress.strict().parse(each))).toMatchObject([{ indicator: 'r1.i1', count: 2 }]);
      expect(seen[0]?.newest.map(({ value, note: text }) => [value, text])).toEqual([
        [4.5, canary],
        [3, null],
      ]);
      const [report] = await openTasks(office, { participantId: task.participantId, step: 'mid-term-review' });
      await complete(employee, report?.id ?? '');
      const [feedback] = await openTasks(office, { participantId: task.participantId, step: 'mid-term-review', turn: 'feedback' });
      expect((await supervisor.get<TaskDetail>(`/api/tasks/${feedback?.id}`)).body.progress).toEqual(seen);
    });

    it.each([
      [{ indicator: 'r9.i9', value: 1 }, 422],
      [{ indicator: 'r1.i1' }, 422],
      [{ indicator: 'r1.i1', note: 'tanpa angka' }, 422],
      [{ indicator: 'r1.i1', value: -1 }, 400],
      [{ indicator: 'r1.i1', value: 1, other: 1 }, 400],
    ])('%j is refused', async (body, status) => {
      expect((await note(employee, body)).status).toBe(status);
    });

    it("is nobody else's to write", async () => {
      expect((await note(supervisor, { indicator: 'r1.i1', value: 1 })).status).toBe(404);
      expect([403, 404]).toContain((await note(office.admin, { indicator: 'r1.i1', value: 1 })).status);
    });

    it('is written once however often it is sent, and not without a key', async () => {
      const entry = { indicator: 'r1.i2', value: 90 };
      const twice = [await note(employee, entry, 'one-key'), await note(employee, entry, 'one-key')];
      expect(twice.map(({ status }) => status)).toEqual([204, 204]);
      expect((await progressAs(employee)).find(({ indicator }) => indicator === 'r1.i2')).toMatchObject({ count: 1 });
      const body = { notes: [entry] };
      expect((await employee.post(`/api/participants/${task.participantId}/progress-notes`, body, { key: null })).status).toBe(400);
    });

    it('is written on several indicators at once, all of them or none, for a day that has come, of a version that was', async () => {
      const week = (parts: object, notes: readonly object[]) => noteOn(task.participantId, employee, { notes, ...parts });
      const [one, other] = [
        { indicator: 'r1.i1', value: 1 },
        { indicator: 'r1.i2', value: 95, note: 'Lengkap.' },
      ];
      for (const [parts, notes, code] of [
        [{}, [one, { indicator: 'r1.i2' }], 'PROGRESS_NEEDS_NUMBER'],
        [{ day: '2199-01-01' }, [one, other], 'PROGRESS_DAY_AHEAD'],
        [{ day: '2000-01-01' }, [one, other], 'PROGRESS_DAY_OF_ANOTHER_YEAR'],
        [{ planVersion: 7 }, [one, other], 'PROGRESS_INDICATOR_UNKNOWN'],
      ] as const)
        expect((await week(parts, notes)).body).toMatchObject({ status: 422, code });
      expect((await progressAs(employee)).map(({ count }) => count)).toEqual([2, 1]);
      const [{ day = '' } = {}] = (await progressAs(employee))[0]?.newest ?? [];
      expect((await week({ planVersion: 1, day }, [one, other])).status).toBe(204);
      expect((await progressAs(employee)).map(({ count }) => count)).toEqual([3, 2]);
    });

    it('says when it was written and when it came, by the clock of the office, whatever that of the device shows', async () => {
      // What waited for days was written on a plan that had been agreed by then.
      await office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + interval '5 days'`));
      for (const clock of ['2031-11-05T01:00:00.000Z', '2019-02-28T23:59:00.000Z'])
        for (const waited of [0, 72]) {
          expect((await noteByDevice([{ indicator: 'r1.i1', value: 2 }], clock, waited)).status).toBe(204);
          const { rows } = await employee.list<ProgressNoteRow>('/api/progress-notes', {
            filter: { participantId: task.participantId, indicator: 'r1.i1' },
            sort: ['at', 'DESC'],
          });
          const [row] = rows as [ProgressNoteRow];
          expect(Date.parse(row.at) - Date.parse(row.writtenAt)).toBe(waited * hour);
          expect(row.day).toBe([localDateOf(row.writtenAt, row.zone), `${row.year}-12-31`].sort()[0]);
        }
    });

    it('by a clock of no year of the office is refused in words; by one that is years off it is of the day on which it came', async () => {
      const notes = [{ indicator: 'r1.i2', value: 96 }];
      const refused = async (body: object, headers = {}) => {
        const answer = await noteOn(task.participantId, employee, { notes, ...body }, undefined, headers);
        return [answer.status, answer.body.errors?.map(({ source }) => source)];
      };
      const clock = '2026-06-01T00:00:00Z';
      expect(await refused({ deviceAt: '0000-01-01T00:00:00Z' }, { [sentAt]: clock })).toEqual([400, ['deviceAt']]);
      // Alone it says nothing, as nobody knows what its clock shows now.
      for (const headers of [{}, { [sentAt]: 'kemarin' }, { [sentAt]: '0000-01-01T00:00:00Z' }])
        expect(await refused({ deviceAt: clock }, headers)).toEqual([400, [sentAt]]);
      const newest = async () => (await progressAs(employee)).find(({ indicator }) => indicator === 'r1.i2')?.newest[0];
      const days: (string | undefined)[] = [];
      // It was not yet agreed on, sent before it was written, or noted where no device tells.
      for (const deviceAt of ['1970-01-01T00:00:00Z', '2199-01-01T00:00:00Z', undefined]) {
        expect((await noteOn(task.participantId, employee, { notes, deviceAt }, undefined, { [sentAt]: clock })).status).toBe(204);
        days.push((await newest())?.day);
      }
      expect(new Set(days).size).toBe(1);
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });

    it('is listed for whoever reads the document, page by page; pins are for the employee alone', async () => {
      const listed = async (by: Client, range: [number, number]) =>
        by.list<ProgressNoteRow>('/api/progress-notes', { range, filter: { participantId: task.participantId, indicator: 'r1.i1' } });
      expect([(await listed(supervisor, [0, 1])).rows.length, (await listed(supervisor, [2, 9])).rows.length]).toEqual([2, 5]);
      expect((await listed(await office.as(await strangerTo()), [0, 9])).rows).toEqual([]);
      expect((await pin(employee, ['r1.i2', 'r1.i2', 'r1.i1'])).status).toBe(204);
      expect([(await pin(employee, ['r9.i9'])).status, (await pin(supervisor, ['r1.i1'])).status]).toEqual([422, 404]);
      const pinsOf = async (by: Client) => (await by.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.pins;
      expect([await pinsOf(employee), await pinsOf(supervisor)]).toEqual([['r1.i2', 'r1.i1'], []]);
    });

    it('takes the name that its device gave it, by which what waits with it is attached to it, and which no other bears', async () => {
      const id = randomUUID();
      expect((await note(employee, { id, indicator: 'r1.i2', value: 97 })).status).toBe(204);
      const attach = (indicator: string) =>
        employee.post<Evidence & Problem>(`/api/participants/${task.participantId}/evidence-links`, {
          indicator,
          noteId: id,
          title: 'Foto kegiatan',
          link: 'https://foto.example.go.id/1',
        });
      expect(await attach('r1.i2')).toMatchObject({ status: 201, body: { noteId: id } });
      expect((await attach('r1.i1')).status).toBe(404);
      const [again, other] = [{ id, indicator: 'r1.i2', value: 98 }, randomUUID()];
      expect((await note(employee, again)).body).toMatchObject({ status: 409, code: 'PROGRESS_NOTED_BEFORE' });
      const twice = { notes: [again, again].map((each) => ({ ...each, id: other })) };
      expect((await noteOn(task.participantId, employee, twice)).body).toMatchObject({ status: 409, code: 'PROGRESS_NOTED_BEFORE' });
      expect((await progressAs(employee)).find(({ indicator }) => indicator === 'r1.i2')?.newest[0]).toMatchObject({ id, value: 97 });
    });

    it('is committed to by the trail, which holds no word of it, and a changed one is found', async () => {
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', {
        filter: { participantId: task.participantId, action: 'progress.noted' },
      });
      expect(rows).toHaveLength(13);
      expect(JSON.stringify(rows)).not.toContain(canary);
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query('update progress_note set value = 12 where value = 3');
      await owner.end();
      expect(await brokenIn(office.site.unitOfWork)).toMatchObject([{ invariant: expect.stringMatching(/^I31/), violations: 1 }]);
    });

    it('comes too late when the cycle is closed', async () => {
      await office.site.unitOfWork.run((tx) => tx.run(`update cycle set state = 'closed' where id = $1`, [office.cycleId]));
      expect((await note(employee, { indicator: 'r1.i1', value: 5 })).body).toMatchObject({ status: 409, code: 'PROGRESS_CLOSED' });
      expect((await pin(employee, ['r1.i1'])).body).toMatchObject({ status: 409, code: 'PROGRESS_CLOSED' });
    });
  });
}
