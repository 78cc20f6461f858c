import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Problem } from '@siklus/contracts/common';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { remark, type Remark } from '@siklus/contracts/remarks';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';

const canary = 'canary-umpan-balik';

let office: Office;
let task: OpenTask;
let employee: Client;
let supervisor: Client;

const say = (by: Client, part: string, text = 'Pertahankan.') =>
  by.post<{ id: string } & Problem>(`/api/participants/${task.participantId}/remarks`, { part, text });
const act = (by: Client, id: string, verb: string, text?: string) =>
  by.post<Problem>(`/api/remarks/${id}/${verb}`, text === undefined ? {} : { text });
const documentAs = async (by: Client) => (await by.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body;
const remarkAs = async (by: Client, id: string): Promise<Remark | undefined> =>
  (await documentAs(by)).remarks.find((each) => each.id === id);
const noticesOf = async (by: Client, kind: string) =>
  (await by.list<Notification>('/api/notifications', { range: [0, 99], filter: { kind } })).rows;
const broken = async () => (await brokenIn(office.site.unitOfWork)).map(({ invariant }) => invariant.slice(0, 3));
const complete = async (): Promise<void> => {
  const [open] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
  const by = await office.as(open?.holderId ?? '');
  const { example, version } = (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body;
  expect((await by.post(`/api/tasks/${open?.id}/complete`, { answers: example }, { version })).status).toBe(200);
};

/** Called inside the `describe` of a suite. */
export function remarksTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    supervisor = await office.as(await supervisorOf(office, task.employeeId));
  });

  describe('feedback during the year', () => {
    it('waits for an agreed plan, and is told to be open to whoever assesses alone', async () => {
      expect((await say(supervisor, 'LOYAL')).body).toMatchObject({ status: 409, code: 'REMARKS_CLOSED' });
      await complete();
      await complete();
      const mayIt = async (by: Client) => (await documentAs(by)).may.includes('remark.write');
      expect([await mayIt(supervisor), await mayIt(employee), await mayIt(office.admin)]).toEqual([true, false, false]);
    });

    it.each([
      ['an indicator that is not there', { part: 'r9.i9' }, 422],
      ['no value', { part: 'BRAVE' }, 422],
      ['nothing', { part: 'r1.i1', text: ' ' }, 400],
      ['too much', { part: 'r1.i1', text: 'x'.repeat(1001) }, 400],
    ])('is refused about %s, and leaves nothing behind', async (_what, body, status) => {
      const answer = await supervisor.post(`/api/participants/${task.participantId}/remarks`, { text: 'Baik.', ...body });
      expect(answer.status).toBe(status);
      expect((await documentAs(supervisor)).remarks).toEqual([]);
    });

    it("is nobody else's to write: neither the employee's nor an administrator's", async () => {
      for (const by of [employee, office.admin]) expect((await say(by, 'r1.i1')).status).toBe(404);
    });

    it('is seen by the employee at once, by a notice that leads to its place, and he answers it once', async () => {
      const { id } = (await say(supervisor, 'r1.i2', canary)).body;
      expect(await noticesOf(employee, 'remark-given')).toMatchObject([{ part: 'r1.i2', opens: 'document', isCurrent: true }]);
      const seen = await remarkAs(employee, id);
      expect(remark.strict().parse(seen)).toMatchObject({
        part: 'r1.i2',
        planVersion: 1,
        text: canary,
        may: ['remark.answer'],
        answer: null,
      });
      expect((await act(supervisor, id, 'answer', 'x')).status).toBe(404);
      expect((await act(employee, id, 'answer', 'Siap, saya kerjakan.')).status).toBe(204);
      expect((await act(employee, id, 'answer', 'Lagi.')).body).toMatchObject({ status: 409, code: 'REMARK_ANSWERED' });
      expect(await noticesOf(supervisor, 'remark-answered')).toMatchObject([{ part: 'r1.i2', opens: 'document' }]);
      expect((await remarkAs(supervisor, id))?.answer).toMatchObject({ text: 'Siap, saya kerjakan.', readAt: expect.any(String), may: [] });
    });

    it('is corrected and taken back by its writer until somebody has read it; what was taken back is told to nobody', async () => {
      const [kept, gone] = [(await say(supervisor, 'LOYAL', 'Bai')).body.id, (await say(supervisor, 'ADAPTIVE')).body.id];
      // Its writer may look as often as he likes.
      expect((await remarkAs(supervisor, kept))?.may).toEqual(['remark.change']);
      for (const by of [employee, office.admin]) expect((await act(by, kept, 'correct', 'x')).status).toBe(404);
      expect((await act(supervisor, kept, 'correct', 'Baik.')).status).toBe(204);
      expect((await act(supervisor, gone, 'take-back')).status).toBe(204);
      expect((await noticesOf(employee, 'remark-given')).map(({ part, isCurrent }) => [part, isCurrent])).toEqual(
        expect.arrayContaining([
          ['LOYAL', true],
          ['ADAPTIVE', false],
        ]),
      );
      expect(await remarkAs(employee, kept)).toMatchObject({ text: 'Baik.', correctedAt: expect.any(String) });
      expect([await remarkAs(employee, gone), await remarkAs(supervisor, gone)]).toEqual([undefined, undefined]);
      for (const [verb, text] of [['correct', 'x'], ['take-back']] as const)
        expect((await act(supervisor, kept, verb, text)).body).toMatchObject({ status: 409, code: 'OPENED_MEANWHILE' });
      expect((await act(supervisor, gone, 'correct', 'x')).status).toBe(404);
    });

    it('is committed to by the trail, which holds no word of it, and a changed one is found', async () => {
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { participantId: task.participantId } });
      const said = rows.filter(({ action }) => action.startsWith('remark.')).map(({ action }) => action);
      expect(said.sort()).toEqual(['remark.answered', 'remark.corrected', ...Array(3).fill('remark.given'), 'remark.taken-back']);
      expect(JSON.stringify(rows)).not.toContain(canary);
      expect((await employee.get<DocumentTrail>(`/api/document-trails/${task.participantId}`)).body.brokenAt).toBeNull();
      expect(await broken()).toEqual([]);
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query(`update remark set text = 'Buruk.' where part = 'LOYAL'`);
      expect(await broken()).toEqual(['I75']);
      await owner.query(`update remark set taken_back_at = null where part = 'ADAPTIVE'`);
      await owner.end();
      expect(await broken()).toEqual(['I75', 'I76']);
    });

    it('is not changed by its writer once somebody else assesses, and by him again once he does', async () => {
      const { id } = (await say(supervisor, 'COMPETENT', 'Bai')).body;
      const moved = async (supervisorId: string | undefined) =>
        (await office.admin.put(`/api/employees/${task.employeeId}/supervisor`, { supervisorId, reason: 'Mutasi.' }, { key: null })).status;
      const own = await supervisorOf(office, task.employeeId);
      const above = await supervisorOf(office, own);
      expect(await moved(above)).toBe(200);
      for (const verb of ['correct', 'take-back'])
        expect((await act(supervisor, id, verb, verb === 'correct' ? 'Sangat kurang.' : undefined)).status).toBe(404);
      const watching = `insert into role_grant (id, account_id, role)
        select gen_random_uuid(), id, 'auditor' from account where employee_id = $1`;
      await office.site.unitOfWork.run((tx) => tx.run(watching, [own]));
      expect((await remarkAs(supervisor, id))?.may).toEqual([]);
      await office.site.unitOfWork.run((tx) =>
        tx.run(`delete from role_grant where role = 'auditor' and account_id = (select id from account where employee_id = $1)`, [own]),
      );
      expect(await moved(own)).toBe(200);
      expect((await act(supervisor, id, 'correct', 'Baik.')).status).toBe(204);
    });

    it('comes too late when the cycle is closed, and so do answers and corrections', async () => {
      const { id } = (await say(supervisor, 'HARMONIOUS')).body;
      await office.site.unitOfWork.run((tx) => tx.run(`update cycle set state = 'closed' where id = $1`, [office.cycleId]));
      const late = [await say(supervisor, 'LOYAL'), await act(supervisor, id, 'correct', 'x'), await act(employee, id, 'answer', 'x')];
      expect(late.map(({ body }) => body.code)).toEqual(Array(3).fill('REMARKS_CLOSED'));
      expect((await remarkAs(employee, id))?.may).toEqual([]);
    });
  });
}
