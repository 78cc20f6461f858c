import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { activationCodes, type Account, type ActivationCodes } from '@siklus/contracts/accounts';
import type { Incident } from '@siklus/contracts/incidents';
import { session } from '@siklus/contracts/session';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { runJobs } from '../support/jobs.js';
import { openProvince } from '../support/office.js';
import { addAccount, signedIn } from '../support/people.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

const letters: { to: string; text: string }[] = [];
let refused: string | undefined;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _session, done) => done(address === refused ? new Error('no such mailbox') : undefined),
  onData(stream, { envelope }, done) {
    let text = '';
    stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
    stream.on('end', () => {
      letters.push({ to: envelope.rcptTo[0]?.address ?? '', text });
      done();
    });
  },
});

let site: TestApp;
let admin: Client;
let rootId: string;
const password = 'kapal putih di ternate';

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
const make = (body: Record<string, unknown> = {}, client = admin, key?: string): Promise<Answer<ActivationCodes & { code?: string }>> =>
  client.post('/api/activation-codes', { unitId: rootId, via: 'paper', ...body }, key === undefined ? {} : { key });
const activate = (username: string, code: string, secret = password, client = site.client()): Promise<Answer> =>
  client.post('/api/session/activation', { username, code, password: secret }, { key: null });

const accountOf = async (username: string): Promise<string | undefined> =>
  (await sql<{ id: string }>('select id from account where username = $1', [username]))[0]?.id;

/** A slip of somebody who has no password yet, and signs in by his number. */
async function slip(): Promise<ActivationCodes['slips'][number]> {
  const [one] = await sql<{ id: string }>(
    `select a.id from account a join employee e on e.id = a.employee_id and e.nip = a.username where password_hash is null
      order by a.username limit 1`,
  );
  const { body } = await make({ accountIds: [one?.id] });
  const [made] = body.slips;
  if (made === undefined) throw new Error(JSON.stringify(body));
  return made;
}

