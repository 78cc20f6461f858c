import { expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkReach } from '@siklus/contracts/bulk-operations';
import type { Participant, ParticipantDetail } from '@siklus/contracts/participants';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { addCalendarDays } from '@siklus/domain';
import pg from 'pg';
import { openTasks } from '../support/office.js';
import type { BoardOffice } from './board-office.js';
import { verifyAll } from '../../src/verify-all.js';

/** What a bulk act leaves in each document. Called inside the `describe` of a suite. */
export function actsInDocumentsTopic({ office, board, expectBoardToEqualLists, complete, act }: BoardOffice): void {
  const brokenReasons = async () =>
    (await verifyAll(office().site.unitOfWork)).find(({ invariant }) => invariant.startsWith('I41'))?.violations;

  it('skips a step with a reason and opens what does not need it', async () => {
    await act({ kind: 'skip', step: 'mid-term-review', occasion: 'TW1', reason: 'Bencana alam' });
    const { rows, total } = await office().admin.list<Participant>('/api/participants', {
      filter: { cycleId: office().cycleId, step: 'mid-term-review', occasion: 'TW1', runState: 'skipped' },
    });
    expect(rows.length).toBeGreaterThan(0);
    const trail = await office().admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'run.skip' }, range: [0, 199] });
    const skips = trail.rows.filter(({ body }) => body['step'] === 'mid-term-review');
    expect(skips).toHaveLength(total);
    for (const { actorName, reason, body } of skips) {
      expect([actorName, reason]).toEqual(['admin', 'Bencana alam']);
      expect(JSON.stringify(body)).not.toContain('Bencana');
    }
    await expectBoardToEqualLists();
  });

  it('stands in each document with who did it, called as then, when and why; so does who opened the cycle', async () => {
    const [task] = await openTasks(office(), { step: 'target-setting' });
    const one = { participantIds: [task?.participantId] };
    const dueOn = addCalendarDays((await board()).today, 25);
    await act({ kind: 'extend', step: 'target-setting', dueOn, ...one, reason: 'Listrik padam' });
    await act({ kind: 'skip', step: 'mid-term-review', occasion: 'TW2', ...one, reason: 'Jalan tertutup' });
    await act({ kind: 'reopen', step: 'mid-term-review', occasion: 'TW2', ...one, reason: 'Jalan terbuka' });
    // What the administrator is called later changes nothing of what he did.
    const rename = (name: string) =>
      office().site.unitOfWork.run((tx) => tx.run(`update account set display_name = $1 where username = 'admin'`, [name]));
    await rename('Bernama Baru');
    const employee = await office().as(task?.employeeId ?? '');
    const { runs } = (await employee.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
    const actsOf = (step: string, occasion = '') =>
      runs
        .find((run) => run.step === step && run.occasion === occasion)
        ?.acts.map(({ kind, by, reason, dueOn }) => [kind, by?.name, reason, dueOn]);
    expect(actsOf('mid-term-review', 'TW2')).toEqual([
      ['skip', 'admin', 'Jalan tertutup', null],
      ['reopen', 'admin', 'Jalan terbuka', null],
    ]);
    expect(actsOf('target-setting')).toContainEqual(['extend', 'admin', 'Listrik padam', dueOn]);
    const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${task?.participantId}`)).body;
    expect(entries).toContainEqual(expect.objectContaining({ action: 'run.skip', actorName: 'admin', reason: 'Jalan tertutup' }));
    expect(entries.find(({ action }) => action === 'started')).toMatchObject({ actorName: 'Bernama Baru' });
    expect(await brokenReasons()).toBe(0);
    await rename('admin');
  });

  it('that reopens a step names what rests on it, marks that, and with consent reopens it', async () => {
    const [task] = await openTasks(office(), { step: 'target-setting', turn: 'draft' });
    const one = { participantIds: [task?.participantId] };
    const stateOf = async () => {
      const { runs } = (await office().admin.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
      return (step: string, occasion = '') => {
        const run = runs.find((each) => each.step === step && each.occasion === occasion);
        const last = run?.acts.findLast(({ by }) => by !== null);
        return [run?.state, run?.outdatedBy.map(({ en }) => en), last?.kind, last?.reason];
      };
    };
    for (const turn of ['draft', 'agree'])
      await complete((await openTasks(office(), { participantId: task?.participantId, step: 'target-setting', turn }))[0]);
    const about = { participantId: task?.participantId };
    const review = async () => {
      for (const turn of ['report', 'feedback'])
        await complete((await openTasks(office(), { ...about, step: 'mid-term-review', occasion: 'TW3', turn }))[0]);
    };
    await review();
    for (const turn of ['report', 'rate', 'acknowledge'])
      await complete((await openTasks(office(), { ...about, step: 'final-assessment', turn }))[0]);
    const reopen = { cycleId: office().cycleId, kind: 'reopen', step: 'mid-term-review', occasion: 'TW3', ...one };
    const asked = await office().admin.post<BulkReach>('/api/bulk-operations', reopen, { query: { dryRun: 'true' }, key: null });
    expect(asked.body.total).toBe(1);
    expect(asked.body.resting).toContainEqual({
      step: 'final-assessment',
      occasion: '',
      label: expect.objectContaining({ en: 'Final assessment' }),
      count: 1,
      rates: true,
    });
    await act({ ...reopen, reason: 'Laporan keliru' });
    expect((await stateOf())('final-assessment')).toEqual(['done', ['Quarterly review III'], undefined, undefined]);
    await review();
    await act({ ...reopen, withResting: true, reason: 'Laporan keliru lagi' });
    expect((await stateOf())('final-assessment')).toEqual(['open', [], 'reopen', 'Laporan keliru lagi']);
    await expectBoardToEqualLists();
  });

  it('never reopens targets that were signed, and says by what they change instead (R-SKP-9)', async () => {
    const [task] = await openTasks(office(), { step: 'target-setting', turn: 'draft' });
    for (const turn of ['draft', 'agree'])
      await complete((await openTasks(office(), { participantId: task?.participantId, step: 'target-setting', turn }))[0]);
    const reopen = { cycleId: office().cycleId, kind: 'reopen', step: 'target-setting', participantIds: [task?.participantId] };
    const asked = await office().admin.post<BulkReach>('/api/bulk-operations', reopen, { query: { dryRun: 'true' }, key: null });
    expect(asked.body).toMatchObject({ total: 0, left: [{ count: 1, why: { en: expect.stringContaining('by an addendum only') } }] });
    expect((await office().admin.post('/api/bulk-operations', { ...reopen, reason: 'Keliru', expected: 0 })).status).toBe(409);
  });

  it('keeps a reason and who gave it as the trail committed to them: verify finds another name', async () => {
    const owner = new pg.Client({ connectionString: office().site.databaseUrl });
    await owner.connect();
    const rename = (from: string, to: string) =>
      owner.query(`update given_reason set by_name = $2 where by_name = $1 and text = 'Jalan terbuka'`, [from, to]);
    await rename('admin', 'Orang Lain');
    expect(await brokenReasons()).toBeGreaterThan(0);
    await rename('Orang Lain', 'admin');
    expect(await brokenReasons()).toBe(0);
    await owner.end();
  });
}
