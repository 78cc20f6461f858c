import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem } from '@siklus/contracts/bulk-operations';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { addCalendarDays } from '@siklus/domain';
import { endings } from '../support/endings.js';
import { runJobs, sweep, wake } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office } from '../support/office.js';
import { formWith, sample, signedIn } from '../support/people.js';
import type { Answer, Client } from '../support/test-app.js';
import { verifyAll } from '../../src/verify-all.js';
import { refreshLines } from '../../src/workflow/line-changes.js';

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

let office: Office;
let clerk: Clerk;
/** Administrators of the unit that the clerk leaves and of the one to which he goes. */
let former: Client;
let next: Client;

const day = (days: number): string => addCalendarDays(clerk.today, days);
const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);
const setPost = (body: Record<string, unknown>, id = clerk.id): Promise<Answer> =>
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
const toDay = (days: number): Promise<unknown> =>
  office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => $1)', [days]));
async function onDay(days: number): Promise<void> {
  await toDay(days);
  await sweep(office.site);
  await runJobs(office.site);
}

/** Which of the two sees the document, its tasks and its row, and may act on it. */
async function reach(client: Client): Promise<readonly unknown[]> {
  const bulk = { kind: 'refresh', cycleId: office.cycleId, participantIds: [clerk.document] };
  const acts = await client.post<{ total?: number }>('/api/bulk-operations', bulk, { query: { dryRun: 'true' }, key: null });
  return [
    (await client.get(`/api/participants/${clerk.document}`)).status,
    (await client.list('/api/participants', { filter: { employeeId: clerk.id } })).rows.length,
    (await client.list('/api/tasks', { filter: { participantId: clerk.document } })).rows.length > 0,
    acts.status === 200 ? acts.body.total : acts.status,
  ];
}

