import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { examineAll } from '../../src/operations/doctor.js';
import type { Finding } from '../../src/operations/doctor/finding.js';
import { Settings } from '../../src/platform/settings.js';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { asOwner, createTestDatabase, type TestDatabase } from '../../proof/database/test-database.js';
import { startRedis } from '../support/redis.js';
import { endings } from '../support/endings.js';
import { leftWork } from '../support/incidents.js';

let database: TestDatabase;
let folder: string;

async function examined(environment: Record<string, string> = {}): Promise<Map<string, Finding>> {
  const findings = await examineAll(new Settings({ DATABASE_URL: database.url, SIKLUS_DATA_DIR: folder, ...environment }));
  return new Map(findings.map((finding) => [finding.check, finding]));
}

// A port that only the administrator of a machine could open, and that nothing uses.
const nobodyListens = '127.0.0.1:1';

/** Called inside the `describe` of a suite. */
export function doctorTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    database = toEnd(await createTestDatabase(emptyTemplate));
    folder = await mkdtemp(join(tmpdir(), 'siklus-doctor-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
  });

  describe('doctor', () => {
    it('finds a fresh installation well but for what it does not have yet', async () => {
      const findings = [...(await examined()).values()];
      expect(findings.filter(({ ok }) => !ok).map(({ check }) => check)).toEqual(['worker', 'backup']);
      expect(findings.filter(({ advice }) => advice !== '').map(({ check }) => check)).toEqual(['worker', 'backup']);
      expect((await examined()).get('connections')?.detail).toMatch(/^[1-9]\d* of \d+ used$/);
    });

    it.each([
      ['business clock', `update business_clock set shift = interval '1 day'`],
      ['migrations', `delete from migrations where id = (select max(id) from migrations)`],
      ['audit is append-only', 'grant delete on audit_entry to siklus_app'],
      ['incidents', leftWork('x')],
      ['outbox', `insert into outbox (id, job, payload, due_at) values (gen_random_uuid(), 'x', '{}', now() - interval '1 hour')`],
      [
        'mails waiting',
        `insert into outbox (id, job, lane, payload, due_at) values (gen_random_uuid(), 'x', 'mail', '{}', now() - interval '2 hours')`,
      ],
      ['quarantine', `insert into setting values ('quarantine', '{"backupAt": "2026-01-01T00:00:00Z"}')`],
      [
        'cycles on their way',
        `with place as (insert into unit (id, code, name, zone, lineage)
             values (gen_random_uuid(), 'X', 'Dinas X', 'WIT', '{}') returning id)
           insert into cycle (id, unit_id, year, state, schedule, rules_checksum, created_at)
             select gen_random_uuid(), id, 2026, 'closing', '[]', '', now() from place`,
      ],
      ['backup', `insert into setting values ('last_backup', jsonb_build_object('at', now() - interval '2 days'))`],
    ])('names a fault of: %s', async (check, fault) => {
      await asOwner(database.url, fault);
      const finding = (await examined()).get(check);
      expect(finding).toMatchObject({ ok: false });
      expect(finding?.advice.length).toBeGreaterThan(20);
    });

    it('counts no work that is planned for a later day', async () => {
      await asOwner(
        database.url,
        `delete from incident; delete from outbox;
         insert into outbox (id, job, payload, created_at, due_at, next_send_at)
           select gen_random_uuid(), 'x', '{}', clock_timestamp() - interval '30 days', later, later
             from (select clock_timestamp() + interval '1 day' as later) x`,
      );
      expect((await examined()).get('outbox')).toMatchObject({ ok: true, detail: '0 waiting, oldest 0 s' });
    });

    it('answers without a database, and still looks around', async () => {
      const findings = await examined({ DATABASE_URL: `postgres://siklus:x@${nobodyListens}/siklus` });
      expect(findings.get('database')).toMatchObject({ ok: false });
      expect(findings.get('disk space')).toMatchObject({ ok: true });
    });

    it('names a queue and a mail server that do not answer, a plain address, and demo accounts in the open', async () => {
      const findings = await examined({
        QUEUE_URL: `redis://${nobodyListens}`,
        SMTP_URL: `smtp://user:hush@${nobodyListens}`,
        SIKLUS_URL: 'http://siklus.example.go.id',
        SIKLUS_DEMO: 'on',
      });
      for (const check of ['queue', 'mail', 'address', 'demo accounts']) expect([check, findings.get(check)?.ok]).toEqual([check, false]);
      expect(JSON.stringify([...findings.values()])).not.toContain('hush');
    });

    it('names a Redis that may drop jobs', async () => {
      const redis = await startRedis({ options: ['--maxmemory-policy', 'allkeys-lru', '--dir', folder] });
      try {
        expect((await examined({ QUEUE_URL: redis.url })).get('queue')).toMatchObject({
          ok: false,
          detail: 'Redis, maxmemory-policy allkeys-lru',
        });
      } finally {
        await redis.close();
      }
    });

    it('names anchors that others may write', async () => {
      await writeFile(join(folder, 'audit-anchors.jsonl'), '');
      await chmod(join(folder, 'audit-anchors.jsonl'), 0o666);
      expect((await examined()).get('files of the data folder')).toMatchObject({
        ok: false,
        detail: expect.stringContaining('audit-anchors.jsonl'),
      });
    });
  });
}
