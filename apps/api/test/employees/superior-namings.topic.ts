import { beforeAll, expect, it } from '@jest/globals';
import type { Notification } from '@siklus/contracts/notifications';
import type { OwnNaming } from '@siklus/contracts/superior-namings';
import type { ImportReport } from '@siklus/contracts/staff-import';
import type { SupervisorProposals } from '@siklus/contracts/supervisors';
import { staffHeadings } from '@siklus/domain';
import { refreshLines } from '../../src/workflow/line-changes.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { heldBack } from '../support/locks.js';
import { openOffice, type Office } from '../support/office.js';
import { formWith, signedIn } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';

interface Around {
  readonly id: string;
  readonly head: string;
  readonly colleague: string;
  readonly stranger: string;
  readonly code: string;
}

let office: Office;
/** Somebody without reports who has lost his supervisor, and who is around him. */
let around: Around;
let by: Client;

const sql = <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R & Record<string, unknown>>(text, values);
const name = (supervisorId: string, client = by): Promise<Answer<{ code?: string; errors?: { source: string }[] }>> =>
  client.post('/api/superior-namings', { supervisorId, reason: 'SK penempatan' });
const own = async (client = by, q = ''): Promise<OwnNaming> =>
  (await client.get<OwnNaming>('/api/superior-namings/own', { query: { q } })).body;
const decide = (id: string, verb: 'confirm' | 'decline'): Promise<Answer<{ code?: string }>> =>
  office.admin.post(`/api/superior-namings/${id}/${verb}`, { reason: 'Sesuai SK' });
const lineOf = async (id: string): Promise<string | null | undefined> =>
  (await sql<{ above: string | null }>('select supervisor_id as above from current_assignment where employee_id = $1', [id]))[0]?.above;
const setLine = (id: string, above: string | null): Promise<unknown> =>
  office.site.unitOfWork.run((tx) => tx.run('update assignment set supervisor_id = $2 where employee_id = $1', [id, above]));
const kinds = async (client: Client): Promise<string[]> =>
  (await client.list<Notification>('/api/notifications')).rows.map(({ kind }) => kind);

/** The employee's row of a staff list, in which this is his superior. */
async function rowOf(id: string, superior: string): Promise<string> {
  const [row] = await sql<Record<string, string>>(
    `select e.nip, e.name, u.code, u.name as unit, coalesce(o.code, '-') as above, a.position, a.position_type,
            coalesce(a.level, '') as level, coalesce(e.rank, '') as rank, s.nip as superior, e.status, e.standing, a.kind,
            a.valid_from::text as day, u.zone, coalesce(e.email, '') as email
       from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
       left join unit o on o.id = u.parent_id join employee s on s.id = $2 where e.id = $1`,
    [id, superior],
  );
  return Object.values(row ?? {})
    .map((cell) => `"${cell}"`)
    .join(';');
}