/** Whether the client may act on the document: alone, as one of its unit, and by the buttons that are drawn; how many it reaches there. */
async function actsOf(client: Client): Promise<readonly unknown[]> {
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

const inside = [200, 1, true, 1];
const outside = [404, 0, false, 404];
const broken = async (): Promise<unknown[]> =>
  (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0).map(({ invariant }) => invariant);

/** Called inside the `describe` of a suite. */
export function transferTopic(): void {
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

  describe('a document', () => {
    it('goes with its employee on the day when the new post begins, with what is counted, and who may act changes with it', async () => {
      expect((await setPost({ validFrom: day(10) })).status).toBe(200);
      await runJobs(office.site);
      expect(await reach(former)).toEqual(inside);
      expect(await reach(next)).toEqual(outside);
      expect(await actsOf(former)).toEqual([1, 0, ['participant.withdraw', 'bulk.act', 'employee.import']]);

      // The moment of the move: nothing has followed yet, and the unit that he has left acts no more.
      await office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => 10)'));
      expect(await actsOf(former)).toEqual([undefined, 1, []]);
      const leave = { reason: 'Dari unit lama', cause: 'OTHER' };
      expect((await former.post(`/api/participants/${clerk.document}/withdraw`, leave)).status).toBe(404);
      expect((await actsOf(next))[0]).toBe(1);

      await onDay(10);
      expect(await reach(former)).toEqual(outside);
      expect(await reach(next)).toEqual(inside);
      expect(await broken()).toEqual([]);
    });

    it('goes to the unit of a post that begins today at once, also when all is over, and stays where the last post was', async () => {
      expect((await office.admin.post(`/api/participants/${clerk.document}/withdraw`, { reason: 'Pensiun' })).status).toBe(200);
      expect((await setPost({ validFrom: day(10), validTo: day(12), unitId: clerk.own })).status).toBe(200);
      await runJobs(office.site);
      expect(await reach(former)).toEqual(inside);
      expect(await reach(next)).toEqual(outside);
      await onDay(20);
      expect(await reach(former)).toEqual(inside);
    });
  });

  describe('who acts for a post from a later day on', () => {
    it('has on that day the tasks of whoever is in the line of its holder then, and gives them back after the last', async () => {
      const [head] = await sql<{ id: string; unit: string; position: string; above: string; one: string }>(
        `select h.employee_id as id, h.unit_id as unit, h.position, h.supervisor_id as above, min(a.employee_id::text) as one
           from current_assignment h join current_assignment a on a.supervisor_id = h.employee_id
          where h.supervisor_id is not null and h.employee_id <> $1 and a.employee_id <> $1
            and not exists (select from current_assignment x where x.supervisor_id = a.employee_id)
            and not exists (select from assignment b where b.unit_id = h.unit_id and b.position = h.position and b.kind = 'PLT')
          group by 1, 2, 3, 4 order by 1 limit 1`,
        [clerk.supervisor],
      );
      const [deputy] = await sql<{ id: string }>(
        `select employee_id as id from current_assignment where supervisor_id is not null and employee_id not in ($1, $2, $3)
            and employee_id not in (select supervisor_id from assignment where supervisor_id is not null) and supervisor_id <> $1
          order by employee_id limit 1`,
        [head?.id, clerk.id, head?.one],
      );
      if (head === undefined || deputy === undefined) throw new Error('The office has no such people');
      await office.site.unitOfWork.run((tx) => tx.run(`update employee set standing = '99' where id = $1`, [head.id]));
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);
      const reason = 'Kepala cuti tiga hari.';
      const acting = { kind: 'PLH', position: head.position, positionType: 'ADMINISTRATOR', unitId: head.unit, reason };
      expect((await setPost({ ...acting, validFrom: day(30), validTo: day(34) }, deputy.id)).status).toBe(200);
      // Nobody was in that line when it was entered but those whom the deputy finds there on his first day.
      const alone = await sql<{ id: string }>(
        `select employee_id as id from current_assignment a
          where not exists (select from assignment b where b.supervisor_id = a.employee_id)
            and a.supervisor_id <> $1 and a.employee_id not in ($2, $3)`,
        [head.id, clerk.id, deputy.id],
      );
      const newcomer = (await openTasks(office, { step: 'target-setting' })).find(({ employeeId }) =>
        alone.some(({ id }) => id === employeeId),
      );
      await office.admin.put(
        `/api/employees/${newcomer?.employeeId}/supervisor`,
        { supervisorId: head.id, reason: 'Mutasi.' },
        { key: null },
      );
      await runJobs(office.site);
      const client = await office.as(newcomer?.employeeId ?? '');
      const { example, version } = (await client.get<{ example: unknown; version: number }>(`/api/tasks/${newcomer?.id}`)).body;
      await client.post(`/api/tasks/${newcomer?.id}/complete`, { answers: example }, { version });
      const holder = async () => (await openTasks(office, { participantId: newcomer?.participantId, step: 'target-setting' }))[0]?.holderId;

      // What was decided for a later day is told then, in the name of whoever decided it.
      const told = async (action: string) =>
        (
          await office.admin.list<AuditEntry>('/api/audit-entries', {
            filter: { participantId: newcomer?.participantId, action },
            sort: ['n', 'DESC'],
          })
        ).rows[0];
      const decided = { actorName: 'admin', reason: 'Kepala cuti tiga hari.' };
      expect(await holder()).toBe(head.above);
      // The clock may come before whoever follows the posts of the day: both know who decided them.
      await toDay(30);
      await office.site.unitOfWork.run((tx) =>
        tx.run('update participant set wakes_at = business_now() where id = $1', [newcomer?.participantId]),
      );
      await wake(office.site);
      expect(await holder()).toBe(deputy.id);
      expect(await told('run.stood-in')).toMatchObject({ ...decided, body: { values: { heldBy: deputy.id, heldFor: head.id } } });
      await onDay(30);
      await onDay(35);
      expect(await holder()).toBe(head.above);
      expect(await told('run.handed-over')).toMatchObject({ ...decided, body: { values: { heldBeforeFor: head.id } } });
      expect(await broken()).toEqual([]);
    });
  });

  describe('a document that a change of the line holds up', () => {
    const actsOf = async (participantId: string) => {
      const { runs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
      return runs.find(({ step }) => step === 'target-setting')?.acts ?? [];
    };
    const toldOf = async (participantId: string, action: string) =>
      (await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { participantId, action }, sort: ['n', 'DESC'] })).rows[0];

    it('names the standing that a list gave him, what is missing, and the list as a list; so does the one that lets it go on', async () => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      const { nip, name } = (await office.admin.get<{ nip: string; name: string }>(`/api/employees/${task?.employeeId}`)).body;
      const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
      const row = lines.find((line) => line.startsWith(`${nip};`)) ?? '';
      const place = heading.split(';').indexOf('Kedudukan');
      const send = async (standing: string, called = name) => {
        const cells = row.split(';').map((cell, at) => (at === place ? standing : cell === name ? called : cell));
        const query = { overrule: 'true' };
        const answer = await office.admin.post('/api/employees/import', formWith(`${heading}\n${cells.join(';')}`), { query });
        expect(answer.status).toBe(200);
        await runJobs(office.site);
      };
      const participantId = task?.participantId ?? '';
      const retired = row.split(';').with(place, '99').join(';');
      const tried = await office.admin.post<ImportReport>('/api/employees/import', formWith(`${heading}\n${retired}`), {
        query: { dryRun: 'true', overrule: 'true' },
        key: null,
      });
      expect(tried.body.effects).toMatchObject({ joins: [], heldUp: 1 });
      await send('99');
      expect(await actsOf(participantId)).toContainEqual(
        expect.objectContaining({ kind: 'hold', change: 'employee.changed', standing: '99', unmet: ['employee'], to: null }),
      );
      expect(await toldOf(participantId, 'run.blocked')).toMatchObject({
        body: { values: { change: 'employee.changed', unmet: 'employee' } },
      });
      await send('01');
      const to = expect.objectContaining({ employeeId: task?.employeeId });
      expect((await actsOf(participantId)).at(-1)).toMatchObject({ kind: 'release', change: 'employee.changed', standing: '01', to });

      // What he is called from then on changes nothing of what is told of before.
      await send('01', 'Bernama Baru');
      expect(await actsOf(participantId)).toContainEqual(
        expect.objectContaining({ kind: 'hold', from: expect.objectContaining({ name }) }),
      );
      expect((await toldOf(participantId, 'run.blocked'))?.people).toMatchObject({ [task?.employeeId ?? '']: name });
      const { rows: items } = await office.admin.list<BulkItem>('/api/bulk-items', { filter: { q: 'Bernama Baru' } });
      expect(items).toContainEqual(expect.objectContaining({ employeeId: task?.employeeId, employeeName: name }));
      await send('01');
    });

    it('names the account that was disabled or enabled as the cause, and no word of why', async () => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      const [account] = await sql<{ id: string }>('select id from account where employee_id = $1', [task?.employeeId]);
      const participantId = task?.participantId ?? '';
      for (const [act, kind, change] of [
        ['disable', 'hold', 'account.disabled'],
        ['enable', 'release', 'account.enabled'],
      ] as const) {
        expect((await office.admin.post(`/api/accounts/${account?.id}/${act}`, { reason: 'Rahasia.' })).status).toBeLessThan(300);
        await runJobs(office.site);
        expect((await actsOf(participantId)).at(-1)).toMatchObject({ kind, change, reason: null, standing: null });
      }
      expect(await toldOf(participantId, 'run.blocked')).toMatchObject({ reason: null, body: { values: { unmet: 'employee-account' } } });
    });

    it('says in what it holds up who disabled the account and when, and why to those who look after it alone', async () => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      const { employeeId = '', participantId = '' } = task ?? {};
      const [account] = await sql<{ id: string; name: string; head: string }>(
        `select a.id, a.display_name as name, p.supervisor_id as head from account a
           join current_assignment p on p.employee_id = a.employee_id where a.employee_id = $1`,
        [employeeId],
      );
      const set = async (act: 'disable' | 'enable') => {
        expect((await office.admin.post(`/api/accounts/${account?.id}/${act}`, { reason: 'Perangkat hilang.' })).status).toBeLessThan(300);
        await runJobs(office.site);
      };
      const lacking = async (by: Client) =>
        (await by.get<ParticipantDetail>(`/api/participants/${participantId}`)).body.runs.flatMap(({ unmet }) =>
          unmet.map(({ need, disabled }) => [need, disabled]),
        );
      await set('disable');
      const told = { name: account?.name, by: expect.objectContaining({ name: expect.any(String) }), at: expect.any(String) };
      const head = await office.as(account?.head ?? '');
      expect(await lacking(office.admin)).toEqual([['employee-account', { ...told, reason: 'Perangkat hilang.' }]]);
      expect(await lacking(head)).toEqual([['employee-account', { ...told, reason: null }]]);
      await set('enable');
      expect(await lacking(office.admin)).toEqual([]);
    });
  });

  describe('verify', () => {
    const damaged: readonly (readonly [invariant: string, change: string, undo: string])[] = [
      [
        'I34',
        `update task set holder_id = (select employee_id from participant p where p.id <> task.participant_id order by p.id limit 1)
          where id = $1 and holder_id = employee_id`,
        'update task set holder_id = employee_id where id = $1',
      ],
      [
        'I35',
        `update participant p set unit_id = (select o.id from unit o where o.id <> p.unit_id order by o.id limit 1)
           from task t where t.id = $1 and p.id = t.participant_id`,
        `update participant p set unit_id = (select a.unit_id from current_assignment a where a.employee_id = p.employee_id)
           from task t where t.id = $1 and p.id = t.participant_id`,
      ],
      [
        'I36',
        'update account a set disabled_at = now() from task t where t.id = $1 and a.employee_id = t.holder_id',
        'update account a set disabled_at = null from task t where t.id = $1 and a.employee_id = t.holder_id',
      ],
    ];

    it.each(damaged)('names %s once somebody changes that behind the back of the office', async (invariant, change, undo) => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      await sql(change, [task?.id]);
      expect(await broken()).toContainEqual(expect.stringMatching(new RegExp(`^${invariant} `)));
      await sql(undo, [task?.id]);
      expect(await broken()).toEqual([]);
    });

    it('names nothing while the hand-over is asked for, and the post whose beginning nobody followed yet is no fault', async () => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      await office.site.unitOfWork.run(async (tx) => {
        await tx.run(`update employee set standing = '99' where id = $1`, [task?.employeeId]);
        await refreshLines(tx, [task?.employeeId ?? '']);
      });
      expect(await broken()).toEqual([]);
      await runJobs(office.site);
      expect(await broken()).toEqual([]);
      expect((await setPost({ validFrom: day(40), unitId: clerk.own })).status).toBe(200);
      await runJobs(office.site);
      await office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => 40)'));
      expect(await broken()).toEqual([]);
      await onDay(40);
      expect(await broken()).toEqual([]);
    });
  });
}
