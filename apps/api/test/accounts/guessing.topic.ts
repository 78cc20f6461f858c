import { describe, expect, it, jest } from '@jest/globals';
import { Credentials } from '../../src/modules/session/credentials.js';
import { FairQueue } from '../../src/modules/session/fair-queue.js';
import { hashPassword } from '../../src/platform/identity/password.js';
import { addAccount } from '../support/people.js';
import { testPassword, type Client } from '../support/test-app.js';
import type { SessionOffice } from './session-office.js';

/** Who is held up when somebody guesses, and who never is. Called inside the `describe` of a suite. */
export function guessingTopic({ site, sql }: SessionOffice): void {
  describe('wrong credentials', () => {
    const attempt = (
      username: string,
      password = 'salah-salah',
    ): Promise<{ status: number; headers: Headers; body: Record<string, unknown> }> =>
      site().client().post('/api/session', { username, password });

    it('are told in one way, whether the account exists or not', async () => {
      await addAccount(site().unitOfWork, 'ada');
      const [known, unknown] = [await attempt('ada'), await attempt('tidak-ada')];
      expect([known.status, unknown.status]).toEqual([401, 401]);
      const { requestId: _a, ...one } = known.body;
      const { requestId: _b, ...other } = unknown.body;
      expect(one).toEqual(other);
    });

    it('do not refuse the right password from a device that nobody knows, whoever has failed before; it only waits', async () => {
      await addAccount(site().unitOfWork, 'sasaran');
      const failures = await Promise.all(Array.from({ length: 3 }, () => attempt('sasaran')));
      expect(failures.map(({ status }) => status)).toEqual([401, 401, 401]);
      await sql(`insert into login_failure (name_hash) select name_hash from login_failure, generate_series(1, 2) where device is null`);
      expect((await attempt('sasaran', testPassword)).status).toBe(200);
    });

    it('refuse a device that is known after five of its own, and it alone', async () => {
      const [mine, other] = [site().client(), site().client()];
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
      await addAccount(site().unitOfWork, 'bernama', { nip });
      const client = site().client();
      await client.signIn('bernama', testPassword);
      const wrong = (username: string) => client.post('/api/session', { username, password: 'salah' }, { key: null });
      for (let n = 0; n < 5; n += 1) expect((await wrong('bernama')).status).toBe(401);
      expect([(await wrong('bernama')).status, (await wrong(nip)).status]).toEqual([429, 401]);
    });

    it('do not refuse the right password behind the address of whoever guesses: it waits for those before it', async () => {
      await addAccount(site().unitOfWork, 'terkepung');
      const guesses = Array.from({ length: 12 }, () => attempt('terkepung'));
      const own = await attempt('terkepung', testPassword);
      expect(own.status).toBe(200);
      expect((await Promise.all(guesses)).map(({ status }) => status)).toEqual(guesses.map(() => 401));
    });

    it('send away who crowds one name from one address, and nobody else there', async () => {
      await addAccount(site().unitOfWork, 'ramai');
      const fit = jest.spyOn(site().app.get(Credentials, { strict: false }), 'fit');
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
      const client = site().client();
      await client.signIn('admin', testPassword);
      const first = client.cookie(device) ?? '';
      await client.signIn('ada', testPassword);
      const [nonce, ...marks] = (client.cookie(device) ?? '').split('.');
      expect([nonce, marks.length, marks[1]]).toEqual([first.split('.')[0], 2, first.split('.')[1]]);
      await client.signIn('admin', testPassword);
      expect(client.cookie(device)?.split('.')).toHaveLength(3);
    });

    it('waits for a hash with all others of its account, one whom nobody knows with those of his address', async () => {
      await addAccount(site().unitOfWork, 'banyak');
      await sql('update account set password_hash = $1 where username = $2', [await hashPassword('kapal putih di ternate'), 'banyak']);
      const queues = jest.spyOn(FairQueue.prototype, 'run');
      const signIn = async (client: Client) => {
        queues.mockClear();
        await client.signIn('banyak', 'kapal putih di ternate');
        return queues.mock.calls.map(([place]) => place).filter(({ places }) => places > 30);
      };
      const clients = [site().client(), site().client()];
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
      const client = site().client();
      await client.signIn('ada', testPassword);
      const [nonce = '', mark = ''] = (client.cookie(device) ?? '').split('.');
      const failuresWith = async (cookie: string) => {
        await sql('delete from login_failure');
        await site()
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
}
