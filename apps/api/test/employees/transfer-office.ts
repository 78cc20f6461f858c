import { beforeAll } from '@jest/globals';
import { addCalendarDays } from '@siklus/domain';
import { endings } from '../support/endings.js';
import { runJobs, sweep } from '../support/jobs.js';
import { openOffice, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';
import { brokenIn } from '../support/broken.js';

interface Clerk {
  readonly id: string;
  readonly document: string;
  readonly supervisor: string;
  readonly today: string;
  readonly own: string;
  readonly ownCode: string;
  readonly other: string;
  readonly otherCode: string;
}

export let office: Office;
export let clerk: Clerk;

/** Administrators of the unit that the clerk leaves and of the one to which he goes. */
export let former: Client;
export let next: Client;

export const day = (days: number): string => addCalendarDays(clerk.today, days);

export const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);

export const setPost = (body: Record<string, unknown>, id = clerk.id): Promise<Answer> =>
  office.admin.post(`/api/employees/${id}/posts`, {
    kind: 'D',
    position: 'Analis Baru',
    positionType: 'PELAKSANA',
    level: null,
    unitId: clerk.other,
    supervisorId: clerk.supervisor,
    reason: 'Mutasi.',
    ...body,
  });

/** Lets so many days pass from the beginning, and what follows by itself with them. */
export const toDay = (days: number): Promise<unknown> =>
  office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => $1)', [days]));

export async function onDay(days: number): Promise<void> {
  await toDay(days);
  await sweep(office.site);
  await runJobs(office.site);
}

/** Whether the client may act on the document: alone, as one of its unit, and by the buttons that are drawn; how many it reaches there. */
export async function actsOf(client: Client): Promise<readonly unknown[]> {
  const total = async (whom: object) => {
    const bulk = { kind: 'refresh', cycleId: office.cycleId, ...whom };
    return (await client.post<{ total?: number }>('/api/bulk-operations', bulk, { query: { dryRun: 'true' }, key: null })).body.total;
  };
  const alone = await total({ participantIds: [clerk.document] });
  const rows = (await client.list<{ id: string; may: string[] }>('/api/participants', { filter: { unitId: clerk.own }, range: [0, 199] }))
    .rows;
  const reached = (await total({ unitId: clerk.own })) ?? 0;
  return [alone, rows.length - reached, rows.find(({ id }) => id === clerk.document)?.may];
}

export const broken = async (): Promise<unknown[]> => (await brokenIn(office.site.unitOfWork)).map(({ invariant }) => invariant);

/** The one office in which posts and officials change, for the topics about who may act then and about what is held up. */
export function transferOffice(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [row] = await sql<Clerk & Record<string, unknown>>(
      `select a.employee_id as id, p.id as document, a.supervisor_id as supervisor, t.today::text as today,
              u.id as own, u.code as "ownCode",
              o.id as other, o.code as "otherCode"
         from current_assignment a join participant p on p.employee_id = a.employee_id join unit u on u.id = a.unit_id
         join unit_today t on t.unit_id = u.id
         join unit o on o.zone = u.zone and not (o.id = any(u.lineage)) and not (u.id = any(o.lineage))
        where a.supervisor_id is not null and not exists (select from assignment b where b.supervisor_id = a.employee_id)
        order by a.employee_id, o.id limit 1`,
    );
    if (row === undefined) throw new Error('The office has no such person');
    clerk = row;
    former = await signedIn(office.site, 'unit-lama', { roles: ['administrator'], unit: clerk.ownCode });
    next = await signedIn(office.site, 'unit-baru', { roles: ['administrator'], unit: clerk.otherCode });
  });
}
