import { describe, expect, it, jest } from '@jest/globals';
import { forAccount } from '@siklus/contracts/for-account';
import { session, type Session } from '@siklus/contracts/session';
import { Credentials } from '../../src/modules/session/credentials.js';
import { FairQueue } from '../../src/modules/session/fair-queue.js';
import { hashPassword } from '../../src/platform/identity/password.js';
import { addAccount, signedIn } from '../support/people.js';
import { testPassword } from '../support/test-app.js';
import type { SessionOffice } from './session-office.js';

const cookie = '__Host-siklus';

/** Called inside the `describe` of a suite. */
export function sessionTopic({ site, sql }: SessionOffice): void {
  describe('signing in', () => {
    it('tells who is signed in and what he may do', async () => {
      const client = site().client();
      const body = await client.signIn('admin', testPassword);
      expect(session.parse(body)).toMatchObject({ username: 'admin', supervises: false, demo: true, employeeId: null });
      expect(body.grants).toEqual([
        { role: 'administrator', unitId: null },
        { role: 'training-office', unitId: null },
      ]);
      expect((await client.get('/api/session')).body).toEqual(body);
    });

    it('takes the NIP of an employee in the demo, also with the spaces of a decree', async () => {
      const [supervisor] = await sql<{ nip: string }>(
        "select e.nip from employee e join assignment a on a.supervisor_id = e.id where e.nip not like 'P-%' limit 1",
      );
      const nip = supervisor?.nip ?? '';
      expect(await site().client().signIn(nip, testPassword)).toMatchObject({ username: nip, supervises: true });
      const spaced = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
      expect(await site().client().signIn(spaced, testPassword)).toMatchObject({ username: nip });
    });

    it('sets a cookie that scripts cannot read and other sites do not send', async () => {
      const { headers } = await site().client().post('/api/session', { username: 'admin', password: testPassword });
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-siklus=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
        expect.stringMatching(/^__Host-siklus-device=[\w.-]{45}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=34560000$/),
      ]);
    });

    it('keeps only the hash of the session', async () => {
      const client = site().client();
      await client.signIn('admin', testPassword);
      const [row] = await sql<{ n: number }>(
        `select count(*)::int as n from session where encode(id_hash, 'escape') like '%' || $1 || '%' or length(id_hash) <> 32`,
        [client.cookie(cookie)],
      );
      expect(row?.n).toBe(0);
    });

    it('never signs in an id that the browser had before, and ends that session', async () => {
      const client = site().client();
      const planted = 'A'.repeat(43);
      client.setCookie(cookie, planted);
      await client.signIn('admin', testPassword);
      const first = client.cookie(cookie) ?? '';
      expect(first).not.toBe(planted);
      await client.signIn('admin', testPassword);
      expect(client.cookie(cookie)).not.toBe(first);
      const old = site().client();
      old.setCookie(cookie, first);
      expect((await old.get('/api/session')).status).toBe(401);
    });

    it.each([
      ['another password', 'password_hash = $2', 'lain'],
      ['none any more, being disabled', 'disabled_at = clock_timestamp(), password_hash = coalesce(password_hash, $2)', 'mati'],
    ])('with a password that was right, for an account that has %s by then, is refused and told as such', async (_what, change, name) => {
      await addAccount(site().unitOfWork, name);
      const credentials = site().app.get(Credentials, { strict: false });
      const { fit } = Credentials.prototype;
      const other = await hashPassword('kapal putih di ternate');
      jest.spyOn(credentials, 'fit').mockImplementationOnce(async (...asked) => {
        const fits = await fit.apply(credentials, asked);
        await sql(`update account set ${change} where username = $1`, [name, other]);
        return fits;
      });
      const { status, body } = await site().client().post('/api/session', { username: name, password: testPassword }, { key: null });
      expect([status, body['code']]).toEqual([401, 'WRONG_CREDENTIALS']);
      expect(
        await sql(
          `select e.event, (select count(*)::int from session s where s.account_id = a.id) as sessions
             from security_event e join account a on a.id = e.account_id where a.username = $1`,
          [name],
        ),
      ).toEqual([{ event: 'sign-in.failed', sessions: 0 }]);
    });

    it('asks for the own password of an account that has one', async () => {
      await addAccount(site().unitOfWork, 'kepala', {});
      await sql("update account set password_hash = $1 where username = 'kepala'", [await hashPassword('kata sandi sendiri')]);
      expect((await site().client().post('/api/session', { username: 'kepala', password: testPassword })).status).toBe(401);
      expect((await site().client().post('/api/session', { username: 'Kepala', password: 'kata sandi sendiri' })).status).toBe(200);
    });
  });

  describe('a session', () => {
    it('ends with signing out', async () => {
      const client = site().client();
      await client.signIn('admin', testPassword);
      const id = client.cookie(cookie) ?? '';
      expect((await client.delete('/api/session')).status).toBe(204);
      expect(client.cookie(cookie)).toBeUndefined();
      client.setCookie(cookie, id);
      expect((await client.get('/api/session')).body).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 });
    });

    it('takes nothing that waited on a device for somebody else who sat there before', async () => {
      const client = site().client();
      await client.signIn('admin', testPassword);
      const { accountId } = (await client.get<Session>('/api/session')).body;
      const send = (own: string) =>
        client.post<{ code?: string }>(
          '/api/saved-views',
          { name: 'Tampilan', path: '/units', query: '' },
          { headers: { [forAccount]: own } },
        );
      const refused = await send('00000000-0000-0000-0000-000000000000');
      expect([refused.status, refused.body.code, (await send(accountId)).status]).toEqual([401, 'NOT_SIGNED_IN', 201]);
    });

    it('ends at once when the account is disabled, and the account cannot sign in again', async () => {
      const client = await signedIn(site(), 'keluar');
      await sql(`update account set disabled_at = clock_timestamp() where username = 'keluar'`);
      expect((await client.get('/api/session')).status).toBe(401);
      expect((await client.post('/api/session', { username: 'keluar', password: testPassword })).body).toMatchObject({
        code: 'WRONG_CREDENTIALS',
      });
    });

    it.each([
      ['half an hour without a request', `seen_at = clock_timestamp() - interval '31 minutes'`],
      ['twelve hours', `expires_at = clock_timestamp() - interval '1 second'`],
    ])('ends after %s', async (_when, change) => {
      const client = site().client();
      await client.signIn('admin', testPassword);
      await sql(`update session set ${change} where id_hash = sha256($1::text::bytea)`, [client.cookie(cookie)]);
      expect((await client.get('/api/session')).status).toBe(401);
    });

    it('goes on while it is used, written down once a minute', async () => {
      const client = site().client();
      await client.signIn('admin', testPassword);
      await sql(`update session set seen_at = clock_timestamp() - interval '29 minutes' where id_hash = sha256($1::text::bytea)`, [
        client.cookie(cookie),
      ]);
      const [before] = await sql<{ now: string }>('select clock_timestamp()::text as now');
      expect((await client.get('/api/session')).status).toBe(200);
      const seenSince = 'select seen_at >= $2::timestamptz as yes from session where id_hash = sha256($1::text::bytea)';
      expect(await sql(seenSince, [client.cookie(cookie), before?.now])).toEqual([{ yes: true }]);
    });

    it('loses a role on the day it ends', async () => {
      const client = await signedIn(site(), 'mantan', { roles: ['auditor'] });
      expect((await client.get('/api/incidents')).status).toBe(403);
      expect((await client.get('/api/audit-entries')).status).toBe(200);
      await sql(
        `update role_grant set valid_from = current_date - 2, valid_to = current_date - 1
        where account_id = (select id from account where username = 'mantan')`,
      );
      expect((await client.get('/api/session')).body.grants).toEqual([]);
    });
  });

  describe('many demonstrations', () => {
    it('sign in at once: the shared password is hashed once, so nobody waits for a hash or is sent away', async () => {
      const people = await sql<{ nip: string }>('select nip from employee limit 60');
      const crowd = [...people, ...people, ...people, ...people];
      await site().client().signIn('admin', testPassword);
      const queues = jest.spyOn(FairQueue.prototype, 'run');
      const all = await Promise.all(
        crowd.map(({ nip }) => site().client().post('/api/session', { username: nip, password: testPassword })),
      );
      // Only where passwords are hashed more than a handful may wait.
      expect(queues.mock.calls.filter(([{ places }]) => places > 30)).toEqual([]);
      queues.mockRestore();
      expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    });
  });
}
