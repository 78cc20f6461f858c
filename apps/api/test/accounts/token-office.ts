import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll } from '@jest/globals';
import type { ApiToken, MadeApiToken } from '@siklus/contracts/api-tokens';
import { ExportWriter } from '../../src/modules/exports/export-writer.js';
import { demoOffice } from '../support/demo-office.js';
import { endings } from '../support/endings.js';
import { signedIn } from '../support/people.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';

export type Row = Readonly<Record<string, unknown>>;

export type Wish = Readonly<Record<string, unknown>>;

export let site: TestApp;
export let dataDir = '';
export let admin: Client;
export let unit: { id: string; code: string; head: string; nip: string };

export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);

export const ask = (by: Client, wish: Wish, key?: string): Promise<Answer<MadeApiToken & { code?: string }>> =>
  by.post('/api/api-tokens', { name: 'SIMPEG', actions: ['employee.read'], days: 30, ...wish }, key === undefined ? {} : { key });
const withToken = (secret: string): { headers: Record<string, string> } => ({ headers: { authorization: `Bearer ${secret}` } });

/** A machine that comes with a token: every request carries it, and no cookie. */
export function machine(secret: string) {
  const client = site.client();
  return {
    get: <T = Row>(address: string, query: Row = {}) => client.get<T>(address, { query, ...withToken(secret) }),
    post: <T = Row>(address: string, body: unknown) => client.post<T>(address, body, withToken(secret)),
    file: async (address: string) => (await fetch(`${site.url}${address}`, withToken(secret))).text(),
  };
}

type Machine = ReturnType<typeof machine>;

/** The staff list in the own format, as a machine takes it out. */
export async function staffListBy(by: Machine): Promise<string> {
  const { headers } = await by.post('/api/exports', { list: 'staff-list', format: 'csv' });
  await site.app.get(ExportWriter, { strict: false }).pass();
  return by.file(`${headers.get('location')}/file`);
}

export async function made(
  by: Client,
  wish: Wish = {},
): Promise<{ readonly token: ApiToken; readonly by: Machine; readonly secret: string }> {
  const { status, body } = await ask(by, wish);
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { token: body.token, secret: body.secret, by: machine(body.secret) };
}

/** The one office in which machines come with tokens, for the topics about these and about the examples. */
export function tokenOffice(): void {
  const toEnd = endings();
  beforeAll(async () => {
    dataDir = mkdtempSync(path.join(os.tmpdir(), 'siklus-tokens-'));
    toEnd({ close: () => Promise.resolve(rmSync(dataDir, { recursive: true, force: true })) });
    site = toEnd(await demoOffice({ SIKLUS_DATA_DIR: dataDir }));
    admin = await signedIn(site, 'pengelola', { roles: ['administrator'] });
    const [found] = await sql<typeof unit>(
      `select u.id, u.code, a.supervisor_id as head, h.nip from current_assignment a join unit u on u.id = a.unit_id
         join employee h on h.id = a.supervisor_id where u.parent_id is not null
        group by u.id, u.code, a.supervisor_id, h.nip order by count(*) desc, u.code limit 1`,
    );
    unit = found!;
  });
}
