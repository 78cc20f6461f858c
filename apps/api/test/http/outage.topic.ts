import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';

let site: TestApp;
let client: Client;

/** The test server's own database, from which the other can be taken away. */
async function asOwner(sql: string): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await owner.connect();
  try {
    await owner.query(sql);
  } finally {
    await owner.end();
  }
}

/** Called inside the `describe` of a suite. */
export function outageTopic(): void {
  beforeAll(async () => {
    site = await startTestApp();
    client = await signedIn(site, 'admin', { roles: ['administrator'] });
  });
  afterAll(() => site.close());

  describe('without a database', () => {
    const name = (): string => new URL(site.databaseUrl).pathname.slice(1);

    it('says that it is alive, not ready, and when to come back; and goes on when the database is there again', async () => {
      // In one statement's turn, before the pool connects again.
      await asOwner(
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
        await asOwner(`alter database ${name()}_away rename to ${name()}`);
      }
      expect((await client.get('/api/units')).status).toBe(200);
    });
  });

  describe('with a database that does not get on', () => {
    let hasty: TestApp;
    let lock: pg.Client;
    beforeAll(async () => {
      hasty = await startTestApp({ environment: { SIKLUS_PATIENCE: '1' } });
      lock = new pg.Client({ connectionString: hasty.databaseUrl });
      await lock.connect();
    });
    afterAll(async () => {
      await lock.end();
      await hasty.close();
    });

    it('answers 503 instead of waiting for ever, and is alive meanwhile', async () => {
      const admin = await signedIn(hasty, 'admin', { roles: ['administrator'] });
      await lock.query('begin; lock table course in access exclusive mode');
      // More than there are connections: some wait for a statement, some for a connection.
      const waiting = Array.from({ length: 20 }, () => admin.get<{ code: string }>('/api/courses'));
      expect((await fetch(`${hasty.url}/api/health/live`)).status).toBe(200);
      expect((await Promise.all(waiting)).map(({ status, body }) => [status, body.code])).toEqual(waiting.map(() => [503, 'UNAVAILABLE']));
      await lock.query('rollback');
      expect((await admin.get('/api/courses')).status).toBe(200);
    });
  });
}
