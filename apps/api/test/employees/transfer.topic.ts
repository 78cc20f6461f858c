import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import { runJobs, wake } from '../support/jobs.js';
import { actInBulk, openTasks } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { actsOf, broken, clerk, day, former, next, office, onDay, setPost, sql, toDay } from './transfer-office.js';

/** Which of the two sees the document, its tasks and its row, and may act on it. */
async function reach(client: Client): Promise<readonly unknown[]> {
  const bulk = { kind: 'refresh', cycleId: office.cycleId, participantIds: [clerk.document] };
  const acts = await client.post<{ total?: number }>('/api/bulk-operations', bulk, { query: { dryRun: 'true' }, key: null });
  return [
    (await client.get(`/api/participants/${clerk.document}`)).status,
    (await client.list('/api/participants', { filter: { employeeId: clerk.id } })).rows.length,
    (await client.list('/api/tasks', { filter: { participantId: clerk.document } })).rows.length > 0,
    acts.status === 200 ? acts.body.total : acts.status,
  ];
}

const inside = [200, 1, true, 1];
const outside = [404, 0, false, 404];

/** Called inside the `describe` of a suite. */
export function transferTopic(): void {
  describe('a document', () => {
    it('goes with its employee on the day when the new post begins, with what is counted, and who may act changes with it', async () => {
      expect((await setPost({ validFrom: day(10) })).status).toBe(200);
      await runJobs(office.site);
      expect(await reach(former)).toEqual(inside);
      expect(await reach(next)).toEqual(outside);
      expect(await actsOf(former)).toEqual([1, 0, ['participant.withdraw', 'bulk.act', 'employee.import']]);

      // The moment of the move: nothing has followed yet, and the unit that he has left acts no more.
      await office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => 10)'));
      expect(await actsOf(former)).toEqual([undefined, 1, []]);
      const leave = { reason: 'Dari unit lama', cause: 'OTHER' };
      expect((await former.post(`/api/participants/${clerk.document}/withdraw`, leave)).status).toBe(404);
      expect((await actsOf(next))[0]).toBe(1);

      await onDay(10);
      expect(await reach(former)).toEqual(outside);
      expect(await reach(next)).toEqual(inside);
      expect(await broken()).toEqual([]);
    });

    it('goes to the unit of a post that begins today at once, also when all is over, and stays where the last post was', async () => {
      expect((await office.admin.post(`/api/participants/${clerk.document}/withdraw`, { reason: 'Pensiun' })).status).toBe(200);
      expect((await setPost({ validFrom: day(10), validTo: day(12), unitId: clerk.own })).status).toBe(200);
      await runJobs(office.site);
      expect(await reach(former)).toEqual(inside);
      expect(await reach(next)).toEqual(outside);
      await onDay(20);
      expect(await reach(former)).toEqual(inside);
    });
  });

  describe('who acts for a post from a later day on', () => {
    it('has on that day the tasks of whoever is in the line of its holder then, and gives them back after the last', async () => {
      const [head] = await sql<{ id: string; unit: string; position: string; above: string; one: string }>(
        `select h.employee_id as id, h.unit_id as unit, h.position, h.supervisor_id as above, min(a.employee_id::text) as one
           from current_assignment h join current_assignment a on a.supervisor_id = h.employee_id
          where h.supervisor_id is not null and h.employee_id <> $1 and a.employee_id <> $1
            and not exists (select from current_assignment x where x.supervisor_id = a.employee_id)
            and not exists (select from assignment b where b.unit_id = h.unit_id and b.position = h.position and b.kind = 'PLT')
          group by 1, 2, 3, 4 order by 1 limit 1`,
        [clerk.supervisor],
      );
      const [deputy] = await sql<{ id: string }>(
        `select employee_id as id from current_assignment where supervisor_id is not null and employee_id not in ($1, $2, $3)
            and employee_id not in (select supervisor_id from assignment where supervisor_id is not null) and supervisor_id <> $1
          order by employee_id limit 1`,
        [head?.id, clerk.id, head?.one],
      );
      if (head === undefined || deputy === undefined) throw new Error('The office has no such people');
      await office.site.unitOfWork.run((tx) => tx.run(`update employee set standing = '99' where id = $1`, [head.id]));
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);
      const reason = 'Kepala cuti tiga hari.';
      const acting = { kind: 'PLH', position: head.position, positionType: 'ADMINISTRATOR', unitId: head.unit, reason };
      expect((await setPost({ ...acting, validFrom: day(30), validTo: day(34) }, deputy.id)).status).toBe(200);
      // Nobody was in that line when it was entered but those whom the deputy finds there on his first day.
      const alone = await sql<{ id: string }>(
        `select employee_id as id from current_assignment a
          where not exists (select from assignment b where b.supervisor_id = a.employee_id)
            and a.supervisor_id <> $1 and a.employee_id not in ($2, $3)`,
        [head.id, clerk.id, deputy.id],
      );
      const newcomer = (await openTasks(office, { step: 'target-setting' })).find(({ employeeId }) =>
        alone.some(({ id }) => id === employeeId),
      );
      await office.admin.put(
        `/api/employees/${newcomer?.employeeId}/supervisor`,
        { supervisorId: head.id, reason: 'Mutasi.' },
        { key: null },
      );
      await runJobs(office.site);
      const client = await office.as(newcomer?.employeeId ?? '');
      const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${newcomer?.id}`)).body;
      await client.post(`/api/tasks/${newcomer?.id}/complete`, { answers: example }, { version });
      const holder = async () => (await openTasks(office, { participantId: newcomer?.participantId, step: 'target-setting' }))[0]?.holderId;

      // What was decided for a later day is told then, in the name of whoever decided it.
      const told = async (action: string) =>
        (
          await office.admin.list<AuditEntry>('/api/audit-entries', {
            filter: { participantId: newcomer?.participantId, action },
            sort: ['n', 'DESC'],
          })
        ).rows[0];
      const decided = { actorName: 'admin', reason: 'Kepala cuti tiga hari.' };
      expect(await holder()).toBe(head.above);
      // The clock may come before whoever follows the posts of the day: both know who decided them.
      await toDay(30);
      await office.site.unitOfWork.run((tx) =>
        tx.run('update participant set wakes_at = business_now() where id = $1', [newcomer?.participantId]),
      );
      await wake(office.site);
      expect(await holder()).toBe(deputy.id);
      expect(await told('run.stood-in')).toMatchObject({ ...decided, body: { values: { heldBy: deputy.id, heldFor: head.id } } });
      await onDay(30);
      await onDay(35);
      expect(await holder()).toBe(head.above);
      expect(await told('run.handed-over')).toMatchObject({ ...decided, body: { values: { heldBeforeFor: head.id } } });
      expect(await broken()).toEqual([]);
    });
  });
}
