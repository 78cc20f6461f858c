import { describe, expect, it } from '@jest/globals';
import type { ListExport } from '@siklus/contracts/exports';
import { randomUUID } from 'node:crypto';
import { until } from '../../proof/office/until.js';
import { armFailpoint } from '../../src/platform/failpoint.js';
import type { StruckOffice } from './struck-office.js';

/** Called inside the `describe` of a suite, whose office must be new: nobody was imported yet. */
export function failpointsTopic(theOffice: () => StruckOffice): void {
  describe('a failpoint', () => {
    it('is refused where business time is real, and where its place is unknown', async () => {
      const real = { read: async () => [{ travel: false }] as never };
      await expect(armFailpoint(real, 'job.claimed:kill')).rejects.toThrow('Unset the variable');
      await expect(armFailpoint(real, 'job.elsewhere:kill')).rejects.toThrow('places: job.claimed');
      await expect(armFailpoint(real, '')).resolves.toBeUndefined();
    });
  });

  // Every fall costs a start of a process, so each of these lets the next process fall at the next place of the same work.
  describe('work whose process dies at one place after another', () => {
    it('is an import that is written not at all, then once, and gives the same key the same answer', async () => {
      const office = theOffice();
      const key = randomUUID();
      const employees = async () => (await office.sql<{ n: number }>('select count(*)::int as n from employee'))[0]?.n;
      let api = await office.arm('api', 'import.written');
      await expect(office.importStaff(key)).rejects.toThrow();
      await api.fallen();
      expect(await employees()).toBe(0);
      api = await office.arm('api', 'request.committed');
      await expect(office.importStaff(key)).rejects.toThrow();
      await api.fallen();
      expect(await employees()).toBe(60);
      await office.revive('api');
      const answer = await office.importStaff(key);
      expect(answer).toMatchObject({ status: 200, body: { rows: 62, created: 62, updated: 0 } });
      expect((await office.importStaff(key)).body).toEqual(answer.body);
      expect(await employees()).toBe(60);
      expect(await office.broken()).toEqual([]);
    });

    it('is an answer that counts not at all, then once, and gives the same key the same answer', async () => {
      const office = theOffice();
      await office.undisturbed();
      const [task] = await office.sql<{ id: string; holder_id: string; participant_id: string }>(
        `select id, holder_id, participant_id from task where state = 'open' and turn = 'draft' order by id limit 1`,
      );
      if (task === undefined) throw new Error('no open task');
      const holder = await office.as(task.holder_id);
      const { body } = await holder.get<{ example: unknown; version: number }>(`/api/tasks/${task.id}`);
      const key = randomUUID();
      const complete = () => holder.post(`/api/tasks/${task.id}/complete`, { answers: body.example }, { key, version: body.version });
      const traces = () =>
        office.sql(
          `select (select count(*)::int from task where id = $1 and outcome = 'done') as done, (select count(*)::int from task
            where participant_id = $2 and turn = 'agree') as following,
                  (select count(*)::int from audit_entry where stream = 'participant:' || $2::text and action = 'turn.completed')
                    as audited,
                  (select count(*)::int from notification where participant_id = $2 and step = 'target-setting') as notices`,
          [task.id, task.participant_id],
        );
      const once = [{ done: 1, following: 1, audited: 1, notices: 2 }];
      let api = await office.arm('api', 'request.worked');
      await expect(complete()).rejects.toThrow();
      await api.fallen();
      expect(await traces()).toEqual([{ done: 0, following: 0, audited: 0, notices: 1 }]);
      api = await office.arm('api', 'request.committed');
      await expect(complete()).rejects.toThrow();
      await api.fallen();
      expect(await traces()).toEqual(once);
      await office.revive('api');
      const answer = await complete();
      expect(answer).toMatchObject({ status: 200, body: { id: task.id, state: 'open' } });
      const again = await complete();
      expect([again.status, again.body, again.headers.get('etag')]).toEqual([200, answer.body, answer.headers.get('etag')]);
      expect(await traces()).toEqual(once);
      expect(await office.broken()).toEqual([]);
    });

    it('is a file of a list that is there not at all, then whole, and tells the trail once', async () => {
      const office = theOffice();
      const ask = (list: string) => office.admin.post<ListExport>('/api/exports', { list, format: 'xlsx' });
      const state = async (id: string) => (await office.admin.get<ListExport>(`/api/exports/${id}`)).body.state;
      const told = async () =>
        (await office.sql<{ n: number }>(`select count(*)::int as n from audit_entry where action = 'list.exported'`))[0]?.n;
      const before = (await told()) ?? 0;
      let worker = await office.arm('worker', 'export.begun');
      const { id } = (await ask('employees')).body;
      for (const next of ['export.kept', undefined] as const) {
        await worker.fallen();
        expect([await state(id), (await office.admin.get(`/api/exports/${id}/file`)).status, await told()]).toEqual([
          'running',
          409,
          before,
        ]);
        if (next !== undefined) worker = await office.arm('worker', next);
      }
      await office.revive('worker');
      await until(async () => (await state(id)) === 'done', 'The file was not written');
      expect((await office.admin.get(`/api/exports/${id}/file`)).status).toBe(200);
      expect(await told()).toBe(before + 1);

      const key = randomUUID();
      const again = () => office.admin.post<ListExport>('/api/exports', { list: 'units', format: 'csv' }, { key });
      const api = await office.arm('api', 'request.committed');
      await expect(again()).rejects.toThrow();
      await api.fallen();
      await office.revive('api');
      const answer = await again();
      await until(async () => (await state(answer.body.id)) === 'done', 'The second file was not written');
      expect(await office.sql(`select 1 as n from list_export where list = 'units'`)).toHaveLength(1);
      expect(await office.broken()).toEqual([]);
    });
  });
}
