import { readFileSync } from 'node:fs';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { testPassword, type Client, type TestApp } from './test-app.js';

/** A file of the repository's sample data. */
export function sample(name: string): Buffer {
  return readFileSync(new URL(`../../../../data/${name}`, import.meta.url));
}

/** A form with one file, as a browser sends it. */
export function formWith(content: Uint8Array | string, name = 'pegawai.csv'): FormData {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  return form;
}

export interface Grants {
  readonly roles?: readonly string[];
  /** Code of the unit that the roles are limited to. */
  readonly unit?: string;
  /** NIP of the employee whose account it is. */
  readonly nip?: string;
}

/** Makes an account with the demo password, or gives an employee's account the roles. */
export async function addAccount(unitOfWork: UnitOfWork, username: string, { roles = [], unit, nip }: Grants = {}): Promise<void> {
  await unitOfWork.run(async (tx) => {
    if (nip === undefined) await tx.run('insert into account (id, username, display_name) values (gen_random_uuid(), $1, $1)', [username]);
    else await tx.run('update account set username = $1 where employee_id = (select id from employee where nip = $2)', [username, nip]);
    await tx.run(
      `insert into role_grant (id, account_id, role, unit_id)
       select gen_random_uuid(), a.id, r, (select id from unit where code = $3) from account a, unnest($2::text[]) r where a.username = $1`,
      [username, roles, unit ?? null],
    );
  });
}

/** An account of these roles, signed in. */
export async function signedIn(site: TestApp, username: string, grants: Grants = {}): Promise<Client> {
  await addAccount(site.unitOfWork, username, grants);
  const client = site.client();
  await client.signIn(username, testPassword);
  return client;
}

/** Takes the supervisors of twenty people who are at work and lead nobody, as if no list had ever named them; each unit keeps its head. */
export async function takeTwentySupervisors(unitOfWork: UnitOfWork): Promise<void> {
  await unitOfWork.run((tx) =>
    tx.run(
      `update assignment set supervisor_id = null where employee_id in (
         select a.employee_id from current_assignment a join employee e on e.id = a.employee_id
          where e.standing = '01' and e.status <> 'NON_ASN' and a.supervisor_id is not null and not exists (select from assignment b
            where b.supervisor_id = a.employee_id)
          order by a.employee_id limit 20)`,
    ),
  );
}
