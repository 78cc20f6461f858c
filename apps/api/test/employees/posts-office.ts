import { beforeAll } from '@jest/globals';
import type { Post } from '@siklus/contracts/posts';
import { addCalendarDays } from '@siklus/domain';
import type { Answer, Client, TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';

export let site: TestApp;
export let admin: Client;

/** Somebody whom nobody reports to, his supervisor, and another unit of the same zone. */
export let clerk: {
  id: string;
  nip: string;
  supervisor_id: string;
  unit_id: string;
  code: string;
  position: string;
  today: string;
  other: string;
  other_code: string;
};

export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  site.unitOfWork.read<R>(text, values);
export const day = (days: number): string => addCalendarDays(clerk.today, days);

const wish = (body: Record<string, unknown>): Record<string, unknown> => ({
  kind: 'D',
  position: 'Analis Baru',
  positionType: 'PELAKSANA',
  level: null,
  unitId: clerk.unit_id,
  supervisorId: clerk.supervisor_id,
  reason: 'Mutasi.',
  ...body,
});

export const set = (body: Record<string, unknown>, client = admin, id = clerk.id): Promise<Answer> =>
  client.post(`/api/employees/${id}/posts`, wish(body));
export const posts = async (client = admin): Promise<Post[]> => (await client.get<Post[]>(`/api/employees/${clerk.id}/posts`)).body;

export const last = (id: string, lastDay: string | null, client = admin): Promise<Answer> =>
  client.put(`/api/employees/${clerk.id}/posts/${id}/last-day`, { lastDay, reason: 'Mutasi.' }, { key: null });
export const takeBack = (id: string): Promise<Answer> =>
  admin.post(`/api/employees/${clerk.id}/posts/${id}/take-back`, { reason: 'Mutasi.' });
export const brief = ({ position, validFrom, validTo, time }: Post): unknown[] => [position, validFrom, validTo, time];

/** The one office in which somebody is given posts. */
export function postsOffice(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    const [row] = await sql<typeof clerk>(
      `select a.employee_id as id, e.nip, a.supervisor_id, a.unit_id, u.code, a.position, t.today::text as today, o.id as other,
      o.code as other_code
       from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
         join unit_today t on t.unit_id = u.id
       join unit o on o.zone = u.zone and not (o.id = any(u.lineage)) and not (u.id = any(o.lineage))
      where a.supervisor_id is not null and e.nip not like 'P-%' and not exists (select from assignment b
        where b.supervisor_id = a.employee_id) limit 1`,
    );
    if (row === undefined) throw new Error('The sample has no such person');
    clerk = row;
  });
}
