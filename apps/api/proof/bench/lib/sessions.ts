import type pg from 'pg';
import { built } from './built.js';

/**
 * Gives each of these employees an account and the session of a cookie that is made here: signing in is not what is measured. The
 * sessions count as seen an hour from now, so that no request renews one. Answers the `Cookie` header of each by the employee's id.
 */
export async function signIn(client: pg.Client, employeeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { hashOf, newSessionId, sessionCookie } = await built('platform/identity/cookie.js');
  await client.query(
    'insert into account (id, username, employee_id, display_name) select uuidv7(), nip, id, name from employee where id = ' +
      'any($1::uuid[]) on conflict do nothing',
    [employeeIds],
  );
  const { rows } = await client.query<{ id: string; employee_id: string }>(
    'select id, employee_id from account where employee_id = any($1::uuid[])',
    [employeeIds],
  );
  const sessions = rows.map((row) => ({ ...row, session: newSessionId() }));
  await client.query(
    `insert into session (id_hash, account_id, seen_at, expires_at)
     select x.hash, x.account, clock_timestamp() + interval '1 hour', clock_timestamp() + interval '12 hours'
       from unnest($1::bytea[], $2::uuid[]) x(hash, account)`,
    [sessions.map(({ session }) => hashOf(session)), sessions.map(({ id }) => id)],
  );
  return new Map(sessions.map(({ employee_id, session }) => [employee_id, sessionCookie(session).split(';', 1).join()]));
}

/** Makes a person an administrator of everything. */
export async function makeAdministrator(client: pg.Client, employeeId: string): Promise<void> {
  await client.query(
    `insert into role_grant (id, account_id, role) select uuidv7(), id, 'administrator' from account where employee_id = $1`,
    [employeeId],
  );
}
