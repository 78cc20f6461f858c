import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiToken, MadeApiToken } from '@siklus/contracts/api-tokens';
import { tokenActions } from '@siklus/domain';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { hashOf } from '../../src/platform/identity/cookie.js';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { formWith, signedIn } from '../support/people.js';
import { testPassword, type Answer, type Client, type TestApp } from '../support/test-app.js';

type Row = Readonly<Record<string, unknown>>;
type Wish = Readonly<Record<string, unknown>>;

let site: TestApp;
let dataDir = '';
let admin: Client;
let unit: { id: string; code: string; head: string; nip: string };

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
const change = (text: string, values: unknown[] = []): Promise<number> => site.unitOfWork.run((tx) => tx.run(text, values));
const ask = (by: Client, wish: Wish, key?: string): Promise<Answer<MadeApiToken & { code?: string }>> =>
  by.post('/api/api-tokens', { name: 'SIMPEG', actions: ['employee.read'], days: 30, ...wish }, key === undefined ? {} : { key });
const withToken = (secret: string): { headers: Record<string, string> } => ({ headers: { authorization: `Bearer ${secret}` } });

/** A machine that comes with a token: every request carries it, and no cookie. */
function machine(secret: string) {
  const client = site.client();
  return {
    get: <T = Row>(address: string, query: Row = {}) => client.get<T>(address, { query, ...withToken(secret) }),
    post: <T = Row>(address: string, body: unknown) => client.post<T>(address, body, withToken(secret)),
    file: async (address: string) => (await fetch(`${site.url}${address}`, withToken(secret))).text(),
  };
}
type Machine = ReturnType<typeof machine>;

/** The staff list in the own format, as a machine takes it out. */
async function staffListBy(by: Machine): Promise<string> {
  const { headers } = await by.post('/api/exports', { list: 'staff-list', format: 'csv' });
  await site.app.get(ExportWriter, { strict: false }).pass();
  return by.file(`${headers.get('location')}/file`);
}

async function made(by: Client, wish: Wish = {}): Promise<{ readonly token: ApiToken; readonly by: Machine; readonly secret: string }> {
  const { status, body } = await ask(by, wish);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { token: body.token, secret: body.secret, by: machine(body.secret) };
}
const codeOf = ({ status, body }: Answer<unknown>): unknown => (status < 300 ? status : (body as { code: string }).code);

