import { describe, expect, it } from '@jest/globals';
import { activationCodes, type Account } from '@siklus/contracts/accounts';
import type { Incident } from '@siklus/contracts/incidents';
import { runJobs } from '../support/jobs.js';
import { openProvince } from '../support/office.js';
import { addAccount, signedIn } from '../support/people.js';
import type { ActivationOffice } from './activation-office.js';

/** Called inside the `describe` of a suite. */
export function makingCodesTopic({ site, admin, rootId, sql, make, activate, slip, letters, refuse }: ActivationOffice): void {
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
      const first = await make({}, admin(), 'cetak-1');
      expect(first.status).toBe(201);
      expect((await make({}, admin(), 'cetak-1')).body).toMatchObject({ status: 409, code: 'CODES_SHOWN_ONCE' });
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
      const keeper = await signedIn(site(), 'keeper', { roles: ['unit-administrator'], unit: unit?.code ?? '' });
      const { body } = await make({}, keeper);
      expect(body.made).toBe(unit?.n);
      const auditor = await signedIn(site(), 'auditor', { roles: ['auditor'] });
      expect((await make({}, auditor)).status).toBe(403);
      expect((await site().client().post('/api/activation-codes', { unitId: rootId(), via: 'paper' })).status).toBe(401);
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
      await addAccount(site().unitOfWork, global, { nip: global, roles: ['administrator'] });
      await addAccount(site().unitOfWork, local, { nip: local, roles: ['auditor'], unit: unit?.code ?? '' });
      const clerk = await signedIn(site(), 'unit-clerk', { nip: own, roles: ['unit-administrator'], unit: unit?.code ?? '' });
      const agency = await signedIn(site(), 'agency', { roles: ['administrator'], unit: unit?.code ?? '' });

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
      expect((await admin().post('/api/role-grants', { accountId, role: 'auditor', unitId: null, reason: 'x' })).status).toBe(201);
      expect((await activate(nip, early?.code ?? '')).status).toBe(401);
    });
  });

  describe('codes by mail', () => {
    it('are made when the mail is sent, and lie nowhere else', async () => {
      const reached = await admin().list<Account>('/api/accounts', { filter: { unitId: rootId(), hasEmail: true }, range: [0, 199] });
      const waiting = reached.rows.filter(({ state }) => state === 'none' || state === 'code');
      letters.length = 0;
      const { status, body } = await make({ via: 'mail' });
      expect([status, body.slips, body.made]).toEqual([201, [], waiting.length]);
      expect(body.withoutAddress).toBeGreaterThan(0);
      const jobs = await sql<{ payload: object }>(`select payload from outbox where job = 'accounts.mail-code' and acked_at is null`);
      expect(jobs.map(({ payload }) => Object.keys(payload).sort())).toEqual(waiting.map(() => ['accountId', 'kind', 'madeBy']));
      await runJobs(site());
      expect(letters).toHaveLength(waiting.length);
      const text = letters[0]?.text ?? '';
      const [, code = ''] = /Kode aktivasi: (\S+)/.exec(text) ?? [];
      const [, nip = ''] = /NIP: (\S+)/.exec(text) ?? [];
      expect((await activate(nip, code)).status).toBe(200);
    });

    it('are not sent to somebody who has a password by then', async () => {
      const { rows } = await admin().list<Account>('/api/accounts', { filter: { hasEmail: true, state: ['none', 'code'] } });
      await make({ via: 'mail', accountIds: [rows[0]?.id] });
      await sql(`update account set password_hash = 'x' where id = $1`, [rows[0]?.id]);
      letters.length = 0;
      await runJobs(site());
      expect(letters).toEqual([]);
    });
  });

  describe('a code whose mail is refused', () => {
    it('is left to a person at once, kept nowhere, and mailed when he retries after the address was mended', async () => {
      const { rows } = await admin().list<Account>('/api/accounts', { filter: { hasEmail: true, state: ['none', 'code'] } });
      const account = rows[0];
      const [person] = await sql<{ email: string }>('select email from employee where id = $1', [account?.employeeId]);
      refuse(person?.email);
      letters.length = 0;
      await make({ via: 'mail', accountIds: [account?.id] });
      await sql('delete from activation_code where account_id = $1', [account?.id]);
      await runJobs(site());
      expect(await sql('select 1 as n from activation_code where account_id = $1', [account?.id])).toEqual([]);
      const [incident] = (await admin().list<Incident>('/api/incidents', { filter: { accountId: account?.id } })).rows;
      expect(incident).toMatchObject({ state: 'open', attempts: 1, work: { en: 'Send the code of an account by mail' } });
      expect(incident?.cause.id).toMatch(/menolak alamat penerima: ".*no such mailbox".*lalu ulangi/);
      refuse(undefined);
      expect((await admin().post(`/api/incidents/${incident?.id}/retry`)).status).toBe(200);
      await runJobs(site());
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
