import { beforeAll, expect, it } from '@jest/globals';
import { securityEvent, type SecurityEvent } from '@siklus/contracts/security-events';
import { endings } from '../support/endings.js';
import { addAccount, formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';

let site: TestApp;
let admin: Client;
let nip: string;

const events = async (by = admin, filter: Record<string, unknown> = {}): Promise<SecurityEvent[]> =>
  (await by.list<SecurityEvent>('/api/security-events', { filter, range: [0, 199] })).rows.map((row) => securityEvent.parse(row));
const told = async (filter: Record<string, unknown>) =>
  (await events(admin, filter)).map(({ event, outcome, code, accountName, subjectName, address, times }) => [
    event,
    outcome,
    code,
    accountName,
    subjectName,
    address,
    times,
  ]);
const here = '127.0.0.1';

/** Called inside the `describe` of a suite. */
export function securityLogTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
    await admin.post('/api/employees/import', formWith(sample('staff-60.csv')));
    const [row] = await site.unitOfWork.read<{ nip: string }>(`select nip from employee where nip not like 'P-%' order by nip limit 1`);
    nip = row?.nip ?? '';
    for (const name of ['orang', 'lain']) await addAccount(site.unitOfWork, name);
  });

  it('tells who came in and went, from where', async () => {
    const client = site.client();
    await client.signIn('orang', testPassword);
    await client.delete('/api/session');
    expect(await told({ q: 'orang' })).toEqual([
      ['signed-out', 'done', null, 'orang', null, here, 1],
      ['signed-in', 'done', null, 'orang', null, here, 1],
    ]);
  });

  it('tells who ended sessions of his own', async () => {
    const [here, elsewhere] = [site.client(), site.client()];
    for (const client of [here, elsewhere]) await client.signIn('orang', testPassword);
    const other = (await here.get<{ id: string; current: boolean }[]>('/api/session/all')).body.find(({ current }) => !current);
    await here.delete(`/api/session/all/${other?.id}`);
    await here.delete('/api/session/all');
    const ended = await told({ event: 'account.sessions.ended' });
    expect(ended.map((row) => [row[3], row[4]])).toEqual([
      ['orang', 'orang'],
      ['orang', 'orang'],
    ]);
  });

  it('counts failures that are alike within a minute, and names nobody for a name that nobody has', async () => {
    await site.unitOfWork.read(`delete from security_event where event = 'sign-in.failed'`);
    const fail = (username: string) => site.client().post('/api/session', { username, password: 'salah' }, { key: null });
    for (const name of ['lain', 'tidak-ada-1', 'tidak-ada-2', 'lain']) await fail(name);
    const rows = await told({ event: 'sign-in.failed' });
    const sum = (name: unknown) => rows.filter((row) => row[3] === name).reduce((total, row) => total + Number(row[6]), 0);
    expect([sum('lain'), sum(null)]).toEqual([2, 2]);
    expect(rows.every((row) => row[2] === 'WRONG_CREDENTIALS')).toBe(true);
    expect(rows.length).toBeLessThanOrEqual(4);
  });

  it('tells what a role refused and what came from a foreign page', async () => {
    const client = await signedIn(site, 'ingin', { roles: ['auditor'] });
    expect((await client.post('/api/courses', {})).status).toBe(403);
    await client.post('/api/role-grants', {}, { headers: { origin: 'https://jahat.example' } });
    expect((await told({ event: 'request.refused' })).map((row) => [row[2], row[3]])).toEqual([
      ['FOREIGN_ORIGIN', null],
      ['NOT_ALLOWED', 'ingin'],
    ]);
  });

  it('tells that the password of a disabled account was right, which the answer does not', async () => {
    await addAccount(site.unitOfWork, 'ditutup');
    await site.unitOfWork.read(`update account set disabled_at = clock_timestamp() where username = 'ditutup'`);
    const answers: unknown[] = [];
    for (const password of [testPassword, 'salah']) {
      const { body } = await site.client().post('/api/session', { username: 'ditutup', password }, { key: null });
      answers.push({ ...body, requestId: '' });
    }
    expect(answers[0]).toEqual(answers[1]);
    const rows = await told({ q: 'ditutup' });
    expect(rows.map((row) => [row[0], row[2], row[6]])).toEqual([
      ['sign-in.failed', 'WRONG_CREDENTIALS', 1],
      ['sign-in.failed', 'ACCOUNT_DISABLED', 1],
    ]);
  });

  it('tells of changes beyond somebody’s reach, which are answered as unknown, and of the rows of a list that were not his', async () => {
    const [{ unit = '', foreign = '' } = {}] = await site.unitOfWork.read<{ unit: string; foreign: string }>(
      `select u.code as unit, f.employee_id as foreign from current_assignment a join unit u on u.id = a.unit_id
         join employee e on e.id = a.employee_id join current_assignment f on f.unit_id <> a.unit_id
         join unit fu on fu.id = f.unit_id and not u.id = any(fu.lineage) where e.nip = $1 limit 1`,
      [nip],
    );
    const local = await signedIn(site, 'jangkau', { roles: ['administrator'], unit });
    expect((await local.get(`/api/employees/${foreign}`)).status).toBe(404);
    const change = { supervisorId: foreign, reason: 'Mutasi.' };
    expect((await local.put(`/api/employees/${foreign}/supervisor`, change, { key: null })).status).toBe(404);
    const listed = await local.post<{ errors: { code: string }[] }>('/api/employees/import', formWith(sample('staff-60.csv')));
    const beyond = listed.body.errors.filter(({ code }) => code === 'UNIT_BEYOND').length;
    expect(beyond).toBeGreaterThan(5);
    const rows = (await told({ q: 'jangkau', event: 'request.refused' })).map((row) => [row[2], row[6]]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ['NOT_FOUND', 1],
        ['UNIT_BEYOND', beyond],
      ]),
    );
    expect(rows.filter(([code]) => code === 'NOT_FOUND')).toHaveLength(1);
  });

  it('tells what was done to accounts and roles, for which reason', async () => {
    const [other] = (await admin.list<{ id: string }>('/api/accounts', { filter: { q: 'lain' } })).rows;
    await admin.post(`/api/accounts/${other?.id}/disable`, { reason: 'pindah tugas' });
    await admin.post(`/api/accounts/${other?.id}/enable`, { reason: 'kembali' });
    await admin.post('/api/role-grants', { accountId: other?.id, role: 'auditor', unitId: null, reason: 'sesuai surat tugas' });
    const rows = (await events(admin, { subjectId: other?.id })).map(({ event, reason, accountName }) => [event, reason, accountName]);
    expect(rows).toEqual([
      ['role.given', 'sesuai surat tugas', 'admin'],
      ['account.enabled', 'kembali', 'admin'],
      ['account.disabled', 'pindah tugas', 'admin'],
    ]);
  });

  it('holds no NIP, and no password or code', async () => {
    await site.client().post('/api/session', { username: nip, password: 'rahasia-saya' }, { key: null });
    const rows = JSON.stringify(await events());
    const kept = JSON.stringify(await site.unitOfWork.read('select s::text from security_event s'));
    for (const text of [rows, kept]) expect(text).not.toMatch(new RegExp(`${nip}|rahasia-saya|${testPassword}`));
  });

  it('is read by auditors and administrators, each for the people of his unit, and by nobody else', async () => {
    const [unit] = await site.unitOfWork.read<{ code: string }>(
      'select u.code from employee e join current_assignment p on p.employee_id = e.id join unit u on u.id = p.unit_id where e.nip = $1',
      [nip],
    );
    const local = await signedIn(site, 'setempat', { roles: ['auditor'], unit: unit?.code ?? '' });
    const [name] = await site.unitOfWork.read<{ name: string }>('select name from employee where nip = $1', [nip]);
    const seen = await events(local);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.every(({ accountName, subjectName }) => [accountName, subjectName].includes(name?.name ?? ''))).toBe(true);
    const keeper = await signedIn(site, 'penjaga', { roles: ['unit-administrator'], unit: unit?.code ?? '' });
    expect((await keeper.get('/api/security-events')).status).toBe(403);
    expect((await site.client().get('/api/security-events')).status).toBe(401);
  });
}
