import type { Session } from '@siklus/contracts/session';
import { addCalendarDays } from '@siklus/domain';
import type { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';
import { addAccount } from '../support/people.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';

export let site: TestApp;
export let admin: Client;
/** An agency with a unit below it, and another one beside it. */
export let agency: { id: string; code: string };
export let below: string;
export let beside: string;
export let today: string;

export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
export const day = (days: number): string => addCalendarDays(today, days);
export const accountId = async (username: string): Promise<string> =>
  (await sql<{ id: string }>('select id from account where username = $1', [username]))[0]?.id ?? '';

export type Given = Answer<{ id: string; code?: string }>;
export const give = async (username: string, body: Record<string, unknown>, client = admin): Promise<Given> =>
  client.post('/api/role-grants', {
    accountId: await accountId(username),
    role: 'auditor',
    unitId: agency.id,
    reason: 'sesuai surat tugas',
    ...body,
  });
export const end = (id: string, body: Record<string, unknown> = {}, client = admin): Promise<Given> =>
  client.post(`/api/role-grants/${id}/end`, { reason: 'tugas selesai', ...body });
export const rolesOf = async (client: Client): Promise<unknown> => (await client.get<Session>('/api/session')).body.grants;

/** Furnishes the province in which roles are given and ended. */
export async function roleGrantsOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  ({ site, admin } = toEnd(await openProvince()));
  const [place] = await sql<{ id: string; code: string; below: string; beside: string; today: string }>(
    `select u.id, u.code, b.id as below, x.id as beside, grant_day(u.id)::text as today from unit u join unit b on b.parent_id = u.id
     join unit x on not (u.id = any(x.lineage)) and not (x.id = any(u.lineage)) where u.parent_id is not null limit 1`,
  );
  if (place === undefined) throw new Error('The sample has no two branches');
  ({ below, beside, today } = place);
  agency = place;
  await addAccount(site.unitOfWork, 'lain');
}
