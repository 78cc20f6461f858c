import { expect, it } from '@jest/globals';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Incident } from '@siklus/contracts/incidents';
import { textOf } from '@siklus/domain';
import { armFailpoint } from '../../src/platform/failpoint.js';
import { brokenIn } from '../support/broken.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';
import type { BoardOffice } from './board-office.js';

/** Called inside the `describe` of a suite. */
export function authorGoneTopic({ office }: BoardOffice): void {
  const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
    office().site.unitOfWork.read<R>(text, values);
  const kept = async (id: string) => (await office().admin.get<BulkOperation>(`/api/bulk-operations/${id}`)).body;
  const told = async (id: string) => {
    const { rows } = await office().admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: id, state: 'failed' } });
    return new Set(rows.map(({ message }) => message?.id));
  };
  const incidentsOf = async (accountId: string) =>
    (await office().admin.list<Incident>('/api/incidents', { filter: { kind: 'bulk.page', accountId, state: 'open' } })).rows;
  const refreshBy = (admin: Client, about: object = {}) => actInBulk({ ...office(), admin }, { kind: 'refresh', ...about });
  const idOf = async (name: string) => (await sql<{ id: string }>('select id from account where username = $1', [name]))[0]?.id ?? '';
  const dueAtOnce = () =>
    office().site.unitOfWork.run((tx) => tx.run('update outbox set next_send_at = clock_timestamp() where acked_at is null'));

  it.each([
    ['account is disabled', 'AUTHOR_DISABLED', 'update account set disabled_at = $2 where id = $1 returning id', 'disabled_at = null'],
    ['role is over', 'AUTHOR_RIGHTS_ENDED', 'update role_grant set valid_to = $2 where account_id = $1 returning id', 'valid_to = null'],
  ] as const)('whose author’s %s stops there, tells everybody why, and is tried again by whoever may', async (why, code, end, again) => {
    const author = `pembantu-${code.toLowerCase()}`;
    const helper = await signedIn(office().site, author, { roles: ['administrator'] });
    const accountId = await idOf(author);
    const { body } = await refreshBy(helper);
    await sql(end, [accountId, '2020-01-01']);
    // Whoever dies while it stops leaves none of that, and it stops once.
    await armFailpoint(office().site.unitOfWork, 'job.worked:throw@1');
    await expect(runJobs(office().site)).rejects.toThrow('job.worked');
    await armFailpoint(office().site.unitOfWork, '');
    expect(await kept(body.id)).toMatchObject({ state: 'running', waiting: body.total });
    await dueAtOnce();
    await runJobs(office().site);
    expect(await kept(body.id)).toMatchObject({ state: 'finished', done: 0, failed: body.total, waiting: 0, may: ['bulk.act'] });
    const words = textOf(code, { author });
    expect(await told(body.id)).toEqual(new Set([words.id]));
    expect(await incidentsOf(accountId)).toMatchObject([{ cause: words }]);
    expect(await sql(`select body from audit_entry where action = 'bulk.stopped' and body ->> 'operationId' = $1`, [body.id])).toEqual([
      { body: expect.objectContaining({ code, failed: body.total, authorId: accountId }) },
    ]);

    // Retried from its incident it goes on for its author alone, so not before he may again.
    const retry = async () => {
      const [incident] = await incidentsOf(accountId);
      expect((await office().admin.post(`/api/incidents/${incident?.id}/retry`, {})).status).toBeLessThan(300);
      await runJobs(office().site);
    };
    await expect(retry()).rejects.toThrow(words.en);
    expect([why, await kept(body.id)]).toMatchObject([why, { state: 'finished', failed: body.total }]);
    expect((await office().admin.post(`/api/bulk-operations/${body.id}/retry`)).status).toBe(200);
    expect(await incidentsOf(accountId)).toEqual([]);
    await runJobs(office().site);
    expect(await kept(body.id)).toMatchObject({
      state: 'finished',
      done: body.total,
      failed: 0,
      authorName: author,
      continuedByName: 'admin',
    });

    await sql(
      `update ${code === 'AUTHOR_DISABLED' ? 'account set' : 'role_grant set'} ${again} where ${
        code === 'AUTHOR_DISABLED' ? 'id' : 'account_id'
      } = $1 returning id`,
      [accountId],
    );
    const second = (await refreshBy(helper)).body;
    await sql(end, [accountId, '2020-01-01']);
    await runJobs(office().site);
    await sql(`update account set disabled_at = null where id = $1 returning id`, [accountId]);
    await sql(`update role_grant set valid_to = null where account_id = $1 returning id`, [accountId]);
    await retry();
    expect(await kept(second.id)).toMatchObject({ state: 'finished', done: second.total, failed: 0 });
    expect(await incidentsOf(accountId)).toEqual([]);
    expect(await brokenIn(office().site.unitOfWork)).toEqual([]);
  });

  it('leaves those alone over whom its author has no right any more, and does the others', async () => {
    const tasks = await openTasks(office(), { step: 'target-setting' });
    const places = await sql<{ id: string; code: string; people: string[] }>(
      `select u.id, u.code, array_agg(p.id) as people from participant p join unit u on u.id = p.unit_id
        where p.id = any($1::uuid[]) and cardinality(u.lineage) > 2 group by u.id order by count(*) desc, u.code limit 2`,
      [tasks.map(({ participantId }) => participantId)],
    );
    const [lost, held] = places;
    const both = await signedIn(office().site, 'dua-unit', { roles: ['administrator'], ...(lost && { unit: lost.code }) });
    const accountId = await idOf('dua-unit');
    const grant = `insert into role_grant (id, account_id, role, unit_id) values (gen_random_uuid(), $1, 'administrator', $2) returning id`;
    await sql(grant, [accountId, held?.id]);
    const { body } = await refreshBy(both, { participantIds: places.flatMap(({ people }) => people) });
    expect(body.total).toBe((lost?.people.length ?? NaN) + (held?.people.length ?? NaN));
    await sql('delete from role_grant where account_id = $1 and unit_id = $2 returning id', [accountId, lost?.id]);
    await runJobs(office().site);
    expect(await kept(body.id)).toMatchObject({ state: 'finished', done: held?.people.length, failed: lost?.people.length });
    expect(await told(body.id)).toEqual(new Set([textOf('AUTHOR_BEYOND', { author: 'dua-unit' }).id]));
    expect(await incidentsOf(accountId)).toEqual([]);
  });
}
