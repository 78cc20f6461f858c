import { expect, it } from '@jest/globals';
import type { MadeApiToken } from '@siklus/contracts/api-tokens';
import type { ImportedFile, ImportedRow, UndoReach } from '@siklus/contracts/imports';
import type { Incident } from '@siklus/contracts/incidents';
import type { FileReport, ImportReport } from '@siklus/contracts/staff-import';
import { textOf } from '@siklus/domain';
import { portionSize } from '../../src/modules/staff-import/record/import-portion.js';
import { armFailpoint } from '../../src/platform/failpoint.js';
import { runJobs } from '../support/jobs.js';
import { formWith, signedIn } from '../support/people.js';
import { testPassword, type Client } from '../support/test-app.js';
import { admin, site } from './import-office.js';
import { broken, dueAtOnce, list, one, withAddresses } from './import-portions.topic.js';

const first = async <Row extends object>(sql: string) => (await site.unitOfWork.read<Row>(sql))[0];
const stops = async (action: string, importId = '') =>
  (
    await site.unitOfWork.read<{ body: object }>(`select body from audit_entry where action = $1 and body ->> 'importId' = $2`, [
      action,
      importId,
    ])
  ).map(({ body }) => body);

/** Called inside the `describe` of a suite, after the topic of portions, whose people it goes on with. */
export function importAuthorGoneTopic(): void {
  let lines: string[] = [];
  let second: Client;
  /** The import that had to stop. */
  let stopped = '';
  const accountId = async () => (await first<{ id: string }>(`select id from account where username = 'kedua'`))?.id ?? '';
  const left = async (id = '', state = 'left') =>
    (await admin.list<ImportedRow>('/api/import-rows', { filter: { importId: id, state }, range: [0, 0] })).rows[0]?.message;
  const open = async (kind: string) => (await admin.list<Incident>('/api/incidents', { filter: { kind, state: 'open' } })).rows;
  const act = async (verb: 'disable' | 'enable') =>
    expect((await admin.post(`/api/accounts/${await accountId()}/${verb}`, { reason: 'Uji' })).status).toBe(200);

  /** Gives him the role for these units alone. */
  const mayIn = async (units: string) => {
    const his = await accountId();
    await site.unitOfWork.run(async (tx) => {
      await tx.run('delete from role_grant where account_id = $1', [his]);
      await tx.run(
        `insert into role_grant (id, account_id, role, unit_id) select gen_random_uuid(), $1, 'administrator', x.id from (${units}) x(id)`,
        [his],
      );
    });
  };

  it('stops where the account of its author is disabled, and says so of each row', async () => {
    lines = list()
      .split('\n')
      .slice(0, portionSize + 200);
    second = await signedIn(site, 'kedua', { roles: ['administrator'] });
    const { body } = await second.post<ImportReport>('/api/employees/import', formWith(withAddresses(lines, 'lama')));
    const { total, written } = await one(body.importId);
    expect(total).toBeGreaterThan(written);
    await act('disable');
    // Whoever dies while it stops leaves none of that, and it stops once.
    await armFailpoint(site.unitOfWork, 'import.written:throw@1');
    await expect(runJobs(site)).rejects.toThrow('import.written');
    expect(await one(body.importId)).toMatchObject({ state: 'writing', written, leftOut: 0 });
    await armFailpoint(site.unitOfWork, '');
    await dueAtOnce();
    await runJobs(site);
    expect(await one(body.importId)).toMatchObject({ state: 'done', written, leftOut: total - written, may: ['import.undo'] });
    const words = textOf('AUTHOR_DISABLED', { author: 'kedua' });
    expect(await left(body.importId)).toEqual(words);
    expect(await open('imports.write')).toMatchObject([{ accountId: await accountId(), cause: words }]);
    expect(await stops('import.stopped', body.importId)).toMatchObject([{ left: total - written, code: 'AUTHOR_DISABLED' }]);
    expect(await broken()).toEqual([]);
    stopped = body.importId ?? '';
  });

  it('goes on from its incident once its author may again, and with no row that is beyond him', async () => {
    const retry = async () => {
      expect((await admin.post(`/api/incidents/${(await open('imports.write'))[0]?.id}/retry`, {})).status).toBeLessThan(300);
      await runJobs(site);
    };
    const { total, written } = await one(stopped);
    await expect(retry()).rejects.toThrow(textOf('AUTHOR_DISABLED', { author: 'kedua' }).en);
    await act('enable');
    await mayIn('select id from unit where cardinality(lineage) = 3 order by code limit 1');
    await retry();
    expect(await one(stopped)).toMatchObject({ state: 'done', written, leftOut: total - written });
    expect(await left(stopped)).toEqual(textOf('AUTHOR_RIGHTS_ENDED', { author: 'kedua' }));
    await mayIn('select id from unit where parent_id is null');
    await retry();
    expect(await one(stopped)).toMatchObject({ state: 'done', written: total, leftOut: 0 });
    expect(await open('imports.write')).toEqual([]);
    expect(await broken()).toEqual([]);
  });

  it('is undone as far as whoever undoes it may, and the rest by whoever may then', async () => {
    await mayIn('select null::uuid');
    second = site.client();
    await second.signIn('kedua', testPassword);
    const reach = async (by: Client) => (await by.post<UndoReach>(`/api/imports/${stopped}/undo-reach`, {}, { key: null })).body.rows;
    const { status, body } = await second.post<ImportedFile>(`/api/imports/${stopped}/undo`, {
      reason: 'Salah berkas',
      expected: await reach(second),
    });
    expect([status, body.state]).toEqual([200, 'undoing']);
    await mayIn('select id from unit where false');
    await runJobs(site);
    const { undone, stays, written } = await one(stopped);
    expect([undone, undone + stays]).toEqual([body.undone, written]);
    expect(await left(stopped, 'stays')).toEqual(textOf('AUTHOR_RIGHTS_ENDED', { author: 'kedua' }));
    expect(await open('imports.undo')).toMatchObject([{ accountId: await accountId() }]);
    expect(await stops('import.undo.stopped', stopped)).toMatchObject([{ stays, code: 'AUTHOR_RIGHTS_ENDED' }]);
    expect(await broken()).toEqual([]);
    expect(await reach(admin)).toBe(stays);
  });

  /** Tells ratings of everybody in the list for a quarter. */
  const tell = async (quarter: number, by: Client, headers: Record<string, string> = {}): Promise<ImportedFile> => {
    const people = new Map(lines.slice(1).map((line) => line.split(';').slice(0, 2) as [string, string]));
    const file = [
      `Laporan Penilaian SKP Periode Triwulan ${quarter} Tahun 2026`,
      '',
      'nip,nama,skp_unor,skp_jabatan,hasil_kerja,perilaku_kerja,hasil_akhir,is_skp_plt_plh_pjb',
      ...[...people].map(([nip, name]) => `${nip},"${name}",Unit,Guru,Sesuai Ekspektasi,Sesuai Ekspektasi,Baik,0`),
    ].join('\n');
    const { status, body } = await by.post<FileReport>('/api/imports', formWith(file), { query: { validOnly: 'true' }, headers });
    expect(status).toBe(200);
    const begun = await one(body.importId);
    expect(begun).toMatchObject({ state: 'writing' });
    return begun;
  };

  it('of ratings leaves out those of people who are not its author’s any more', async () => {
    await mayIn('select null::uuid');
    await second.signIn('kedua', testPassword);
    const { id, total, written } = await tell(1, second);
    const waiting = `imported_row r join current_assignment a using (employee_id) where r.import_id = '${id}' and r.state = 'waiting'`;
    const kept = await first<{ id: string }>(`select a.unit_id as id from ${waiting} order by r.n limit 1`);
    await mayIn(`select '${kept?.id}'::uuid`);
    const theirs = await first<{ n: number }>(
      `select count(*)::int as n from ${waiting} and a.unit_id in (select id from unit where lineage @> array['${kept?.id}'::uuid])`,
    );
    await runJobs(site);
    const done = written + (theirs?.n ?? NaN);
    expect(await one(id)).toMatchObject({ state: 'done', written: done, leftOut: total - done });
    expect([done > written, done < total]).toEqual([true, true]);
    expect(await left(id)).toEqual(textOf('AUTHOR_BEYOND', { author: 'kedua' }));
    expect(await first(`select count(*)::int as n from inbound_rating where import_id = '${id}'`)).toEqual({ n: done });
  });

  it('of ratings is undone but for those of people who are not theirs any more who undo it', async () => {
    await mayIn('select null::uuid');
    await second.signIn('kedua', testPassword);
    const { id: told } = await tell(3, second);
    await runJobs(site);
    const reach = await second.post<UndoReach>(`/api/imports/${told}/undo-reach`, {}, { key: null });
    const asked = { reason: 'Salah triwulan', expected: reach.body.rows };
    const { status, body } = await second.post<ImportedFile>(`/api/imports/${told}/undo`, asked);
    expect([status, body.state]).toEqual([200, 'undoing']);
    const rest = `imported_row r join current_assignment a using (employee_id) join unit u on u.id = a.unit_id
      where r.import_id = '${told}' and r.state = 'undoing'`;
    const kept = await first<{ id: string }>(`select u.id from ${rest} order by cardinality(u.lineage) desc, u.id limit 1`);
    await mayIn(`select '${kept?.id}'::uuid`);
    const theirs = await first<{ n: number }>(`select count(*)::int as n from ${rest} and u.lineage @> array['${kept?.id}'::uuid]`);
    await runJobs(site);
    const undone = body.undone + (theirs?.n ?? NaN);
    expect(await one(told)).toMatchObject({ state: 'undone', undone, stays: asked.expected - undone });
    expect([undone > body.undone, undone < asked.expected]).toEqual([true, true]);
    expect(await left(told, 'stays')).toEqual(textOf('AUTHOR_BEYOND', { author: 'kedua' }));
    expect(await first(`select count(*)::int as n from inbound_rating where import_id = '${told}'`)).toEqual({
      n: asked.expected - undone,
    });
    expect(await broken()).toEqual([]);
  });

  it('of ratings stops where the token that brought it is revoked', async () => {
    const asked = { name: 'SIMPEG', actions: ['employee.import'], days: 30 };
    const { body: made } = await admin.post<MadeApiToken>('/api/api-tokens', asked);
    const { id, total, written } = await tell(2, site.client(), { authorization: `Bearer ${made.secret}` });
    expect((await admin.post(`/api/api-tokens/${made.token.id}/revoke`, { reason: 'Uji' })).status).toBe(200);
    await runJobs(site);
    expect(await one(id)).toMatchObject({ state: 'done', written, leftOut: total - written });
    expect(await left(id)).toEqual(textOf('AUTHOR_TOKEN_ENDED', { author: 'Token "SIMPEG" milik admin' }));
    expect(await first(`select count(*)::int as n from inbound_rating where import_id = '${id}'`)).toEqual({ n: written });
  });
}
