import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Notification } from '@siklus/contracts/notifications';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;
let colleague: Client;
let own: Client;

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
    await office.site.unitOfWork.run(async (tx) => {
      await tx.run(
        `insert into notification (id, kind, employee_id, pool, participant_id, step, occasion, created_at)
       select gen_random_uuid(), 'task-opened', null, 'training-office', id, 'training-recommendation', '', now() - n * interval '1 hour'
         from (select id from participant order by id limit 1) p, generate_series(1, 4) n`,
      );
      await tx.run(
        `insert into notification (id, kind, employee_id, participant_id, step, occasion, created_at)
       select gen_random_uuid(), 'task-reminder', $1, $2, 'target-setting', '', now() - n * interval '1 hour' from generate_series(1, 3) n`,
        [task?.employeeId, task?.participantId],
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
