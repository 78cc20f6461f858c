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

  it('tells what was done to accounts and roles, for which reason', async () => {
    const [other] = (await admin.list<{ id: string }>('/api/accounts', { filter: { q: 'lain' } })).rows;
    await admin.post(`/api/accounts/${other?.id}/disable`, { reason: 'pindah tugas' });
    await admin.post(`/api/accounts/${other?.id}/enable`, { reason: 'kembali' });
    await admin.post('/api/role-grants', { accountId: other?.id, role: 'auditor', unitId: null });
    const rows = (await events(admin, { subjectId: other?.id })).map(({ event, reason, accountName }) => [event, reason, accountName]);
    expect(rows).toEqual([
      ['role.given', null, 'admin'],
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
