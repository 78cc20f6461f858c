import { describe, expect, it } from '@jest/globals';
import type { ApiToken } from '@siklus/contracts/api-tokens';
import { tokenActions } from '@siklus/domain';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { hashOf } from '../../src/platform/identity/cookie.js';
import { formWith, signedIn } from '../support/people.js';
import { testPassword, type Answer, type Client } from '../support/test-app.js';
import { type Row, type Wish, admin, ask, made, site, sql, staffListBy, unit } from './token-office.js';

const change = (text: string, values: unknown[] = []): Promise<number> => site.unitOfWork.run((tx) => tx.run(text, values));
const codeOf = ({ status, body }: Answer<unknown>): unknown => (status < 300 ? status : (body as { code: string }).code);

/** Called inside the `describe` of a suite. */
export function tokensTopic(): void {
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

    it('is named in the trail, with whose it is, whatever its name says of that', async () => {
      const { by, token } = await made(admin, { name: 'Dasbor" milik Sekda', actions: ['unit.read', 'export.make'] });
      await by.post('/api/exports', { list: 'units', format: 'csv' });
      await site.app.get(ExportWriter, { strict: false }).pass();
      const { rows } = await admin.list<Row>('/api/audit-entries', { filter: { actor: token.id } });
      expect(rows.map(({ action, actorName }) => [action, actorName])).toEqual([
        ['list.exported', `Token "Dasbor' milik Sekda" milik pengelola`],
      ]);
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
      ['in the name of the system, under which its acts would be read', { name: 'Siklus' }, 'MALFORMED_REQUEST'],
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
}
