import { beforeAll, expect, it } from '@jest/globals';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Problem } from '@siklus/contracts/common';
import type { Cycle } from '@siklus/contracts/cycles';
import { textOf } from '@siklus/domain';
import { until } from '../../proof/office/until.js';
import { runningChecks } from '../../src/operations/doctor/database-checks.js';
import { Settings } from '../../src/platform/settings.js';
import type { Tx } from '../../src/platform/database/unit-of-work.js';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { somebodyWaits } from '../support/locks.js';
import { actInBulk, openOffice, type Office } from '../support/office.js';
import type { Answer } from '../support/test-app.js';

let office: Office;

const step = 'target-setting';
const reason = 'Langkahnya keliru';

const act = <T = Problem>(path: string, body: object = { reason }): Promise<Answer<T>> => office.admin.post<T>(path, body);
const ofAct = (id: string, verb: string, body: object = {}): Promise<Answer<BulkOperation & Problem>> =>
  act(`/api/bulk-operations/${id}/${verb}`, body);
const read = async (id: string): Promise<BulkOperation> => (await office.admin.get<BulkOperation>(`/api/bulk-operations/${id}`)).body;
const itemsOf = async (operationId: string, state: string): Promise<BulkItem[]> =>
  (await office.admin.list<BulkItem>('/api/bulk-items', { filter: { operationId, state }, range: [0, 199] })).rows;
const ofCycle = (verb: string): Promise<Answer<BulkOperation & Problem>> =>
  act(`/api/cycles/${office.cycleId}/${verb}`, { reason, ...(verb === 'close' && { accept: ['UNFINISHED'] }) });