/** Called inside the `describe` of a suite. */
export function activationTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    toEnd(() => new Promise<void>((resolve) => server.close(() => resolve())));
    ({ site, admin } = toEnd(await openProvince({ SMTP_URL: `smtp://127.0.0.1:${port}` })));
    rootId = (await admin.list<{ id: string }>('/api/units', { filter: { parentId: null } })).rows[0]?.id ?? '';
  });
  beforeEach(() => site.unitOfWork.read('delete from login_failure'));

  describe('codes on paper', () => {
    it('are made for everybody of the unit without a password, in the answer only', async () => {
      const { status, headers, body } = await make();
      expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
      const { slips, made, expiresAt, url } = activationCodes.parse(body);
      const [people] = await sql<{ n: number }>(
        'select count(*)::int as n from account a join current_assignment p using (employee_id) where password_hash is null',
      );
      expect([made, slips.length]).toEqual([people?.n, people?.n]);
      expect(new Set(slips.map(({ code }) => code)).size).toBe(made);
      expect(slips[0]?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(13 * 86_400_000);
      expect(url).toMatch(/\/activate$/);
      for (const table of ['activation_code', 'idempotency_key', 'audit_entry', 'outbox']) {
        const rows = JSON.stringify(await sql(`select t::text as line from ${table} t`));
        for (const { code } of slips) for (const written of [code, code.replaceAll('-', '')]) expect(rows).not.toContain(written);
      }
    });

    it('are not shown again to the same request', async () => {
      const first = await make({}, admin, 'cetak-1');
      expect(first.status).toBe(201);
      expect((await make({}, admin, 'cetak-1')).body).toMatchObject({ status: 409, code: 'CODES_SHOWN_ONCE' });
    });

    it('end when new ones are made', async () => {
      const old = await slip();
      await make({ accountIds: [old.accountId] });
      expect((await activate(old.nip, old.code)).body).toMatchObject({ status: 401, code: 'ACTIVATION_REFUSED' });
    });

    it('leave an audit entry without names, numbers or codes', async () => {
      await make();
      const [entry] = await sql<{ body: unknown }>(
        `select body from audit_entry where action = 'account.codes.made' order by recorded_at desc limit 1`,
      );
      expect(entry?.body).toEqual({ via: 'paper', count: expect.any(Number), accountIds: expect.any(Array) });
      const { via: _via, count, accountIds } = entry?.body as { via: string; count: number; accountIds: string[] };
      expect(new Set(accountIds).size).toBe(count);
    });

    it('are for those who administer the unit', async () => {
      const [unit] = await sql<{ id: string; code: string; n: number }>(
        `select u.id, u.code, count(*)::int as n from unit u join current_assignment p on p.unit_id = u.id
        where not exists (select from unit c where c.parent_id = u.id) group by 1 limit 1`,
      );
      const keeper = await signedIn(site, 'keeper', { roles: ['unit-administrator'], unit: unit?.code ?? '' });
      const { body } = await make({}, keeper);
      expect(body.made).toBe(unit?.n);
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      expect((await make({}, auditor)).status).toBe(403);
      expect((await site.client().post('/api/activation-codes', { unitId: rootId, via: 'paper' })).status).toBe(401);
      const { rows } = await keeper.list<Account>('/api/accounts', {});
      expect(new Set(rows.map(({ unitId }) => unitId))).toEqual(new Set([unit?.id]));
    });

    it.each([
      [{ via: 'pigeon' }, 400],
      [{ unitId: 'x' }, 400],
      [{ accountIds: [] }, 400],
      [{ accountIds: ['00000000-0000-4000-8000-000000000000'] }, 409],
      [{ unitId: '00000000-0000-4000-8000-000000000000' }, 409],
    ])('refuse %j with %d', async (body, status) => {
      expect((await make(body)).status).toBe(status);
    });

    it('are made by nobody who could not give each role of the account, and for nobody himself or his head', async () => {
      const [unit] = await sql<{ id: string; code: string; people: string[] }>(
        `select u.id, u.code, array_agg(e.nip order by h.leads, e.nip) as people from unit u join current_assignment p on p.unit_id = u.id
          join employee e on e.id = p.employee_id join account a on a.employee_id = e.id and a.password_hash is null
          cross join lateral (select exists (select from current_assignment x where x.supervisor_id = e.id) as leads) h
         group by 1 having count(*) filter (where not h.leads) > 3 and count(*) filter (where h.leads) = 1 order by count(*) limit 1`,
      );
      const [nip = '', own = '', global = '', local = ''] = unit?.people ?? [];
      const idOf = async (number: string): Promise<string> =>
        (await sql<{ id: string }>('select a.id from account a join employee e on e.id = a.employee_id where nip = $1', [number]))[0]?.id ??
        '';
      await addAccount(site.unitOfWork, global, { nip: global, roles: ['administrator'] });
      await addAccount(site.unitOfWork, local, { nip: local, roles: ['auditor'], unit: unit?.code ?? '' });
      const clerk = await signedIn(site, 'unit-clerk', { nip: own, roles: ['unit-administrator'], unit: unit?.code ?? '' });
      const agency = await signedIn(site, 'agency', { roles: ['administrator'], unit: unit?.code ?? '' });

      // All but the two with roles, which he does not give, his head and himself.
      const all = await make({ unitId: unit?.id }, clerk);
      expect(all.body).toMatchObject({ made: (unit?.people.length ?? 0) - 4, withheld: 4 });
      for (const number of [global, local, own])
        expect((await make({ unitId: unit?.id, accountIds: [await idOf(number)] }, clerk)).body).toMatchObject({
          status: 403,
          code: 'ACCOUNT_BEYOND_OWN',
        });
      // The administrator of the unit gives roles there, none that reaches further.
      expect((await make({ unitId: unit?.id, accountIds: [await idOf(local)] }, agency)).body.made).toBe(1);
      expect((await make({ unitId: unit?.id, accountIds: [await idOf(global)] }, agency)).body).toMatchObject({
        code: 'ACCOUNT_BEYOND_OWN',
      });

      // Nor for his head, with whose code he could assess himself.
      expect((await make({ unitId: unit?.id, accountIds: [await idOf(unit?.people.at(-1) ?? '')] }, clerk)).body).toMatchObject({
        status: 403,
        code: 'ACCOUNT_OF_SUPERIOR',
      });

      // A role that comes later ends the codes of those who could not have given it.
      const accountId = await idOf(nip);
      const [early] = (await make({ unitId: unit?.id, accountIds: [accountId] }, clerk)).body.slips;
      expect((await admin.post('/api/role-grants', { accountId, role: 'auditor', unitId: null })).status).toBe(201);
      expect((await activate(nip, early?.code ?? '')).status).toBe(401);
    });
  });

  describe('a code', () => {
    it('sets the password once and signs in', async () => {
      const { nip, code, accountId } = await slip();
      const client = site.client();
      const { status, body } = await activate(
        ` ${nip.slice(0, 8)} ${nip.slice(8)}`,
        ` ${code.toLowerCase().replaceAll('-', ' ')}`,
        password,
        client,
      );
      expect(status).toBe(200);
      expect(session.parse(body)).toMatchObject({ accountId, username: nip });
      expect((await client.get('/api/session')).status).toBe(200);
      expect((await activate(nip, code)).status).toBe(401);
      await expect(site.client().signIn(nip, password)).resolves.toMatchObject({ username: nip });
      const [entry] = await sql<{ actor: string; body: unknown }>(
        `select actor, body from audit_entry where action = 'account.activated' order by recorded_at desc limit 1`,
      );
      expect(entry).toEqual({ actor: accountId, body: { accountId, codeMadeBy: await accountOf('admin') } });
      expect((await admin.get<Account>(`/api/accounts/${accountId}`)).body).toMatchObject({ state: 'active', codeExpiresAt: null });
      expect((await make({ accountIds: [accountId] })).body).toMatchObject({ code: 'NOBODY_TO_ACTIVATE' });
    });

    it('works for one of two who use it at once', async () => {
      const { nip, code } = await slip();
      const answers = await Promise.all([activate(nip, code), activate(nip, code, 'perahu merah di tidore')]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    });

    it('is spared by a password that is refused', async () => {
      const { nip, code } = await slip();
      for (const [weak, fault] of [
        ['pendek', 'PASSWORD_TOO_SHORT'],
        [`a${nip}`, 'PASSWORD_IS_KNOWN'],
        ['aaaaaaaaaaaaa', 'PASSWORD_TOO_PLAIN'],
      ])
        expect((await activate(nip, code, weak)).body).toMatchObject({
          status: 422,
          code: fault,
          errors: [{ source: 'password', code: fault }],
        });
      expect((await activate(nip, code)).status).toBe(200);
    });

    it('ends after its days', async () => {
      const { nip, code, accountId } = await slip();
      await sql(`update activation_code set expires_at = clock_timestamp() - interval '1 second' where account_id = $1`, [accountId]);
      expect((await activate(nip, code)).status).toBe(401);
      expect((await admin.get<Account>(`/api/accounts/${accountId}`)).body.state).toBe('none');
    });

    it('of somebody else, or of a disabled account, is worth nothing', async () => {
      const [one, other] = [await slip(), await slip()];
      if (one.accountId !== other.accountId) expect((await activate(one.nip, other.code)).status).toBe(401);
      await sql('update account set disabled_at = clock_timestamp() where id = $1', [one.accountId]);
      expect((await activate(one.nip, one.code)).status).toBe(401);
      await sql('update account set disabled_at = null where id = $1', [one.accountId]);
    });

    it('that is wrong is told alike for known and unknown people, and keeps nobody from the right one, however often', async () => {
      const { nip, code } = await slip();
      const unknown = await activate('199001012015011001', 'AAAA-BBBB-CCCC');
      const known = await activate(nip, 'AAAA-BBBB-CCCC');
      expect([unknown.status, unknown.body.detail]).toEqual([known.status, known.body.detail]);
      const wrong = await Promise.all(Array.from({ length: 40 }, (_, n) => activate(nip, `AAAA-BBBB-00${n}`)));
      expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([401]));
      expect((await activate(nip, code)).status).toBe(200);
    });

    it.each([
      {},
      { username: 'x', code: 'y' },
      { username: '', code: '', password },
      { username: 'x', code: 'y'.repeat(61), password },
      { username: { $ne: 1 }, code: 'y', password },
    ])('needs all its parts: %j', async (body) => {
      expect((await site.client().post('/api/session/activation', body, { key: null })).status).toBe(400);
    });
  });

  describe('codes by mail', () => {
    it('are made when the mail is sent, and lie nowhere else', async () => {
      const reached = await admin.list<Account>('/api/accounts', { filter: { unitId: rootId, hasEmail: true }, range: [0, 199] });
      const waiting = reached.rows.filter(({ state }) => state === 'none' || state === 'code');
      letters.length = 0;
      const { status, body } = await make({ via: 'mail' });
      expect([status, body.slips, body.made]).toEqual([201, [], waiting.length]);
      expect(body.withoutAddress).toBeGreaterThan(0);
      const jobs = await sql<{ payload: object }>(`select payload from outbox where job = 'accounts.mail-code' and acked_at is null`);
      expect(jobs.map(({ payload }) => Object.keys(payload).sort())).toEqual(waiting.map(() => ['accountId', 'kind', 'madeBy']));
      await runJobs(site);
      expect(letters).toHaveLength(waiting.length);
      const text = letters[0]?.text ?? '';
      const [, code = ''] = /Kode aktivasi: (\S+)/.exec(text) ?? [];
      const [, nip = ''] = /NIP: (\S+)/.exec(text) ?? [];
      expect((await activate(nip, code)).status).toBe(200);
    });

    it('are not sent to somebody who has a password by then', async () => {
      const { rows } = await admin.list<Account>('/api/accounts', { filter: { hasEmail: true, state: ['none', 'code'] } });
      await make({ via: 'mail', accountIds: [rows[0]?.id] });
      await sql(`update account set password_hash = 'x' where id = $1`, [rows[0]?.id]);
      letters.length = 0;
      await runJobs(site);
      expect(letters).toEqual([]);
    });
  });

  describe('a code whose mail is refused', () => {
    it('is left to a person at once, kept nowhere, and mailed when he retries after the address was mended', async () => {
      const { rows } = await admin.list<Account>('/api/accounts', { filter: { hasEmail: true, state: ['none', 'code'] } });
      const account = rows[0];
      const [person] = await sql<{ email: string }>('select email from employee where id = $1', [account?.employeeId]);
      refused = person?.email;
      letters.length = 0;
      await make({ via: 'mail', accountIds: [account?.id] });
      await sql('delete from activation_code where account_id = $1', [account?.id]);
      await runJobs(site);
      expect(await sql('select 1 as n from activation_code where account_id = $1', [account?.id])).toEqual([]);
      const [incident] = (await admin.list<Incident>('/api/incidents', { filter: { accountId: account?.id } })).rows;
      expect(incident).toMatchObject({ state: 'open', attempts: 1, work: { en: 'Send the code of an account by mail' } });
      expect(incident?.cause.id).toMatch(/menolak alamat penerima: ".*no such mailbox".*lalu ulangi/);
      refused = undefined;
      expect((await admin.post(`/api/incidents/${incident?.id}/retry`)).status).toBe(200);
      await runJobs(site);
      expect(letters.map(({ to }) => to)).toEqual([person?.email]);
    });
  });

  it('says when mail is not set up', async () => {
    const { admin: boss, close } = await openProvince();
    try {
      const [root] = (await boss.list<{ id: string }>('/api/units', { filter: { parentId: null } })).rows;
      expect((await boss.post('/api/activation-codes', { unitId: root?.id, via: 'mail' })).body).toMatchObject({
        status: 409,
        code: 'MAIL_NOT_SET',
      });
    } finally {
      await close();
    }
  });
}
