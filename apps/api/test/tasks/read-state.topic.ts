import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Notification } from '@siklus/contracts/notifications';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;
let colleague: Client;
let own: Client;
let document: string;

const noticesOf = (client: Client, query: Readonly<Record<string, unknown>> = {}) => client.list<Notification>('/api/notifications', query);
const unread = async (client: Client) => (await noticesOf(client, { filter: { read: false } })).total;

/** Called inside the `describe` of a suite. */
export function readStateTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    colleague = await signedIn(office.site, 'colleague', { roles: ['training-office'] });
    const task = (await openTasks(office, { step: 'target-setting' })).at(-1);
    own = await office.as(task?.employeeId ?? '');
    document = task?.participantId ?? '';
    await office.site.unitOfWork.run(async (tx) => {
      await tx.run(
        `insert into notification (id, kind, employee_id, pool, participant_id, step, occasion, created_at)
       select gen_random_uuid(), 'step-extended', null, 'training-office', id, 'training-recommendation', '', now() - n * interval '1 hour'
         from (select id, row_number() over (order by id) as n from participant order by id limit 4) p`,
      );
      await tx.run(
        `insert into notification (id, kind, employee_id, participant_id, step, occasion, created_at)
       select gen_random_uuid(), kind, $1, $2, 'target-setting', '', now() + n * interval '1 minute'
         from unnest(array['step-extended', 'step-reopened', 'step-reassigned']) with ordinality k(kind, n)`,
        [task?.employeeId, document],
      );
    });
  });

  describe('what has been read', () => {
    it("of a pool is each one's own: one marks, the other still sees it", async () => {
      expect([await unread(office.admin), await unread(colleague)]).toEqual([4, 4]);
      const [newest] = (await noticesOf(colleague)).rows;
      expect(newest).toMatchObject({ pool: 'training-office', readAt: null });
      const first = await colleague.post<Notification>(`/api/notifications/${newest?.id}/read`);
      const again = await colleague.post<Notification>(`/api/notifications/${newest?.id}/read`);
      expect(first.body.readAt).not.toBeNull();
      expect(again.body).toEqual(first.body);
      expect([await unread(office.admin), await unread(colleague)]).toEqual([4, 3]);
      expect((await colleague.post('/api/notifications/read-all')).body).toEqual({ read: 3 });
      expect((await colleague.post('/api/notifications/read-all')).body).toEqual({ read: 0 });
      expect([await unread(office.admin), await unread(colleague)]).toEqual([4, 0]);
    });

    it.each([{}, { sort: ['unread', 'DESC'] }])('stands after what is unread, each by time (%j)', async (query) => {
      const { rows } = await noticesOf(own);
      const [newest] = rows;
      await own.post(`/api/notifications/${newest?.id}/read`);
      const after = (await noticesOf(own, query)).rows;
      const firstRead = after.findIndex(({ readAt }) => readAt !== null);
      expect(after.slice(firstRead).every(({ readAt }) => readAt !== null)).toBe(true);
      expect(firstRead).toBeGreaterThan(0);
      for (const part of [after.slice(0, firstRead), after.slice(firstRead)])
        expect(part.map(({ createdAt }) => createdAt)).toEqual(
          part
            .map(({ createdAt }) => createdAt)
            .sort()
            .reverse(),
        );
    });

    it('of a task: the newest says what is so, the others that they are overtaken, and only it counts as new', async () => {
      const ofTasks = async (filter: Readonly<Record<string, unknown>> = {}) =>
        (await noticesOf(own, { filter })).rows.filter(({ kind, participantId }) => kind.startsWith('task-') && participantId === document);
      const remind = (kind: string, late: boolean) =>
        office.site.unitOfWork.run(async (tx) => {
          await tx.run(`update task set late = $2 where participant_id = $1 and step = 'target-setting' and state = 'open'`, [
            document,
            late,
          ]);
          await tx.run(
            `insert into notification (id, kind, employee_id, participant_id, step, occasion, created_at)
             select gen_random_uuid(), $2, employee_id, id, 'target-setting', '', now() + interval '1 hour' * (1 + (select count(*) from
               notification where participant_id = $1)) from participant where id = $1`,
            [document, kind],
          );
        });
      await remind('task-reminder', false);
      await remind('task-late', true);
      const told = await ofTasks();
      expect(told.map(({ kind, isCurrent }) => [kind, isCurrent])).toEqual([
        ['task-late', true],
        ['task-reminder', false],
        ['task-opened', false],
      ]);
      expect(told[1]?.words.en).toMatch(/^There is a newer notice: Reminder/);
      expect((await ofTasks({ read: false })).map(({ kind }) => kind)).toEqual(['task-late']);
      // With a new due day it is late no more, and nothing of it is new.
      await office.site.unitOfWork.run((tx) => tx.run('update task set late = false where participant_id = $1', [document]));
      expect(await ofTasks({ read: false })).toEqual([]);
      expect((await ofTasks()).find(({ kind }) => kind === 'task-late')?.words.en).toMatch(/^No longer so: /);
    });

    it('is not new once what it says is so no more: a document that is complete no longer', async () => {
      await office.site.unitOfWork.run((tx) =>
        tx.run(
          `insert into notification (id, kind, employee_id, participant_id, step, occasion, created_at)
           select gen_random_uuid(), 'document-finished', employee_id, id, 'training-recommendation', '', now()
             from participant where id = $1`,
          [document],
        ),
      );
      const [finished] = (await noticesOf(own, { filter: { kind: 'document-finished' } })).rows;
      expect(finished).toMatchObject({ isCurrent: false, readAt: null, words: { en: expect.stringMatching(/^No longer so: /) } });
      expect((await noticesOf(own, { filter: { kind: 'document-finished', read: false } })).total).toBe(0);
      // Nor a due day of a step that is over.
      const isOver = (state: string) =>
        office.site.unitOfWork.run((tx) =>
          tx.run(`update step_run set state = $2 where participant_id = $1 and step = 'target-setting'`, [document, state]),
        );
      const extended = async () => (await noticesOf(own, { filter: { kind: 'step-extended' } })).rows.map(({ isCurrent }) => isCurrent);
      expect(await extended()).toEqual([true]);
      await isOver('done');
      expect(await extended()).toEqual([false]);
      await isOver('open');
    });

    it('is not for others to mark', async () => {
      const [mine] = (await noticesOf(own)).rows;
      expect((await colleague.post(`/api/notifications/${mine?.id}/read`)).status).toBe(404);
      const [pool] = (await noticesOf(colleague)).rows;
      expect((await own.post(`/api/notifications/${pool?.id}/read`)).status).toBe(404);
      expect(
        (
          await office.site.unitOfWork.read<{ n: number }>(
            'select count(*)::int as n from notification_reading r join account a on a.id = r.account_id where a.username <> $1',
            ['colleague'],
          )
        )[0]?.n,
      ).toBe(0);
    });
  });
}
