import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { session } from '@siklus/contracts/session';
import { Credentials } from '../../src/modules/session/credentials.js';
import { FairQueue } from '../../src/modules/session/fair-queue.js';
import { hashPassword } from '../../src/platform/identity/password.js';
import { addAccount, formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, testPassword, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
const cookie = '__Host-siklus';

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);

/** Called inside the `describe` of a suite. */
export function sessionTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    const admin = await signedIn(site, 'admin', { roles: ['administrator', 'training-office'] });
    await admin.post('/api/employees/import', formWith(sample('staff-60.csv')));
  });

  describe('signing in', () => {
    it('tells who is signed in and what he may do', async () => {
      const client = site.client();
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
      expect(await site.client().signIn(nip, testPassword)).toMatchObject({ username: nip, supervises: true });
      const spaced = `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`;
      expect(await site.client().signIn(spaced, testPassword)).toMatchObject({ username: nip });
    });

    it('sets a cookie that scripts cannot read and other sites do not send', async () => {
      const { headers } = await site.client().post('/api/session', { username: 'admin', password: testPassword });
      expect(headers.getSetCookie()).toEqual([
        expect.stringMatching(/^__Host-siklus=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/),
        expect.stringMatching(/^__Host-siklus-device=[\w.-]{45}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=34560000$/),
      ]);
    });

    it('keeps only the hash of the session', async () => {
      const client = site.client();
      await client.signIn('admin', testPassword);
      const [row] = await sql<{ n: number }>(
        `select count(*)::int as n from session where encode(id_hash, 'escape') like '%' || $1 || '%' or length(id_hash) <> 32`,
        [client.cookie(cookie)],
      );
      expect(row?.n).toBe(0);
    });

    it('never signs in an id that the browser had before, and ends that session', async () => {
      const client = site.client();
      const planted = 'A'.repeat(43);
      client.setCookie(cookie, planted);
      await client.signIn('admin', testPassword);
      const first = client.cookie(cookie) ?? '';
      expect(first).not.toBe(planted);
      await client.signIn('admin', testPassword);
      expect(client.cookie(cookie)).not.toBe(first);
      const old = site.client();
      old.setCookie(cookie, first);
      expect((await old.get('/api/session')).status).toBe(401);
    });

    it.each([
      ['another password', 'password_hash = $2', 'lain'],
      ['none any more, being disabled', 'disabled_at = clock_timestamp(), password_hash = coalesce(password_hash, $2)', 'mati'],
    ])('with a password that was right, for an account that has %s by then, is refused and told as such', async (_what, change, name) => {
      await addAccount(site.unitOfWork, name);
      const credentials = site.app.get(Credentials, { strict: false });
      const { fit } = Credentials.prototype;
      const other = await hashPassword('kapal putih di ternate');
      jest.spyOn(credentials, 'fit').mockImplementationOnce(async (...asked) => {
        const fits = await fit.apply(credentials, asked);
        await sql(`update account set ${change} where username = $1`, [name, other]);
        return fits;
      });
      const { status, body } = await site.client().post('/api/session', { username: name, password: testPassword }, { key: null });
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
      await addAccount(site.unitOfWork, 'kepala', {});
      await sql("update account set password_hash = $1 where username = 'kepala'", [await hashPassword('kata sandi sendiri')]);
      expect((await site.client().post('/api/session', { username: 'kepala', password: testPassword })).status).toBe(401);
      expect((await site.client().post('/api/session', { username: 'Kepala', password: 'kata sandi sendiri' })).status).toBe(200);
    });
  });

  describe('a session', () => {
    it('ends with signing out', async () => {
      const client = site.client();
      await client.signIn('admin', testPassword);
      const id = client.cookie(cookie) ?? '';
      expect((await client.delete('/api/session')).status).toBe(204);
      expect(client.cookie(cookie)).toBeUndefined();
      client.setCookie(cookie, id);
      expect((await client.get('/api/session')).body).toMatchObject({ code: 'NOT_SIGNED_IN', status: 401 });
    });

    it('ends at once when the account is disabled, and the account cannot sign in again', async () => {
      const client = await signedIn(site, 'keluar');
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
      const client = site.client();
      await client.signIn('admin', testPassword);
      await sql(`update session set ${change} where id_hash = sha256($1::text::bytea)`, [client.cookie(cookie)]);
      expect((await client.get('/api/session')).status).toBe(401);
    });

    it('goes on while it is used, written down once a minute', async () => {
      const client = site.client();
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
      const client = await signedIn(site, 'mantan', { roles: ['auditor'] });
      expect((await client.get('/api/incidents')).status).toBe(403);
      expect((await client.get('/api/audit-entries')).status).toBe(200);
      await sql(
        `update role_grant set valid_from = current_date - 2, valid_to = current_date - 1
        where account_id = (select id from account where username = 'mantan')`,
      );
      expect((await client.get('/api/session')).body.grants).toEqual([]);
    });
  });

  describe('wrong credentials', () => {
    const attempt = (
      username: string,
      password = 'salah-salah',
    ): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> =>
      site.client().post('/api/session', { username, password });

    it('are told in one way, whether the account exists or not', async () => {
      await addAccount(site.unitOfWork, 'ada');
      const [known, unknown] = [await attempt('ada'), await attempt('tidak-ada')];
      expect([known.status, unknown.status]).toEqual([401, 401]);
      const { requestId: _a, ...one } = known.body;
      const { requestId: _b, ...other } = unknown.body;
      expect(one).toEqual(other);
    });

    it('do not refuse the right password from a device that nobody knows, whoever has failed before; it only waits', async () => {
      await addAccount(site.unitOfWork, 'sasaran');
      const failures = await Promise.all(Array.from({ length: 3 }, () => attempt('sasaran')));
      expect(failures.map(({ status }) => status)).toEqual([401, 401, 401]);
      await sql(`insert into login_failure (name_hash) select name_hash from login_failure, generate_series(1, 2) where device is null`);
      expect((await attempt('sasaran', testPassword)).status).toBe(200);
    });

    it('refuse a device that is known after five of its own, and it alone', async () => {
      const [mine, other] = [site.client(), site.client()];
      for (const client of [mine, other]) await client.signIn('ada', testPassword);
      const wrong = (client: Client) => client.post('/api/session', { username: 'ada', password: 'salah' }, { key: null });
      for (let n = 0; n < 5; n += 1) expect((await wrong(mine)).status).toBe(401);
      const refused = await wrong(mine);
      expect([refused.status, refused.body['code'], refused.headers.get('retry-after')]).toEqual([429, 'TOO_MANY_ATTEMPTS', '300']);
      expect((await mine.post('/api/session', { username: 'ada', password: testPassword }, { key: null })).status).toBe(429);
      await expect(other.signIn('ada', testPassword)).resolves.toBeDefined();
      expect((await attempt('ada', testPassword)).status).toBe(200);
      await sql(`update login_failure set at = at - interval '6 minutes'`);
      await expect(mine.signIn('ada', testPassword)).resolves.toBeDefined();
    });

    it('count apart under user name and NIP, so that nobody learns that they belong together', async () => {
      const [person] = await sql<{ nip: string }>(`select nip from employee where nip not like 'P-%' order by nip desc limit 1`);
      const nip = person?.nip ?? '';
      await addAccount(site.unitOfWork, 'bernama', { nip });
      const client = site.client();
      await client.signIn('bernama', testPassword);
      const wrong = (username: string) => client.post('/api/session', { username, password: 'salah' }, { key: null });
      for (let n = 0; n < 5; n += 1) expect((await wrong('bernama')).status).toBe(401);
      expect([(await wrong('bernama')).status, (await wrong(nip)).status]).toEqual([429, 401]);
    });

    it('do not refuse the right password behind the address of whoever guesses: it waits for those before it', async () => {
      await addAccount(site.unitOfWork, 'terkepung');
      const guesses = Array.from({ length: 12 }, () => attempt('terkepung'));
      const own = await attempt('terkepung', testPassword);
      expect(own.status).toBe(200);
      expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(guesses.map(() => 401));
    });

    it('send away who crowds one name from one address, and nobody else there', async () => {
      await addAccount(site.unitOfWork, 'ramai');
      const fit = jest.spyOn(site.app.get(Credentials, { strict: false }), 'fit');
      let goOn = (): void => undefined;
      const stands = new Promise<boolean>((resolve) => (goOn = () => resolve(true)));
      fit.mockImplementation((account) => (account?.username === 'ramai' ? stands : Promise.resolve(true)));
      // One is judged and thirty wait.
      const crowd = Array.from({ length: 32 }, () => attempt('ramai'));
      expect((await Promise.race(crowd)).body).toMatchObject({ status: 429, code: 'TOO_MANY_ATTEMPTS' });
      expect((await attempt('admin', testPassword)).status).toBe(200);
      goOn();
      expect((await Promise.all(crowd)).filter(({ status }) => status === 200)).toHaveLength(31);
      fit.mockRestore();
    });

    it('keep nothing of what was typed, not even in the log', async () => {
      await attempt('kata-sandi-di-kotak-nama', 'rahasia-yang-diketik');
      for (const table of ['login_failure', 'security_event']) {
        const rows = JSON.stringify(await sql(`select t::text as line from ${table} t`));
        expect(rows).not.toMatch(/kata-sandi-di-kotak-nama|rahasia-yang-diketik/);
      }
    });
  });

  describe('a device', () => {
    const device = '__Host-siklus-device';

    it('remembers twenty people by marks that tell nobody who they are', async () => {
      const client = site.client();
      await client.signIn('admin', testPassword);
      const first = client.cookie(device) ?? '';
      await client.signIn('ada', testPassword);
      const [nonce, ...marks] = (client.cookie(device) ?? '').split('.');
      expect([nonce, marks.length, marks[1]]).toEqual([first.split('.')[0], 2, first.split('.')[1]]);
      await client.signIn('admin', testPassword);
      expect(client.cookie(device)?.split('.')).toHaveLength(3);
    });

    it('waits for a hash with all others of its account, one whom nobody knows with those of his address', async () => {
      await addAccount(site.unitOfWork, 'banyak');
      await sql('update account set password_hash = $1 where username = $2', [await hashPassword('kapal putih di ternate'), 'banyak']);
      const queues = jest.spyOn(FairQueue.prototype, 'run');
      const signIn = async (client: Client) => {
        queues.mockClear();
        await client.signIn('banyak', 'kapal putih di ternate');
        return queues.mock.calls.map(([place]) => place).filter(({ places }) => places > 30);
      };
      const clients = [site.client(), site.client()];
      const unknown: unknown[] = [];
      for (const client of clients) unknown.push(...(await signIn(client)));
      const devices: unknown[] = [];
      for (const client of clients) devices.push(...(await signIn(client)));
      queues.mockRestore();
      const [account] = await sql<{ id: string }>(`select id from account where username = 'banyak'`);
      const [place] = unknown as { group: string }[];
      expect(unknown).toEqual(clients.map(() => ({ group: place?.group, places: 300, known: false })));
      expect(place?.group).not.toBe(account?.id);
      expect(devices).toEqual(clients.map(() => ({ group: account?.id, places: 300, known: true })));
    });

    it('is known by its mark only: neither another number nor a mark of its own making counts', async () => {
      const client = site.client();
      await client.signIn('ada', testPassword);
      const [nonce = '', mark = ''] = (client.cookie(device) ?? '').split('.');
      const failuresWith = async (cookie: string) => {
        await sql('delete from login_failure');
        await site
          .client()
          .post('/api/session', { username: 'ada', password: 'x' }, { key: null, headers: { cookie: `${device}=${cookie}` } });
        return sql('select device from login_failure');
      };
      expect(await failuresWith(`${nonce}.${mark}`)).toEqual([{ device: nonce }]);
      for (const forged of [`${'A'.repeat(22)}.${mark}`, `${nonce}.${'A'.repeat(22)}`, nonce, `${nonce}.${mark}.x`, ''])
        expect([forged, await failuresWith(forged)]).toEqual([forged, [{ device: null }]]);
      await sql('delete from login_failure');
    });
  });

  describe('many demonstrations', () => {
    it('sign in at once: the shared password is hashed once, so nobody waits for a hash or is sent away', async () => {
      const people = await sql<{ nip: string }>('select nip from employee limit 60');
      const crowd = [...people, ...people, ...people, ...people];
      await site.client().signIn('admin', testPassword);
      const queues = jest.spyOn(FairQueue.prototype, 'run');
      const all = await Promise.all(crowd.map(({ nip }) => site.client().post('/api/session', { username: nip, password: testPassword })));
      // Only where passwords are hashed more than a handful may wait.
      expect(queues.mock.calls.filter(([{ places }]) => places > 30)).toEqual([]);
      queues.mockRestore();
      expect(all.filter(({ status }) => status !== 200)).toEqual([]);
    });
  });
}
