import { expect, it } from '@jest/globals';
import type { Account } from '@siklus/contracts/accounts';
import { session } from '@siklus/contracts/session';
import { password, type ActivationOffice } from './activation-office.js';

/** Called inside the `describe` of a suite. */
export function activationTopic({ site, admin, sql, make, activate, slip }: ActivationOffice): void {
  const accountOf = async (username: string): Promise<string | undefined> =>
    (await sql<{ id: string }>('select id from account where username = $1', [username]))[0]?.id;

  it('sets the password once and signs in', async () => {
    const { nip, code, accountId } = await slip();
    const client = site().client();
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
    await expect(site().client().signIn(nip, password)).resolves.toMatchObject({ username: nip });
    const [entry] = await sql<{ actor: string; body: unknown }>(
      `select actor, body from audit_entry where action = 'account.activated' order by recorded_at desc limit 1`,
    );
    expect(entry).toEqual({ actor: accountId, body: { accountId, codeMadeBy: await accountOf('admin') } });
    expect((await admin().get<Account>(`/api/accounts/${accountId}`)).body).toMatchObject({ state: 'active', codeExpiresAt: null });
    expect((await make({ accountIds: [accountId] })).body).toMatchObject({ code: 'NOBODY_TO_ACTIVATE' });
  });

  it('works for one of two who use it at once', async () => {
    const { nip, code } = await slip();
    const answers = await Promise.all([activate(nip, code), activate(nip, code, 'perahu merah di tidore')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('is spared by a password that is refused', async () => {
    const { nip, code } = await slip();
    const [unit] = await sql<{ code: string }>(
      'select u.code from current_assignment a join unit u on u.id = a.unit_id join employee e on e.id = a.employee_id where e.nip = $1',
      [nip],
    );
    for (const [weak, fault] of [
      [`${unit?.code}-${unit?.code}-${unit?.code}`, 'PASSWORD_IS_KNOWN'],
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
    expect((await admin().get<Account>(`/api/accounts/${accountId}`)).body.state).toBe('none');
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
    expect((await site().client().post('/api/session/activation', body, { key: null })).status).toBe(400);
  });
}
