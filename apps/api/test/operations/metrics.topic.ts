import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

interface Alerts {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[];
}

let site: TestApp;

async function measurements(): Promise<Map<string, string>> {
  const text = await (await fetch(`${site.url}/metrics`)).text();
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]),
  );
}

/** Called inside the `describe` of a suite. */
export function metricsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
  });

  describe('the measurements', () => {
    it('tell what waits, what is overdue, open mass acts, snapshots and quarantine', async () => {
      const calm = await measurements();
      for (const name of [
        'siklus_outbox_waiting',
        'siklus_outbox_rescued',
        'siklus_incidents_open',
        'siklus_workers',
        'siklus_quarantine',
        'siklus_backup_timestamp_seconds',
      ])
        expect([name, calm.get(name)]).toEqual([name, '0']);
      expect(calm.get('siklus_database_up')).toBe('1');
      expect(Number(calm.get('siklus_queue_bytes'))).toBeGreaterThan(8_192);
      await site.unitOfWork.read(
        `insert into outbox (id, job, payload, sends, due_at, next_send_at)
         select gen_random_uuid(), 'x', '{}', x.sends, x.at, x.at
           from (values (2, clock_timestamp() - interval '100 seconds'), (0, clock_timestamp() + interval '100 days')) x(sends, at)`,
      );
      await site.unitOfWork.read(
        `insert into incident (id, kind, outbox_id, code, attempts)
         select gen_random_uuid(), 'x', id, 'WORK_ENDED_PROCESS', 1 from outbox where sends = 2`,
      );
      await site.unitOfWork.read(`insert into setting values ('quarantine', '{}'), ('last_backup', '{"at": "2026-01-01T00:00:00Z"}')`);
      const odd = await measurements();
      for (const name of ['siklus_outbox_waiting', 'siklus_outbox_rescued', 'siklus_incidents_open', 'siklus_quarantine'])
        expect([name, odd.get(name)]).toEqual([name, '1']);
      expect(Number(odd.get('siklus_outbox_oldest_seconds'))).toBeGreaterThanOrEqual(100);
      expect(Number(odd.get('siklus_backup_timestamp_seconds'))).toBe(Date.UTC(2026, 0, 1) / 1_000);
    });

    it('name routes by their pattern, never by what stands in the address', async () => {
      await fetch(`${site.url}/api/employees/0199-canary`);
      await fetch(`${site.url}/api/no-such-canary`);
      const names = [...(await measurements()).keys()];
      expect(names.some((name) => name.startsWith('siklus_http_request_duration_seconds_count') && name.includes('employees/:id'))).toBe(
        true,
      );
      expect(names.join('\n')).not.toMatch(/canary/);
    });

    it('are all there that an alert names', async () => {
      const { groups } = parse(await readFile(new URL('../../../../deploy/prometheus/alerts.yml', import.meta.url), 'utf8')) as Alerts;
      const rules = groups.flatMap((group) => group.rules);
      expect(rules.length).toBeGreaterThan(10);
      const known = new Set([...(await measurements()).keys()].map((name) => name.replace(/\{.*/, '')));
      for (const { alert, expr } of rules) {
        const named = expr.match(/\b(siklus|nodejs|process)_\w+/g) ?? [];
        expect([alert, named.length > 0, named.filter((name) => !known.has(name))]).toEqual([alert, true, []]);
      }
    });

    it('and their alerts are explained in both handbooks', async () => {
      const { groups } = parse(await readFile(new URL('../../../../deploy/prometheus/alerts.yml', import.meta.url), 'utf8')) as Alerts;
      for (const name of ['operations.md', 'operasi.md']) {
        const text = await readFile(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
        expect([
          name,
          groups
            .flatMap((group) => group.rules)
            .filter(({ alert }) => !text.includes(alert))
            .map(({ alert }) => alert),
        ]).toEqual([name, []]);
      }
    });
  });
}
