import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { progressNote, type ProgressNote } from '@siklus/contracts/progress-notes';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { verifyAll } from '../../src/verify-all.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

const canary = 'canary-catatan-kemajuan';

let office: Office;
let task: OpenTask;
let employee: Client;
let supervisor: Client;

const noteOn = (id: string, client: Client, body: unknown, key?: string) =>
  client.post<ProgressNote>(`/api/participants/${id}/progress-notes`, body, key === undefined ? {} : { key });
const note = (client: Client, body: unknown, key?: string) => noteOn(task.participantId, client, body, key);
const complete = async (client: Client, id: string): Promise<void> => {
  const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${id}`)).body;
  expect((await client.post(`/api/tasks/${id}/complete`, { answers: example }, { version })).status).toBe(200);
};

/** Called inside the `describe` of a suite. */
export function progressNotesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    supervisor = await office.as((await office.admin.get<{ supervisorId: string }>(`/api/employees/${task.employeeId}`)).body.supervisorId);
  });

  describe('a note of progress', () => {
    it('waits for an agreed plan', async () => {
      expect((await note(employee, { indicator: 'r1.i1', value: 3 })).body).toMatchObject({ status: 409, code: 'PROGRESS_CLOSED' });
      await complete(employee, task.id);
      const [agree] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      await complete(supervisor, agree?.id ?? '');
    });

    it('is written by the employee and shown to him and his supervisor, in the document and at the review', async () => {
      const first = await note(employee, { indicator: 'r1.i1', value: 3 });
      expect(first.status).toBe(201);
      expect(progressNote.strict().parse(first.body)).toMatchObject({ indicator: 'r1.i1', planVersion: 1, value: 3, note: null });
      // The id in capitals is the same document's, also in the trail.
      expect((await noteOn(task.participantId.toUpperCase(), employee, { indicator: 'r1.i1', value: 4.5, note: canary })).status).toBe(201);
      const { body: trail } = await employee.get<DocumentTrail>(`/api/document-trails/${task.participantId.toUpperCase()}`);
      expect([trail.brokenAt, trail.entries.at(-1)?.action]).toEqual([null, 'progress.noted']);
      const seen = (await supervisor.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.progress;
      expect(seen.map(({ value, note: text }) => [value, text])).toEqual([
        [4.5, canary],
        [3, null],
      ]);
      const [report] = await openTasks(office, { participantId: task.participantId, step: 'mid-term-review' });
      await complete(employee, report?.id ?? '');
      const [feedback] = await openTasks(office, { participantId: task.participantId, step: 'mid-term-review', turn: 'feedback' });
      expect((await supervisor.get<TaskDetail>(`/api/tasks/${feedback?.id}`)).body.progress).toEqual(seen);
    });

    it.each([
      [{ indicator: 'r9.i9', value: 1 }, 404],
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
      const before = (await employee.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.progress.length;
      const [a, b] = [
        await note(employee, { indicator: 'r1.i2', value: 90 }, 'one-key'),
        await note(employee, { indicator: 'r1.i2', value: 90 }, 'one-key'),
      ];
      expect(a.body).toEqual(b.body);
      expect((await employee.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.progress).toHaveLength(before + 1);
      expect(
        (await employee.post(`/api/participants/${task.participantId}/progress-notes`, { indicator: 'r1.i2', value: 90 }, { key: null }))
          .status,
      ).toBe(400);
    });

    it('is committed to by the trail, which holds no word of it, and a changed one is found', async () => {
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', {
        filter: { participantId: task.participantId, action: 'progress.noted' },
      });
      expect(rows).toHaveLength(3);
      expect(JSON.stringify(rows)).not.toContain(canary);
      expect((await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0)).toEqual([]);
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query('update progress_note set value = 12 where value = 3');
      await owner.end();
      expect((await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0)).toMatchObject([
        { invariant: expect.stringMatching(/^I31/), violations: 1 },
      ]);
    });

    it('comes too late when the cycle is closed', async () => {
      await office.site.unitOfWork.run((tx) => tx.run(`update cycle set state = 'closed' where id = $1`, [office.cycleId]));
      expect((await note(employee, { indicator: 'r1.i1', value: 5 })).body).toMatchObject({ status: 409, code: 'PROGRESS_CLOSED' });
    });
  });
}
