import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { until } from '../../proof/office/until.js';
import { signedIn } from '../support/people.js';
import { testPassword, type Client } from '../support/test-app.js';
import { accountId, day, end, site, sql } from './role-grants-office.js';

/** Called inside the `describe` of role grants, in their office. */
export function lastAdministratorTopic(): void {
  describe('of two administrators', () => {
    const names = ['ketua', 'wakil'] as const;
    const clients: Client[] = [];
    let alone: (validTo: string | null) => Promise<unknown>;
    beforeAll(async () => {
      for (const name of names) clients.push(await signedIn(site, name, { roles: ['administrator'] }));
      const others = await sql<{ id: string }>(
        `select g.id from role_grant g join account a on a.id = g.account_id
          where g.role = 'administrator' and g.unit_id is null and g.valid_to is null and a.username <> all($1)`,
        [names],
      );
      alone = (validTo) => sql('update role_grant set valid_to = $1 where id = any($2)', [validTo, others.map(({ id }) => id)]);
      await alone(day(30));
    });
    afterAll(() => alone(null));
    const grantOf = async (name: string): Promise<string> =>
      (await sql<{ id: string }>('select id from role_grant where account_id = $1', [await accountId(name)]))[0]?.id ?? '';
    const endOf = async (name: string, by: Client | undefined, lastDay?: string) =>
      end(await grantOf(name), lastDay === undefined ? {} : { lastDay }, by);
    const disable = async (name: string, by: Client | undefined) =>
      by?.post(`/api/accounts/${await accountId(name)}/disable`, { reason: 'sesuai surat' });

    beforeEach(async () => {
      await sql('update role_grant set valid_to = null where account_id in (select id from account where username = any($1))', [names]);
      await sql('update account set disabled_at = null, disabled_reason_id = null where username = any($1)', [names]);
      for (const [n, name] of names.entries()) await clients[n]?.signIn(name, testPassword);
    });

    it.each([0, 40])('the last for a day to come cannot be ended, though he who ends it works for %i days more', async (days) => {
      expect((await endOf('wakil', clients[0], day(days))).status).toBe(204);
      for (const lastDay of [undefined, day(0), day(35), day(60)])
        expect((await endOf('ketua', clients[1], lastDay)).body).toMatchObject({ status: 409, code: 'LAST_ADMINISTRATOR' });
      expect((await disable('ketua', clients[1]))?.body).toMatchObject({ status: 409, code: 'LAST_ADMINISTRATOR' });
      expect((await disable('wakil', clients[0]))?.status).toBe(200);
    });

    it.each([
      ['two who end each other', () => [endOf('wakil', clients[0], day(0)), endOf('ketua', clients[1], day(0))]],
      ['one who disables and one who ends', () => [disable('wakil', clients[0]), endOf('ketua', clients[1], day(0))]],
    ])('one stays, whatever %s do at once', async (_what, acts) => {
      const third = new pg.Client({ connectionString: site.databaseUrl });
      await third.connect();
      // Neither can commit what he has judged before both have come as far as they come beside each other.
      await third.query(`create function held() returns trigger language plpgsql as
          'begin perform pg_advisory_xact_lock_shared(1); return null; end';
        create constraint trigger held after update on role_grant deferrable initially deferred for each row execute function held();
        create constraint trigger held after update on account deferrable initially deferred for each row execute function held();
        select pg_advisory_lock(1)`);
      const asked = Promise.all(acts());
      const waiting = async () =>
        (await third.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount;
      try {
        await until(async () => (await waiting()) === 2, 'They do not wait for each other', 30);
        await third.query('select pg_advisory_unlock(1)');
        const answers = await asked;
        expect(answers.filter((answer) => (answer?.status ?? 500) < 300)).toHaveLength(1);
      } finally {
        await third.query('select pg_advisory_unlock_all(); drop function held cascade');
        await third.end();
      }
    });
  });
}