/** Called inside the `describe` of a suite. */
export function superiorNamingsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [found] = await sql<Around>(
      `select a.employee_id as id, a.supervisor_id as head, b.employee_id as colleague, s.employee_id as stranger, u.code
         from current_assignment a join employee e on e.id = a.employee_id and e.status = 'PNS' and e.standing = '01'
         join unit u on u.id = a.unit_id join current_assignment h on h.employee_id = a.supervisor_id and h.unit_id = a.unit_id
         join current_assignment b on b.supervisor_id = a.supervisor_id and b.unit_id = a.unit_id and b.employee_id <> a.employee_id
         join employee be on be.id = b.employee_id and be.standing = '01'
         join current_assignment s on not s.unit_id = any(u.lineage)
         join employee se on se.id = s.employee_id and se.standing = '01'
        where not exists (select from current_assignment x where x.supervisor_id in (a.employee_id, b.employee_id))
        order by a.employee_id, b.employee_id, s.employee_id limit 1`,
    );
    if (found === undefined) throw new Error('The office has no such unit');
    around = found;
    by = await office.as(around.id);
    await setLine(around.id, null);
  });

  it('is somebody at work in the own unit or above it, told by name and post alone, and of nobody to whoever lacks none', async () => {
    const { isNeeded, candidates } = await own();
    expect([isNeeded, candidates.map(({ id }) => id)]).toEqual([true, expect.arrayContaining([around.head])]);
    expect(Object.keys(candidates[0] ?? {}).sort()).toEqual(['id', 'name', 'position', 'unitName']);
    const near = await sql<{ id: string }>(
      `select c.employee_id as id from current_assignment c, unit u where u.code = $1 and c.unit_id = any(u.lineage)`,
      [around.code],
    );
    expect(candidates.filter(({ id }) => !near.some((each) => each.id === id))).toEqual([]);
    const [head] = candidates.filter(({ id }) => id === around.head);
    expect((await own(by, head?.name ?? '')).candidates.map(({ id }) => id)).toContain(around.head);
    expect(await own(await office.as(around.colleague))).toEqual({ isNeeded: false, waiting: null, declined: null, candidates: [] });
  });

  it('is neither oneself, nor who answers to one, nor anybody of another unit', async () => {
    const refused = async (id: string) => (await name(id)).body.code;
    await setLine(around.colleague, around.id);
    expect(await Promise.all([around.id, around.colleague, around.stranger].map(refused))).toEqual([
      'SELF_SUPERVISION',
      'NAMING_UNFIT',
      'NAMING_UNFIT',
    ]);
    expect((await own()).candidates.map(({ id }) => id)).not.toContain(around.colleague);
    await setLine(around.colleague, around.head);
    expect((await name(around.head, await office.as(around.colleague))).body.code).toBe('NAMING_NOT_NEEDED');
  });

  it('is judged anew when an administrator confirms it, and may be declined for a reason that is read', async () => {
    expect((await name(around.colleague)).status).toBe(201);
    const [naming] = await sql<{ id: string }>(`select id from superior_naming where state = 'WAITING'`);
    await setLine(around.colleague, around.id);
    expect((await decide(naming?.id ?? '', 'confirm')).body.code).toBe('NAMING_UNFIT');
    expect(await lineOf(around.id)).toBeNull();
    expect((await decide(naming?.id ?? '', 'decline')).status).toBe(200);
    await setLine(around.colleague, around.head);
    expect(await own()).toMatchObject({ isNeeded: true, waiting: null, declined: { reason: 'Sesuai SK', byName: 'admin' } });
    expect((await decide(naming?.id ?? '', 'confirm')).body.code).toBe('NAMING_DECIDED');
    expect(await kinds(by)).toContain('superior-declined');
  });

  it('waits no more once a list has brought him a superior, also when that one is gone again', async () => {
    await setLine(around.id, null);
    expect((await name(around.colleague)).status).toBe(201);
    const list = `${staffHeadings.join(';')}\n${await rowOf(around.id, around.head)}`;
    const { status, body } = await office.admin.post<ImportReport>('/api/employees/import', formWith(list), {
      query: { overrule: 'true' },
    });
    expect([status, body.errors, body.updated]).toEqual([200, [], 1]);
    await runJobs(office.site);
    expect(await lineOf(around.id)).toBe(around.head);
    await setLine(around.id, null);
    expect(await own()).toMatchObject({ isNeeded: true, waiting: null });
  });

  it('is ended of all at once who have a superior by now, and waits on of whoever of them has none', async () => {
    const colleague = await office.as(around.colleague);
    const follow = async (): Promise<unknown[]> => {
      await office.site.unitOfWork.run((tx) => refreshLines(tx, [around.id, around.colleague]));
      await runJobs(office.site);
      return sql(`select employee_id as id from superior_naming where state = 'WAITING'`);
    };
    await setLine(around.colleague, null);
    expect([(await name(around.head)).status, (await name(around.head, colleague)).status]).toEqual([201, 201]);
    expect(await follow()).toHaveLength(2);
    await setLine(around.id, around.head);
    expect(await follow()).toEqual([{ id: around.colleague }]);
    await setLine(around.colleague, around.head);
    expect(await follow()).toEqual([]);
    await setLine(around.id, null);
  });

  it('changes nothing before it is confirmed; the administrators are told, and so is the employee', async () => {
    const [carer] = await sql<{ nip: string }>('select nip from employee where id = $1', [around.colleague]);
    const keeper = await signedIn(office.site, 'pengurus', { roles: ['unit-administrator'], unit: around.code, nip: carer?.nip ?? '' });
    const [account] = await sql<{ id: string }>('select id from account where employee_id = $1', [around.id]);
    const twice = () => [name(around.colleague), name(around.colleague)];
    const both = await heldBack(office.site.databaseUrl, `select from account where id = '${account?.id}' for update`, twice);
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect((await name(around.head)).status).toBe(201);
    expect(await sql(`select from superior_naming where state = 'WAITING'`)).toHaveLength(1);
    expect(await lineOf(around.id)).toBeNull();
    expect(await kinds(keeper)).toContain('superior-named');
    const { people } = (await keeper.get<SupervisorProposals>('/api/employees/supervisor-proposals')).body;
    const named = people.find(({ id }) => id === around.id)?.named;
    expect(named).toMatchObject({ supervisorId: around.head, reason: 'SK penempatan' });
    expect((await decide(named?.id ?? '', 'confirm')).body).toMatchObject({ state: 'CONFIRMED' });
    expect(await lineOf(around.id)).toBe(around.head);
    expect(await kinds(by)).toContain('superior-confirmed');
    expect((await name(around.head)).body.code).toBe('NAMING_NOT_NEEDED');
  });
}