const stateNow = async (): Promise<string> => (await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body.state;
const broken = (): Promise<unknown[]> => brokenIn(office.site.unitOfWork);

/** A transaction in which another one holds something back, until what is waited for stands behind it. */
async function heldBack<T>(hold: (tx: Tx) => Promise<unknown>, begin: () => Promise<T>, meanwhile: (tx: Tx) => Promise<unknown>) {
  return office.site.unitOfWork.run(async (tx) => {
    await hold(tx);
    const begun = begin();
    await until(() => somebodyWaits(office.site.unitOfWork), 'Nobody waited');
    await meanwhile(tx);
    return { begun };
  });
}

/** An act whose first page has come to so many, and which was paused then. */
async function pausedAfter(done: number): Promise<BulkOperation> {
  const { body } = await actInBulk(office, { kind: 'skip', step, reason: 'Bencana alam' });
  await office.site.unitOfWork.run(async (tx) => {
    await tx.rows('select from bulk_item where operation_id = $1 and n > $2 for update', [body.id, done]);
    await runJobs(office.site);
  });
  await ofAct(body.id, 'pause');
  const paused = await read(body.id);
  expect(paused).toMatchObject({ state: 'paused', done, waiting: body.total - done, cancellable: true });
  return paused;
}

/** Called inside the `describe` of a suite. */
export function cancellingTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
  });

  it('a paused act leaves what it has done, tells the others, and no longer keeps the cycle from being closed', async () => {
    const { id, total, waiting } = await pausedAfter(4);
    expect((await ofCycle('close')).body.code).toBe('CYCLE_BUSY');
    expect((await ofAct(id, 'cancel')).status).toBe(400);
    const cancelled = await ofAct(id, 'cancel', { reason });
    expect([cancelled.status, cancelled.body]).toEqual([
      200,
      expect.objectContaining({
        ...{ state: 'cancelled', total, done: 4, skipped: 0, failed: 0, cancelled: waiting, waiting: 0 },
        ...{ cancelledByName: 'admin', cancelReason: reason, reason: 'Bencana alam', finishedAt: expect.any(String) },
      }),
    ]);
    const told = await itemsOf(id, 'cancelled');
    expect(told).toHaveLength(waiting);
    expect(new Set(told.map(({ message }) => message?.id))).toEqual(new Set([textOf('BULK_CANCELLED').id]));
    expect(await itemsOf(id, 'done')).toHaveLength(4);
    expect((await office.admin.get<string>(`/api/bulk-operations/${id}/report`)).body).toContain(';dibatalkan;');
    const filter = { action: 'bulk.cancel' };
    const [entry] = (await office.admin.list<AuditEntry>('/api/audit-entries', { filter })).rows;
    expect(entry).toMatchObject({ actorName: 'admin', reason });

    await runJobs(office.site);
    const skipped = await office.site.unitOfWork.read(`select from step_run where step = $1 and state = 'skipped'`, [step]);
    expect(skipped).toHaveLength(4);
    for (const verb of ['pause', 'resume', 'retry', 'cancel'])
      expect([verb, (await ofAct(id, verb, verb === 'cancel' ? { reason } : {})).body.code]).toEqual([verb, 'BULK_STATE']);
    expect(await broken()).toEqual([]);

    expect((await ofCycle('close')).status).toBe(202);
    await runJobs(office.site);
    expect(await stateNow()).toBe('closed');
    expect(await broken()).toEqual([]);
    expect(await runningChecks['cycles on their way']?.(office.site.unitOfWork, office.site.app.get(Settings))).toMatchObject({ ok: true });
    await ofCycle('reopen');
    await runJobs(office.site);
    expect(await stateNow()).toBe('open');
  });

  it('is refused while the act runs, whose number is not known yet', async () => {
    const { body } = await actInBulk(office, { kind: 'refresh' });
    expect((await ofAct(body.id, 'cancel', { reason })).body.code).toBe('BULK_STATE');
    await runJobs(office.site);
  });

  it('waits for the page in progress, whose people are done and not told as cancelled', async () => {
    const { id, total } = await pausedAfter(0);
    const { begun } = await heldBack(
      (tx) => tx.rows('select from cycle where id = $1 for key share', [office.cycleId]),
      () => ofAct(id, 'cancel', { reason }),
      async (tx) => {
        await tx.run(`update bulk_item set state = 'done' where operation_id = $1 and n <= 3`, [id]);
        await tx.run(`update bulk_operation set done = 3 where id = $1`, [id]);
      },
    );
    expect((await begun).body).toMatchObject({ state: 'cancelled', done: 3, cancelled: total - 3, waiting: 0 });
    expect(await broken()).toEqual([]);
  });

  it('is not undone by a page that was on its way', async () => {
    const { body } = await actInBulk(office, { kind: 'refresh' });
    const { begun } = await heldBack(
      (tx) => tx.rows('select from cycle where id = $1 for update', [office.cycleId]),
      () => runJobs(office.site),
      async (tx) => {
        await tx.run(`update bulk_item set state = 'cancelled' where operation_id = $1`, [body.id]);
        await tx.run(`update bulk_operation set state = 'cancelled', cancelled = total where id = $1`, [body.id]);
      },
    );
    await begun;
    expect(await read(body.id)).toMatchObject({ state: 'cancelled', done: 0, cancelled: body.total });
    expect(await broken()).toEqual([]);
  });

  it('is refused for an act that closes the cycle or opens it again, in which it would stay for ever', async () => {
    for (const [verb, during, after] of [
      ['close', 'closing', 'closed'],
      ['reopen', 'reopening', 'open'],
    ] as const) {
      const { id } = (await ofCycle(verb)).body;
      expect((await ofAct(id, 'pause')).body).toMatchObject({ state: 'paused', cancellable: false });
      const refused = await ofAct(id, 'cancel', { reason });
      expect([refused.status, refused.body.code, await stateNow()]).toEqual([409, 'BULK_CARRIES_CYCLE', during]);
      await ofAct(id, 'resume');
      await runJobs(office.site);
      expect(await stateNow()).toBe(after);
    }
    expect(await broken()).toEqual([]);
  });

  it('has nothing left where the pause came during the last page: the act has ended, and what follows from it is done', async () => {
    const { id } = (await ofCycle('close')).body;
    const { begun } = await heldBack(
      (tx) => tx.rows('select from cycle where id = $1 for update', [office.cycleId]),
      () => runJobs(office.site),
      (tx) => tx.run(`update bulk_operation set state = 'paused' where id = $1`, [id]),
    );
    await begun;
    expect([(await read(id)).state, await stateNow()]).toEqual(['finished', 'closed']);
    expect(await broken()).toEqual([]);
  });
}
