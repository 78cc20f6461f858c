import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { signedIn } from '../support/people.js';
import { asOwner, testServer } from '../../proof/database/test-server.js';
import { until } from '../../proof/office/until.js';
import { startOn, startTestApp, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
let client: Client;
const sessionCookie = '__Host-siklus';

/** Called inside the `describe` of a suite. */
export function outageTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    client = await signedIn(site, 'admin', { roles: ['administrator'] });
  });

  describe('without a database', () => {
    const name = (): string => new URL(site.databaseUrl).pathname.slice(1);

    it('says that it is alive, not ready, and when to come back; and goes on when the database is there again', async () => {
      // In one statement's turn, before the pool connects again.
      await asOwner(
        testServer(),
        `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = '${name()}'; alter database ${name()} rename to ${name()}_away`,
      );
      try {
        expect((await client.get('/api/health/live')).status).toBe(200);
        const ready = await client.get('/api/health/ready');
        expect([ready.status, ready.body]).toEqual([503, { status: 'unready', reason: 'database unreachable' }]);
        const units = await client.get('/api/units');
        expect(units.body).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
        expect(units.headers.get('retry-after')).toBe('5');
      } finally {
        await asOwner(testServer(), `alter database ${name()}_away rename to ${name()}`);
      }
      expect((await client.get('/api/units')).status).toBe(200);
    });
  });

  describe('with a database that does not get on', () => {
    let hasty: TestApp;
    let lock: pg.Client;
    let admin: Client;
    const toEnd = endings();
    beforeAll(async () => {
      // Somebody signs in where there is patience: a busy machine may need more than the second that the other process waits.
      const patient = toEnd(await startTestApp());
      const session = (await signedIn(patient, 'admin', { roles: ['administrator'] })).cookie(sessionCookie);
      hasty = toEnd(await startOn(patient.databaseUrl, { SIKLUS_CLOCK: 'travel', SIKLUS_PATIENCE: '1' }));
      admin = hasty.client();
      admin.setCookie(sessionCookie, session ?? '');
      lock = new pg.Client({ connectionString: hasty.databaseUrl });
      await lock.connect();
      toEnd(() => lock.end());
    });

    it('answers 503 instead of waiting for ever, and is alive meanwhile', async () => {
      await lock.query('begin; lock table course in access exclusive mode');
      // More than there are connections: some wait for a statement, some for a connection.
      const waiting = Array.from({ length: 20 }, () => admin.get<{ code: string }>('/api/courses'));
      expect((await fetch(`${hasty.url}/api/health/live`)).status).toBe(200);
      expect((await Promise.all(waiting)).map(({ status, body }) => [status, body.code])).toEqual(waiting.map(() => [503, 'UNAVAILABLE']));
      await lock.query('rollback');
      await until(async () => (await admin.get('/api/courses')).status === 200, 'It did not answer again');
    });
  });
}
