import { beforeAll, expect, it } from '@jest/globals';
import { tidy } from '../../src/platform/tidy-tables.job.js';
import { addAccount } from '../support/people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;

const left = async (): Promise<unknown> =>
  (
    await site.unitOfWork.read(
      `select (select count(*)::int from session) as sessions, (select array_agg(key)
        from idempotency_key) as keys, (select array_agg(device) from login_failure) as failures,
              (select array_agg(event) from security_event) as events,
              (select array_agg(a.username) from activation_code c join account a on a.id = c.account_id) as codes`,
    )
  )[0];

/** Called inside the `describe` of a suite. */
export function housekeepingTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    for (const name of ['baru', 'lama', 'pakai', 'lewat']) await addAccount(site.unitOfWork, name);
    const sql = (text: string): Promise<unknown> => site.unitOfWork.read(text);
    await sql(
      `insert into session (id_hash, account_id, expires_at, seen_at)
      select sha256(('lama' || n)::bytea), a.id, clock_timestamp() - interval '1 minute', clock_timestamp()
        from account a, generate_series(1, 25) n where a.username = 'lama'`,
    );
    await sql(
      `insert into session (id_hash, account_id, expires_at) select sha256('baru'), a.id, clock_timestamp() + interval '1 hour'
      from account a where a.username = 'baru'`,
    );
    await sql(`insert into activation_code (account_id, kind, code_hash, made_by, expires_at, used_at)
             select a.id, 'activation', 'x', a.id, clock_timestamp() + case username when 'lewat' then interval '-1 minute'
               else interval '1 day' end, case username when 'pakai' then clock_timestamp() end from account a where username <> 'lama'`);
    await sql(
      `insert into idempotency_key (account_id, key, route, request_hash, created_at)
      select a.id, k, 'POST /', 'x', clock_timestamp() - d * interval '1 day' from account a, (values ('tua', 8), ('muda', 6)) v(k, d)
        where a.username = 'baru'`,
    );
    await sql(
      `insert into login_failure (name_hash, device, at) values ('x', 'a', clock_timestamp() - interval '61 minutes'),
      ('x', 'c', clock_timestamp() - interval '4 minutes')`,
    );
    await sql(
      `insert into security_event (id, event, last_at) select gen_random_uuid(), e, clock_timestamp() - d * interval '1 day'
        from (values ('lama', 401), ('baru', 399)) v(e, d)`,
    );
  });

  it('forgets ended sessions, used and expired codes, old keys, failures and events, a batch at a time, and nothing else', async () => {
    expect(await tidy(site.unitOfWork, 10)).toBe(true);
    expect(await left()).toEqual({ sessions: 16, keys: ['muda'], failures: ['c'], events: ['baru'], codes: ['baru'] });
    expect(await tidy(site.unitOfWork, 10)).toBe(true);
    expect(await tidy(site.unitOfWork, 10)).toBe(false);
    expect(await left()).toEqual({ sessions: 1, keys: ['muda'], failures: ['c'], events: ['baru'], codes: ['baru'] });
  });
}
