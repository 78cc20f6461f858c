import { beforeAll, describe, expect, it } from '@jest/globals';
import { ownSession, type OwnSession } from '@siklus/contracts/accounts';
import { addAccount } from '../support/people.js';
import { startTestApp, testPassword, type Answer, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;

async function enter(username: string, password = testPassword): Promise<Client> {
  const client = site.client();
  await client.signIn(username, password);
  return client;
}
const sessionsOf = async (client: Client): Promise<OwnSession[]> => (await client.get<OwnSession[]>('/api/session/all')).body;

/** Called inside the `describe` of a suite. */
export function ownSessionsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    for (const name of ['saya', 'dia', 'ganti']) await addAccount(site.unitOfWork, name);
  });

  describe('own sessions', () => {
    it("are listed with this one marked, and nobody else's", async () => {
      const [first, second] = [await enter('saya'), await enter('saya')];
      const other = await enter('dia');
      const list = (await sessionsOf(second)).map((each) => ownSession.parse(each));
      expect(list.map(({ current }) => current)).toEqual([true, false]);
      expect((await sessionsOf(first)).find(({ current }) => current)?.id).toBe(list[1]?.id);
      expect(list.map(({ id }) => id)).not.toContain((await sessionsOf(other))[0]?.id);
    });

    it('are ended one by one; those of others cannot be', async () => {
      const [mine, elsewhere, other] = [await enter('saya'), await enter('saya'), await enter('dia')];
      const foreign = (await sessionsOf(other))[0]?.id ?? '';
      for (const id of [foreign, 'x', '0'.repeat(64)]) expect((await mine.delete(`/api/session/all/${id}`)).status).toBe(404);
      expect((await other.get('/api/session')).status).toBe(200);
      const id = (await sessionsOf(elsewhere)).find(({ current }) => current)?.id ?? '';
      expect((await mine.delete(`/api/session/all/${id}`)).status).toBe(204);
      expect((await elsewhere.get('/api/session')).status).toBe(401);
    });

    it('are all ended but this one', async () => {
      const [mine, elsewhere, other] = [await enter('saya'), await enter('saya'), await enter('dia')];
      expect((await mine.delete('/api/session/all')).status).toBe(204);
      expect(await sessionsOf(mine)).toHaveLength(1);
      expect((await elsewhere.get('/api/session')).status).toBe(401);
      expect((await other.get('/api/session')).status).toBe(200);
    });
  });

  describe('the own password', () => {
    const change = (client: Client, current: string, password: string): Promise<Answer> =>
      client.put('/api/session/password', { current, password }, { key: null });
    const next = 'kapal putih di ternate';

    it('is changed with the present one, and other sessions end', async () => {
      const [mine, elsewhere] = [await enter('ganti'), await enter('ganti')];
      expect((await change(mine, testPassword, 'pendek')).body).toMatchObject({
        status: 422,
        code: 'PASSWORD_TOO_SHORT',
        errors: [{ source: 'password' }],
      });
      expect((await change(mine, testPassword, testPassword)).body.code).toBe('PASSWORD_UNCHANGED');
      expect((await change(mine, testPassword, 'ganti dengan ini saja')).body.code).toBe('PASSWORD_IS_KNOWN');
      expect((await change(mine, testPassword, next)).status).toBe(204);
      expect((await mine.get('/api/session')).status).toBe(200);
      expect((await elsewhere.get('/api/session')).status).toBe(401);
      await expect(enter('ganti')).rejects.toThrow('401');
      await expect(enter('ganti', next)).resolves.toBeDefined();
      const [entry] = await site.unitOfWork.read<{ body: object }>(
        `select body from audit_entry where action = 'account.password.changed'`,
      );
      expect(Object.keys(entry?.body ?? {})).toEqual(['accountId']);
    });

    it('is changed once by two who both know the old one', async () => {
      const mine = await enter('saya');
      const answers = await Promise.all(
        ['perahu layar di tidore', 'sungai besar di kapuas'].map((each) => change(mine, testPassword, each)),
      );
      const refused = answers.filter(({ status }) => status !== 204);
      expect(refused).toEqual([expect.objectContaining({ body: expect.objectContaining({ status: 422, code: 'PASSWORD_WRONG' }) })]);
    });

    it('cannot be guessed here either', async () => {
      const mine = await enter('dia');
      for (let n = 0; n < 5; n += 1)
        expect((await change(mine, `salah-${n}`, next)).body).toMatchObject({
          status: 422,
          code: 'PASSWORD_WRONG',
          errors: [{ source: 'current' }],
        });
      expect((await change(mine, testPassword, next)).status).toBe(429);
    });
  });
}
