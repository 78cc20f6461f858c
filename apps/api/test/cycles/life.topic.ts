import { beforeAll, describe, expect, it } from '@jest/globals';
import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Notification } from '@siklus/contracts/notifications';
import { Engine } from '../../src/workflow/engine.js';
import { brokenIn } from '../support/broken.js';
import { asOwner } from '../../proof/database/test-database.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Answer } from '../support/test-app.js';

let office: Office;
/** Nine documents with nothing left to do. */
let complete: string[];

const reason = 'Tahun kinerja berakhir';
const lastStep = 'training-recommendation';
const acceptAll = { reason, accept: ['UNFINISHED'] };

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);
const broken = (): Promise<unknown[]> => brokenIn(office.site.unitOfWork);
const act = <T = Problem>(path: string, body: object = { reason }): Promise<Answer<T>> => office.admin.post<T>(path, body);
const ofCycle = <T = Problem>(verb: string, body?: object): Promise<Answer<T>> => act<T>(`/api/cycles/${office.cycleId}/${verb}`, body);
const stateNow = async (): Promise<string> => (await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body.state;
const standing = async (): Promise<Record<string, number>> => {
  const rows = await sql<{ state: string; n: number }>('select state, count(*)::int as n from participant group by 1 order by 1');
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
};
const reopenLast = (): Promise<Answer<BulkOperation>> => actInBulk(office, { kind: 'reopen', step: lastStep, participantIds: complete });

async function completeThem(steps: readonly { step: string; occasion: string }[]): Promise<void> {
  for (const { step, occasion } of steps) {
    await actInBulk(office, { kind: 'skip', step, occasion, participantIds: complete });
    await runJobs(office.site);
  }
}

/** Closed with everything that is unfinished, and open again. */
async function closedAndOpen(): Promise<void> {
  if ((await stateNow()) === 'open') await ofCycle('close', acceptAll);
  await runJobs(office.site);
  expect(await stateNow()).toBe('closed');
  expect((await standing())['active']).toBeUndefined();
  await ofCycle('reopen');
  await runJobs(office.site);
  expect(await stateNow()).toBe('open');
}

/** Called inside the `describe` of a suite. */
export function lifeTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    complete = (await sql<{ id: string }>('select id from participant order by id limit 9')).map(({ id }) => id);
    const { schedule } = (await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body;
    await completeThem(schedule);
    expect(await standing()).toMatchObject({ unrated: 9 });
  });

  describe('an act that has not ended', () => {
    it.each(['running', 'paused'])('keeps the cycle from being closed, and is named, while it is %s', async (state) => {
      const begun = await reopenLast();
      expect([begun.status, begun.body.total]).toEqual([202, 9]);
      if (state === 'paused') await act(`/api/bulk-operations/${begun.body.id}/pause`, {});
      const { status, body } = await ofCycle('close', acceptAll);
      expect([status, body.code]).toEqual([409, 'CYCLE_BUSY']);
      expect(body.detail).toContain('"Buka kembali langkah"');
      expect(await stateNow()).toBe('open');
      if (state === 'paused') await act(`/api/bulk-operations/${begun.body.id}/resume`, {});
      await runJobs(office.site);
      expect((await standing())['unrated']).toBeUndefined();
      await completeThem([{ step: lastStep, occasion: '' }]);
      expect(await standing()).toMatchObject({ unrated: 9 });
    });
  });

  it('opened again, has its documents where their employees have come meanwhile, also those that were complete', async () => {
    await ofCycle('close', acceptAll);
    await runJobs(office.site);
    const [ended] = await sql<{ employee: string }>(`select employee_id as employee from participant where state = 'unfinished' limit 1`);
    const himself = await office.as(ended?.employee ?? '');
    const { rows: told } = await himself.list<Notification>('/api/notifications', { filter: { kind: 'document-closed' } });
    expect(told[0]?.words.id).toContain(`berakhir sebelum selesai; alasan: ${reason}`);
    const placesOf = () =>
      sql('select a.unit_id = p.unit_id as same from participant p join current_assignment a using (employee_id) where p.id = $1', [
        complete[0],
      ]);
    await sql(
      `update assignment a set unit_id = (select o.id from unit o join unit u on u.id = p.unit_id and u.zone = o.zone
            where o.id <> p.unit_id order by o.id limit 1)
         from participant p where p.id = $1 and a.employee_id = p.employee_id and a.valid_to is null`,
      [complete[0]],
    );
    expect(await placesOf()).toEqual([{ same: false }]);
    await closedAndOpen();
    expect(await placesOf()).toEqual([{ same: true }]);
    expect(await broken()).toEqual([]);
  });

  describe('acts that are asked for at one moment', () => {
    it('end with the cycle closed and nobody under way, or open: never between the two', async () => {
      const about = { cycleId: office.cycleId, reason, kind: 'reopen', step: lastStep, participantIds: complete, expected: 9 };
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => (n % 2 ? ofCycle('close', acceptAll) : act('/api/bulk-operations', about))),
      );
      const begun = answers.map(({ status }, n) => (status === 202 ? (n % 2 ? 'close' : 'reopen') : undefined)).filter(Boolean);
      expect(begun.length).toBeGreaterThan(0);
      expect(new Set(begun).size).toBe(1);
      for (const { status, body } of answers)
        if (status !== 202) expect([status, body.code]).toEqual([409, expect.stringMatching(/^CYCLE_(BUSY|STATE)$/)]);
      await runJobs(office.site);
      expect(await stateNow()).toBe(begun[0] === 'close' ? 'closed' : 'open');
      expect(await broken()).toEqual([]);
      await closedAndOpen();
    });

    it('open a closed cycle again once, and nothing else begins before that has ended', async () => {
      await ofCycle('close', acceptAll);
      await runJobs(office.site);
      const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => (n % 2 ? ofCycle('close', acceptAll) : ofCycle('reopen'))));
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'CYCLE_STATE')).toHaveLength(9);
      expect(await stateNow()).toBe('reopening');
      for (const [path, body] of [
        [`/api/cycles/${office.cycleId}/close`, acceptAll],
        [`/api/cycles/${office.cycleId}/reopen`, { reason }],
        [`/api/cycles/${office.cycleId}/participants`, { reason }],
        [`/api/participants/${complete[0]}/withdraw`, { reason }],
        [`/api/participants/${complete[0]}/take-back`, { reason }],
        ['/api/bulk-operations', { kind: 'refresh', cycleId: office.cycleId, reason, expected: 60 }],
      ] as const)
        expect([path, (await act(path, body)).body.code]).toEqual([path, 'CYCLE_STATE']);
      await runJobs(office.site);
      expect([await stateNow(), (await standing())['unfinished']]).toEqual(['open', undefined]);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a closing', () => {
    it('goes on with documents that came to life meanwhile, until none is left', async () => {
      const all = Object.values(await standing()).reduce((sum, n) => sum + n, 0);
      await actInBulk(office, { kind: 'skip', step: lastStep, participantIds: complete });
      await runJobs(office.site);
      await ofCycle('close', acceptAll);
      const [participantId = ''] = complete;
      await office.site.unitOfWork.run((tx) =>
        office.site.app.get(Engine, { strict: false }).apply(tx, {
          participantId,
          command: { type: 'reopen', step: lastStep, occasion: '' },
          actor: { kind: 'system' },
        }),
      );
      await runJobs(office.site);
      const [closing] = await sql(
        `select state, total, done, failed from bulk_operation where kind = 'close' order by created_at desc limit 1`,
      );
      expect(closing).toEqual({ state: 'finished', total: all - 8, done: all - 8, failed: 0 });
      expect([await stateNow(), (await standing())['active']]).toEqual(['closed', undefined]);
      await ofCycle('reopen');
      await runJobs(office.site);
    });

    it('that fails at a document stays and is tried again; without an act that goes on with it, verify names the cycle', async () => {
      const [cursed] = await sql<{ id: string }>(`select id from participant where state = 'active' order by id limit 1`);
      await asOwner(
        office.site.databaseUrl,
        `alter table participant add constraint cursed check (id <> '${cursed?.id}' or state <> 'unfinished') not valid`,
      );
      const { body } = await ofCycle<BulkOperation>('close', acceptAll);
      await runJobs(office.site);
      expect([await stateNow(), await standing()]).toEqual(['closing', expect.objectContaining({ active: 1 })]);
      expect(await broken()).toEqual([]);
      await sql(`update bulk_operation set failed = 0 where id = $1 returning id`, [body.id]);
      expect(JSON.stringify(await broken())).toContain('I53');
      await sql(`update bulk_operation set failed = 1 where id = $1 returning id`, [body.id]);

      await asOwner(office.site.databaseUrl, 'alter table participant drop constraint cursed');
      expect((await act(`/api/bulk-operations/${body.id}/retry`, {})).status).toBe(200);
      await runJobs(office.site);
      expect(await stateNow()).toBe('closed');
      expect(await broken()).toEqual([]);
      await closedAndOpen();
    });
  });

  describe('what somebody has begun on the cycle', () => {
    it.each([
      ['close', acceptAll, 'closing', 'closed'],
      ['reopen', { reason }, 'open', 'open'],
    ] as const)('stops where he may %s it no more, and is ended by whoever tries it again', async (verb, body, stopped, after) => {
      const helper = await signedIn(office.site, `pembantu-${verb}`, { roles: ['administrator'] });
      const begun = await helper.post<BulkOperation>(`/api/cycles/${office.cycleId}/${verb}`, body);
      expect(begun.status).toBe(202);
      // Whoever looks after a part alone neither closes the whole nor opens it again.
      await sql(
        `update role_grant g set unit_id = (select id from unit where parent_id is not null order by code limit 1)
           from account a where a.id = g.account_id and a.username = $1 returning g.id`,
        [`pembantu-${verb}`],
      );
      const before = await standing();
      await runJobs(office.site);
      const act = async () => (await office.admin.get<BulkOperation>(`/api/bulk-operations/${begun.body.id}`)).body;
      expect([await stateNow(), await standing(), await act()]).toMatchObject([
        stopped,
        before,
        { state: 'finished', done: 0, failed: begun.body.total },
      ]);
      expect(await broken()).toEqual([]);
      expect((await office.admin.post(`/api/bulk-operations/${begun.body.id}/retry`)).status).toBe(200);
      await runJobs(office.site);
      expect([await stateNow(), await act()]).toMatchObject([after, { state: 'finished', done: begun.body.total, failed: 0 }]);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a page of a mass act', () => {
    it('that comes after the cycle was closed changes nothing, and says so for everybody', async () => {
      const { body } = await actInBulk(office, { kind: 'skip', step: 'target-setting' });
      const before = await standing();
      await sql(`update cycle set state = 'closing' where id = $1 returning id`, [office.cycleId]);
      await runJobs(office.site);
      expect((await office.admin.get<BulkOperation>(`/api/bulk-operations/${body.id}`)).body).toMatchObject({
        state: 'finished',
        done: 0,
        skipped: body.total,
      });
      expect(await sql(`select distinct code from bulk_item where operation_id = $1`, [body.id])).toEqual([{ code: 'CYCLE_STATE' }]);
      expect(await standing()).toEqual(before);
      await sql(`update cycle set state = 'open' where id = $1 returning id`, [office.cycleId]);
    });
  });
}