/** Called inside the `describe` of a suite. */
export function tokensTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'siklus-tokens-'));
    toEnd({ close: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true })) });
    site = toEnd(await demoOffice({ SIKLUS_DATA_DIR: dataDir }));
    admin = await signedIn(site, 'pengelola', { roles: ['administrator'] });
    const [found] = await sql<typeof unit>(
      `select u.id, u.code, a.supervisor_id as head, h.nip from current_assignment a join unit u on u.id = a.unit_id
         join employee h on h.id = a.supervisor_id where u.parent_id is not null
        group by u.id, u.code, a.supervisor_id, h.nip order by count(*) desc, u.code limit 1`,
    );
    unit = found!;
  });

  describe('a token', () => {
    it('is shown once, and only its hash is kept', async () => {
      const first = await ask(admin, {}, 'kunci-token');
      expect([first.status, first.headers.get('cache-control')]).toEqual([201, 'no-store']);
      expect(codeOf(await ask(admin, {}, 'kunci-token'))).toBe('TOKEN_SHOWN_ONCE');
      const { secret } = first.body;
      const [kept] = await sql<{ hash: Buffer }>('select secret_hash as hash from api_token where account_id = $1', [first.body.token.id]);
      expect(kept?.hash.equals(hashOf(secret))).toBe(true);
      const [{ n } = { n: 1 }] = await sql<{ n: number }>(
        `select (select count(*) from idempotency_key where response::text like '%siklus\\_%')::int
          + (select count(*) from audit_entry where body::text like '%siklus\\_%')::int as n`,
      );
      expect(n).toBe(0);
      expect(JSON.stringify((await admin.list('/api/api-tokens')).rows)).not.toContain('siklus_');
    });

    it('reads what it was made for, in its unit, and nothing else, by no way', async () => {
      const { by, token } = await made(admin, { actions: ['employee.read', 'export.make'], unitId: unit.id });
      const { headers, body } = await by.get<Row[]>('/api/employees');
      // Its owner may assign them all; no row tells the machine that it might.
      expect(new Set(body.flatMap(({ may }) => may))).toEqual(new Set());
      const [inside] = await sql<{ n: number }>(
        `select count(*)::int as n from current_assignment a join unit u on u.id = a.unit_id where $1 = any(u.lineage)`,
        [unit.id],
      );
      expect(headers.get('content-range')?.split('/')[1]).toBe(String(inside?.n));
      expect(codeOf(await by.get('/api/participants'))).toBe('TOKEN_WITHOUT_ACTION');
      // What the list itself would not show is in no file either, whoever its owner is.
      expect(codeOf(await by.post('/api/exports', { list: 'participants', format: 'csv' }))).toBe('TOKEN_WITHOUT_ACTION');
      expect(codeOf(await by.post('/api/exports', { list: 'employees', format: 'csv' }))).toBe(202);
      await site.app.get(ExportWriter, { strict: false }).pass();
      const [file] = await sql<{ rows: number; state: string }>('select rows, state from list_export where account_id = $1', [token.id]);
      expect(file).toEqual({ rows: inside?.n, state: 'done' });
      // What it tried is read where it belongs.
      const local = await signedIn(site, 'pengawas-unit', { roles: ['auditor'], unit: unit.code });
      const { rows } = await local.list<Row>('/api/security-events', { filter: { accountId: token.id } });
      expect(new Set(rows.map((each) => each['code']))).toEqual(new Set(['TOKEN_WITHOUT_ACTION']));
      const [used] = (await admin.list<ApiToken>('/api/api-tokens', { filter: { id: token.id } })).rows;
      expect(used?.lastUsedAt).not.toBeNull();
    });

    it('does nothing that a person does himself, though its owner may', async () => {
      const head = site.client();
      await head.signIn(unit.nip, testPassword);
      await change(
        `insert into role_grant (id, account_id, role) select gen_random_uuid(), id, 'administrator' from account where employee_id = $1`,
        [unit.head],
      );
      const { by } = await made(head, { actions: [...tokenActions] });
      const [task] = await sql<{ id: string }>(
        `select id from task where state = 'open' and holder_id = $1 union all select id from task where state = 'open' limit 1`,
        [unit.head],
      );
      for (const act of ['complete', 'return'])
        expect([act, codeOf(await by.post(`/api/tasks/${task?.id}/${act}`, { answers: {}, reason: 'x' }))]).toEqual([
          act,
          'TOKEN_WITHOUT_ACTION',
        ]);
      for (const [address, body] of [
        ['/api/api-tokens', { name: 'x', actions: ['unit.read'], days: 1 }],
        ['/api/role-grants', { accountId: unit.head, role: 'auditor', unitId: null, reason: 'x' }],
        ['/api/employees/supervisors', { assignments: [], reason: 'x' }],
      ] as const)
        expect([address, codeOf(await by.post(address, body))]).toEqual([address, 'TOKEN_WITHOUT_ACTION']);
      expect(codeOf(await by.get('/api/session'))).toBe('TOKEN_WITHOUT_ACTION');
      // Nor reads it by its owner's post.
      expect((await by.get<Row[]>('/api/tasks', { filter: { mine: true } })).body).toEqual([]);
      // The affairs of its owner are none of his machine's: in the list of today, only his row is changed.
      const list = await staffListBy(by);
      const changed = list
        .split('\r\n')
        .map((line) => (line.startsWith(`'${unit.nip}`) ? line.replace(/^('\d+;)[^;]+/, '$1Nama Lain') : line))
        .join('\r\n');
      const { body } = await by.post<{ errors: Row[] }>('/api/employees/import', formWith(changed));
      expect(body.errors.map((each) => each['code'])).toEqual(['OWN_ROW']);
      await change(`delete from role_grant where account_id = (select id from account where employee_id = $1)`, [unit.head]);
    });

    it.each<[string, string, string]>([
      ['it was revoked', 'update api_token set revoked_at = clock_timestamp() where account_id = $1', 'TOKEN_NOT_VALID'],
      ['it has run out', 'update api_token set expires_at = clock_timestamp() where account_id = $1', 'TOKEN_NOT_VALID'],
      [
        'its owner’s account is disabled',
        'update account set disabled_at = clock_timestamp() where id = (select owner_id from api_token where account_id = $1)',
        'TOKEN_NOT_VALID',
      ],
      [
        'its owner’s role is over',
        'delete from role_grant where account_id = (select owner_id from api_token where account_id = $1)',
        'NOT_ALLOWED',
      ],
    ])('lets nobody in once %s', async (what, statement, code) => {
      const owner = await signedIn(site, what, { roles: ['administrator'] });
      const { by, token } = await made(owner, { actions: ['results.read'] });
      expect(codeOf(await by.get('/api/siasn-years'))).toBe(200);
      await change(statement, [token.id]);
      expect(codeOf(await by.get('/api/siasn-years'))).toBe(code);
    });

    it.each<[string, (owner: Client, id: string) => Promise<Answer<unknown>>]>([
      [
        'new password',
        (owner) => owner.put('/api/session/password', { current: testPassword, password: 'sungai besar di kapuas' }, { key: null }),
      ],
      ['end of his other sessions', (owner) => owner.delete('/api/session/all')],
      ['end of his sessions by an administrator', (_, id) => admin.post(`/api/accounts/${id}/end-sessions`, { reason: 'Gawai hilang.' })],
      ['disabling of his account', (_, id) => admin.post(`/api/accounts/${id}/disable`, { reason: 'Sesuai surat.' })],
    ])('ends with the %s', async (what, end) => {
      const owner = await signedIn(site, what, { roles: ['administrator'] });
      const { by, token } = await made(owner, { actions: ['unit.read'] });
      const [{ id } = { id: '' }] = await sql<{ id: string }>('select owner_id as id from api_token where account_id = $1', [token.id]);
      expect((await end(owner, id)).status).toBeLessThan(300);
      expect(codeOf(await by.get('/api/units'))).toBe('TOKEN_NOT_VALID');
      await change('update account set disabled_at = null, disabled_reason_id = null where id = $1', [id]);
      expect(codeOf(await by.get('/api/units'))).toBe('TOKEN_NOT_VALID');
      expect((await admin.list<ApiToken>('/api/api-tokens', { filter: { id: token.id } })).rows).toMatchObject([{ state: 'revoked' }]);
      // Whoever tries it none the less is noted, once.
      const tried = await sql<Row>(`select code, times from security_event where event = 'token.failed' and account_id = $1`, [token.id]);
      expect(tried).toEqual([{ code: 'TOKEN_NOT_VALID', times: 1 }]);
    });

    it('is one of twenty at most, however many are asked for at the same moment', async () => {
      const owner = await signedIn(site, 'pemilik-banyak', { roles: ['administrator'] });
      const asked = await Promise.all(Array.from({ length: 24 }, () => ask(owner, { actions: ['unit.read'] })));
      expect(asked.filter(({ status }) => status === 201)).toHaveLength(20);
      expect(new Set(asked.filter(({ status }) => status !== 201).map(codeOf))).toEqual(new Set(['TOKENS_MANY']));
    });

    it('is revoked by its owner or an administrator, for a reason, and is nobody else’s to end', async () => {
      const owner = await signedIn(site, 'pemilik-lokal', { roles: ['unit-administrator'], unit: unit.code });
      const { by, token } = await made(owner, { unitId: unit.id });
      const other = await signedIn(site, 'pemilik-lain', { roles: ['unit-administrator'], unit: unit.code });
      const auditor = await signedIn(site, 'pemeriksa', { roles: ['auditor'] });
      const offered = async (client: Client) =>
        (await client.list<ApiToken>('/api/api-tokens', { filter: { id: token.id } })).rows.map(({ may }) => may);
      const [far] = await sql<{ code: string }>(
        'select f.code from unit f join unit u on u.id = $1 where u.id <> all(f.lineage) and f.id <> all(u.lineage) order by 1 limit 1',
        [unit.id],
      );
      const elsewhere = await signedIn(site, 'pengelola-lain', { roles: ['administrator'], unit: far?.code ?? '' });
      expect([await offered(admin), await offered(auditor), await offered(elsewhere)]).toEqual([[['token.revoke']], [[]], []]);
      const revoke = (client: Client) => client.post(`/api/api-tokens/${token.id}/revoke`, { reason: 'Aplikasinya tidak dipakai lagi.' });
      expect(codeOf(await revoke(other))).toBe('NOT_FOUND');
      expect(codeOf(await revoke(owner))).toBe(200);
      expect(codeOf(await revoke(admin))).toBe('TOKEN_REVOKED');
      expect(codeOf(await by.get('/api/employees'))).toBe('TOKEN_NOT_VALID');
      const told = await sql<Row>(
        `select e.action, r.text from audit_entry e left join given_reason r on r.id = (e.body ->> 'reasonId')::uuid
          where e.body ->> 'accountId' = $1 order by e.recorded_at`,
        [token.id],
      );
      expect(told).toEqual([
        { action: 'account.token.made', text: null },
        { action: 'account.token.revoked', text: 'Aplikasinya tidak dipakai lagi.' },
      ]);
    });

    it('is named in the trail, with whose it is', async () => {
      const { by, token } = await made(admin, { name: 'Dasbor Sekda', actions: ['unit.read', 'export.make'] });
      await by.post('/api/exports', { list: 'units', format: 'csv' });
      await site.app.get(ExportWriter, { strict: false }).pass();
      const { rows } = await admin.list<Row>('/api/audit-entries', { filter: { actor: token.id } });
      expect(rows.map(({ action, actorName }) => [action, actorName])).toEqual([['list.exported', 'Token "Dasbor Sekda" milik pengelola']]);
    });

    it('is used 120 times a minute', async () => {
      const { by } = await made(admin, { actions: ['unit.read'] });
      const codes = new Set<unknown>();
      for (let times = 0; times < 120; times += 1) codes.add(codeOf(await by.get('/api/units', { range: [0, 0] })));
      expect([...codes]).toEqual([200]);
      const { status, headers } = await by.get('/api/units', { range: [0, 0] });
      expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    });

    it.each<[string, Wish, string]>([
      ['of what its maker may not do', { actions: ['employee.import'] }, 'TOKEN_BEYOND_RIGHTS'],
      ['everywhere, by who looks after a unit', { unitId: null }, 'TOKEN_BEYOND_RIGHTS'],
      ['of a person’s own acts', { actions: ['task.answer'] }, 'MALFORMED_REQUEST'],
      ['for ever', { days: 4_000 }, 'MALFORMED_REQUEST'],
    ])('is not made %s', async (what, wish, code) => {
      const owner = await signedIn(site, what, { roles: ['unit-administrator'], unit: unit.code });
      expect(codeOf(await ask(owner, { unitId: unit.id, ...wish }))).toBe(code);
    });

    it('opens no session, takes no role and no code, and is no account that anybody looks after', async () => {
      const { token } = await made(admin);
      const [{ username } = { username: '' }] = await sql<{ username: string }>('select username from account where id = $1', [token.id]);
      const entering = await site.client().post<Row>('/api/session', { username, password: testPassword }, { key: null });
      expect(codeOf(entering)).toBe('WRONG_CREDENTIALS');
      expect(codeOf(await admin.post(`/api/accounts/${token.id}/code`, { via: 'paper', reason: 'x' }))).toBe('NOT_FOUND');
      const role = await admin.post('/api/role-grants', { accountId: token.id, role: 'auditor', unitId: null, reason: 'x' });
      expect(role.status).toBe(404);
      expect((await admin.list('/api/accounts', { filter: { id: token.id } })).rows).toEqual([]);
    });

    it('of another shape is told so, and no cookie stands in for it', async () => {
      for (const authorization of ['Basic eDp5', 'Bearer siklus_kurang', 'Bearer', `Bearer siklus_${'a'.repeat(43)}`])
        expect(codeOf(await admin.get('/api/units', { headers: { authorization } }))).toBe('TOKEN_NOT_VALID');
      const [{ n } = { n: 0 }] = await sql<{ n: number }>(
        `select sum(times)::int as n from security_event where event = 'token.failed' and account_id is null`,
      );
      expect(n).toBeGreaterThanOrEqual(4);
    });
  });

  describe('an example of docs/api.md', () => {
    const page = readFileSync(new URL('../../../../docs/api.md', import.meta.url), 'utf8');
    const examples = page.split('\n## ').flatMap((part) => {
      const code = /```js\n([^]*?)```/.exec(part)?.[1];
      return code === undefined ? [] : [{ title: part.split('\n')[0], code }];
    });
    const run = promisify(execFile);

    /** Runs it as it stands there, by the side of a worker. */
    async function printed(code: string, secret: string): Promise<string> {
      const file = path.join(dataDir, 'example.mjs');
      writeFileSync(file, code);
      const env = { ...process.env, SIKLUS_URL: site.url, SIKLUS_TOKEN: secret, NODE_OPTIONS: '' };
      const worker = { isOver: false };
      const ended = run(process.execPath, [file], { cwd: dataDir, env }).finally(() => (worker.isOver = true));
      while (!worker.isOver) await Promise.all([site.app.get(ExportWriter, { strict: false }).pass(), Promise.race([ended, breath()])]);
      return (await ended).stdout.trim();
    }
    const breath = () => new Promise((resolve) => setImmediate(resolve));

    it('stands there three times', () => {
      expect(examples.map(({ title }) => title)).toEqual([
        'Read the employees of a unit',
        'Take the final results of periods to SIASN',
        'Bring the staff list in each night',
      ]);
    });

    it('reads the employees of a unit', async () => {
      const { secret } = await made(admin, { actions: ['employee.read'], unitId: unit.id });
      expect(await printed(examples[0]!.code, secret)).toMatch(/^[1-9]\d* employees$/);
    });

    it('takes the final results of periods', async () => {
      const { secret } = await made(admin, { actions: ['results.read', 'export.make'] });
      expect(await printed(examples[1]!.code, secret)).toMatch(/^\ufeff?nip[;,]tahun[;,]hasilKinerjaNilai[;,].*koefisienId/);
    });

    it('brings a staff list in, and names the row of a fault', async () => {
      const { secret } = await made(admin, { actions: ['employee.import', 'export.make'] });
      const list = await staffListBy(machine(secret));
      writeFileSync(path.join(dataDir, 'pegawai.csv'), list);
      expect(await printed(examples[2]!.code, secret)).toMatch(/^0 created, 0 updated, [1-9]\d* unchanged$/);
      const lines = list.split('\r\n');
      const at = lines.findIndex((line) => /^'\d{18};/.test(line));
      const faulty = lines.map((line, place) => (place === at ? line.replace(/^'\d+/, '123') : line)).join('\r\n');
      writeFileSync(path.join(dataDir, 'pegawai.csv'), faulty);
      const fault = expect.stringMatching(new RegExp(`^row ${at + 1}, NIP: `)) as unknown;
      await expect(printed(examples[2]!.code, secret)).rejects.toMatchObject({ stderr: fault });
    });
  });
}
