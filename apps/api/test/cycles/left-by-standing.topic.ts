import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { Participant } from '@siklus/contracts/participants';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks, type OpenTask } from '../support/office.js';
import { reason, type LeavingOffice } from './leaving-office.js';

/** Called inside the `describe` of a suite. */
export function leftByStandingTopic({ office, task, sql, broken, act, documentOf, progressOf }: LeavingOffice): void {
  describe('a standing by which somebody has left', () => {
    it('proposes to withdraw him, and what blocks his steps says so', async () => {
      const [other] = (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task().id);
      const before = await documentOf(other?.participantId ?? '');
      await sql(`update employee set standing = '99' where id = $1`, [other?.employeeId]);
      await actInBulk(office(), { kind: 'refresh' });
      await runJobs(office().site);
      const after = await documentOf(other?.participantId ?? '');
      expect([before.proposedCause, after.proposedCause]).toEqual([null, 'RETIRED']);
      expect(after.runs[0]?.unmet[0]?.fix.id).toContain('tarik dokumennya');
      await sql(`update employee set standing = '01' where id = $1`, [other?.employeeId]);
      await actInBulk(office(), { kind: 'refresh' });
      await runJobs(office().site);
    });
  });

  describe('people who have left by their standing', () => {
    const others = async () => (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task().id);
    const standing = (code: string, people: readonly OpenTask[]) =>
      sql(`update employee set standing = $1 where id = any($2::uuid[])`, [code, people.map(({ employeeId }) => employeeId)]);
    const leaving = async () =>
      (await office().admin.list<Participant>('/api/participants', { filter: { cycleId: office().cycleId, leaving: true } })).rows;
    const inBulk = async (body: Record<string, unknown>): Promise<BulkOperation> => {
      const started = await actInBulk(office(), body);
      expect([started.status, started.body]).toEqual([202, expect.objectContaining({ kind: body['kind'] })]);
      await runJobs(office().site);
      return (await office().admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body;
    };

    it('stand as a number on the board, which is exactly their list, each with the cause that is proposed', async () => {
      const gone = (await others()).slice(0, 2);
      expect([(await progressOf()).leaving, await leaving()]).toEqual([0, []]);
      await standing('99', gone);
      const found = await leaving();
      expect(found.map(({ id, proposedCause }) => [id, proposedCause]).sort()).toEqual(
        gone.map(({ participantId }) => [participantId, 'RETIRED']).sort(),
      );
      expect((await progressOf()).leaving).toBe(found.length);
    });

    it('are withdrawn at once for one cause and reason, named one by one, and taken back by a second act', async () => {
      const participantIds = (await leaving()).map(({ id }) => id);
      const before = await progressOf();
      for (const [body, source] of [
        [{ kind: 'withdraw', participantIds }, 'cause'],
        [{ kind: 'withdraw', cause: 'RETIRED' }, 'participantIds'],
        [{ kind: 'take-back' }, 'participantIds'],
      ] as const)
        expect(
          (await act<Problem>('/api/bulk-operations', { cycleId: office().cycleId, expected: 2, reason, ...body })).body.errors,
        ).toEqual([expect.objectContaining({ source })]);

      const done = await inBulk({ kind: 'withdraw', cause: 'RETIRED', reason, participantIds });
      expect(done).toMatchObject({ total: 2, done: 2, label: null, cause: { id: 'Pensiun' }, reason });
      const { rows: items } = await office().admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: done.id } });
      expect(items.map(({ participantId, state }) => [participantId, state]).sort()).toEqual(
        participantIds.map((id) => [id, 'done']).sort(),
      );
      for (const id of participantIds)
        expect(await documentOf(id)).toMatchObject({ state: 'withdrawn', ended: { by: 'admin', cause: { id: 'Pensiun' }, reason } });
      const after = await progressOf();
      expect([after.leaving, after.withdrawn, after.participants]).toEqual([0, before.withdrawn + 2, before.participants - 2]);
      const [entry] = (await office().admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'bulk.withdraw' } })).rows;
      expect([entry?.reason, entry?.body]).toEqual([reason, expect.objectContaining({ cause: 'RETIRED', total: 2 })]);
      expect((await actInBulk(office(), { kind: 'withdraw', cause: 'RETIRED', participantIds })).body).toMatchObject({
        code: 'ALREADY_WITHDRAWN',
      });

      expect(await inBulk({ kind: 'take-back', participantIds })).toMatchObject({ total: 2, done: 2, cause: null });
      expect((await leaving()).map(({ id }) => id).sort()).toEqual([...participantIds].sort());
      expect((await progressOf()).participants).toBe(before.participants);
      await sql(`update employee set standing = '01' where id in (select employee_id from participant where id = any($1::uuid[]))`, [
        participantIds,
      ]);
      await actInBulk(office(), { kind: 'refresh' });
      await runJobs(office().site);
      expect(await broken()).toEqual([]);
    });

    it('are kept so with their data by an act on many, and are what they were once many are taken back', async () => {
      const two = (await others()).slice(0, 2);
      const participantIds = two.map(({ participantId }) => participantId);
      const standings = async () =>
        (
          await sql<{ standing: string }>('select standing from employee where id = any($1::uuid[])', [
            two.map(({ employeeId }) => employeeId),
          ])
        ).map(({ standing: each }) => each);
      const done = await inBulk({ kind: 'withdraw', cause: 'MOVED_OUT', recordsStanding: true, participantIds });
      expect([done.done, await standings()]).toEqual([2, ['PI', 'PI']]);
      const entries = await office().admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'employee.standing.set' } });
      expect(entries.rows.slice(0, 2).map(({ reason: why }) => why)).toEqual([done.reason, done.reason]);
      expect([(await inBulk({ kind: 'take-back', participantIds })).done, await standings()]).toEqual([2, ['01', '01']]);
      expect(await broken()).toEqual([]);
    });
  });
}
