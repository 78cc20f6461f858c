import { describe, expect, it } from '@jest/globals';
import type { BulkReach } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { Notification } from '@siklus/contracts/notifications';
import type { Participant } from '@siklus/contracts/participants';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { textOf } from '@siklus/domain';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks } from '../support/office.js';
import type { LeavingOffice } from './leaving-office.js';

/** Called inside the `describe` of a suite. */
export function endedDocumentTopic({ office, task, sql, broken, act, documentOf, progressOf, withoutSupervisor }: LeavingOffice): void {
  describe('a document that is complete', () => {
    it('shows who its officials were then, and those of today once a step is reopened', async () => {
      const [other = task()] = (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task().id);
      const about = { participantIds: [other.participantId] };
      const before = await documentOf(other.participantId);
      for (const { step, occasion } of before.runs) {
        await actInBulk(office(), { kind: 'skip', step, occasion, ...about });
        await runJobs(office().site);
      }
      const { supervisorName, higherOfficialName, position } = before;
      expect(supervisorName).not.toBeNull();
      expect(await documentOf(other.participantId)).toMatchObject({ state: 'unrated', supervisorName, higherOfficialName, position });
      await withoutSupervisor(other, async () => {
        expect(await documentOf(other.participantId)).toMatchObject({ supervisorName, higherOfficialName, position });
        await actInBulk(office(), { kind: 'reopen', step: 'target-setting', ...about });
        await runJobs(office().site);
        expect(await documentOf(other.participantId)).toMatchObject({ state: 'active', supervisorName: null });
      });
      await actInBulk(office(), { kind: 'skip', step: 'target-setting', ...about });
      await runJobs(office().site);
      expect(await broken()).toEqual([]);
    });

    it('is not withdrawn, alone or with others, says why, and nobody proposes it', async () => {
      const filter = { cycleId: office().cycleId, state: 'unrated' };
      const [{ id, employeeId } = { id: '', employeeId: '' }] = (await office().admin.list<Participant>('/api/participants', { filter }))
        .rows;
      await sql(`update employee set standing = '99' where id = $1`, [employeeId]);
      expect(await documentOf(id)).toMatchObject({ state: 'unrated', proposedCause: null });
      const refused = await act<Problem>(`/api/participants/${id}/withdraw`);
      expect([refused.status, refused.body.code]).toEqual([409, 'DOCUMENT_COMPLETE']);
      const withdrawal = { kind: 'withdraw', cause: 'RETIRED', participantIds: [id] };
      expect((await actInBulk(office(), withdrawal)).body).toMatchObject({ code: 'DOCUMENT_COMPLETE' });
      const asked = { query: { dryRun: 'true' }, key: null };
      const reach = await office().admin.post<BulkReach>('/api/bulk-operations', { cycleId: office().cycleId, ...withdrawal }, asked);
      expect(reach.body).toMatchObject({ total: 0, left: [{ why: textOf('DOCUMENT_COMPLETE'), count: 1 }] });
      expect(await documentOf(id)).toMatchObject({ state: 'unrated', ended: null });
      await sql(`update employee set standing = '01' where id = $1`, [employeeId]);
    });
  });

  describe('a document whose final assessment was skipped', () => {
    const reachOf = async (step: string, occasion = '') => {
      const skip = { cycleId: office().cycleId, kind: 'skip', step, occasion, participantIds: [task().participantId] };
      return (await office().admin.post<BulkReach>('/api/bulk-operations', skip, { query: { dryRun: 'true' }, key: null })).body;
    };

    it('ends without a rating in list, board, trail and notice, and whoever skips it is told first', async () => {
      expect(await reachOf('final-assessment')).toMatchObject({ total: 1, unrated: 1 });
      expect(await reachOf('mid-term-review', 'TW1')).toMatchObject({ total: 1, unrated: 0 });
      const listed = (state: string) =>
        office().admin.list<Participant>('/api/participants', { filter: { cycleId: office().cycleId, state } });
      const { rows, total } = await listed('unrated');
      expect([total, (await progressOf()).unrated, (await listed('complete')).total]).toEqual([1, 1, 0]);
      const [{ id, employeeId } = { id: '', employeeId: '' }] = rows;
      const employee = await office().as(employeeId);
      const notices = await employee.list<Notification>('/api/notifications', { filter: { kind: 'document-unrated' } });
      expect(notices.rows[0]?.words.id).toContain('selesai tanpa nilai');
      expect((await employee.list('/api/notifications', { filter: { kind: 'document-finished' } })).total).toBe(0);
      const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${id}`)).body;
      expect(JSON.stringify(entries)).toContain('finished-unrated');
    });
  });
}
