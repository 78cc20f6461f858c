import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Course } from '@siklus/contracts/courses';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { registry } from '@siklus/domain';
import fc from '../support/random-inputs.js';
import { verifyAll } from '../../src/verify-all.js';
import type { Client } from '../../proof/office/client.js';
import { runJobs } from '../support/jobs.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { signedIn } from '../support/people.js';
import { endings } from '../support/endings.js';

let office: Office;
let second: Client;

/** Every order in which two people read and then write. */
const orders = ['AaBb', 'ABab', 'ABba', 'BAab', 'BAba', 'BbAa'];

/** Document and trail say who moved the turn, from whom, to whom and why; the employee and both holders are told. */
async function expectReassigned({ participantId, employeeId }: OpenTask, from: string, to: string): Promise<void> {
  const employee = await office.as(employeeId);
  const { runs } = (await employee.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
  expect(runs.find(({ step }) => step === 'target-setting')?.acts).toContainEqual(
    expect.objectContaining({
      kind: 'reassign',
      by: expect.objectContaining({ name: 'admin' }),
      reason: 'Mutasi.',
      from: expect.objectContaining({ employeeId: from }),
      to: expect.objectContaining({ employeeId: to }),
    }),
  );
  const filter = { participantId, action: 'run.handed-over' };
  const [line] = (await office.admin.list<AuditEntry>('/api/audit-entries', { filter })).rows;
  expect(line).toMatchObject({ actorName: 'admin', reason: 'Mutasi.', body: { values: { heldBefore: from, heldBy: to } } });
  expect(Object.keys(line?.people ?? {})).toEqual(expect.arrayContaining([from, to]));
  for (const [who, kind] of [
    [employeeId, 'step-reassigned'],
    [from, 'task-moved'],
    [to, 'task-opened'],
  ] as const) {
    const { rows } = await (await office.as(who)).list<Notification>('/api/notifications', { filter: { kind } });
    expect(rows).toContainEqual(expect.objectContaining({ participantId, isCurrent: true, readAt: null }));
  }
}

/** Called inside the `describe` of a suite. */
export function sameMomentTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    second = await signedIn(office.site, 'admin-2', { roles: ['administrator', 'training-office'] });
  });

  describe('a cycle that many open at once', () => {
    let id: string;

    it('is made once, by twenty requests of two administrators', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 ? office.admin : second).post<{ id: string; code?: string }>('/api/cycles', { unitId: office.unitId, year: 2026 }),
        ),
      );
      const made = answers.filter(({ status }) => status === 201);
      expect(made).toHaveLength(1);
      expect(answers.filter(({ status, body }) => status === 409 && body.code === 'CYCLE_EXISTS')).toHaveLength(19);
      id = made[0]?.body.id ?? '';
    });

    it('is opened once, and everybody takes part once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 ? office.admin : second).post<{ code?: string }>(`/api/cycles/${id}/open`, {})),
      );
      expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
      expect(answers.filter(({ status, body }) => status === 409 && body.code === 'CYCLE_STATE')).toHaveLength(19);
      await runJobs(office.site);
      const [row] = await office.site.unitOfWork.read(
        `select (select count(*)::int from bulk_operation where cycle_id = $1) as acts,
        count(*)::int - count(distinct employee_id)::int as twice,
              count(*)::int = (select participants from (select count(*)::int as participants from participant
                where cycle_id = $2) x) as everybody from participant where cycle_id = $1`,
        [id, office.cycleId],
      );
      expect(row).toEqual({ acts: 1, twice: 0, everybody: true });
    });
  });

  describe('two people who change the same course', () => {
    const fields = { title: 'Pelatihan', titleEn: 'Training', hours: 8, form: 'Klasikal', tags: [], active: true };

    it.each(orders)('in the order %s: nobody overwrites what he has not read', async (order) => {
      const { body: made } = await office.admin.post<Course>('/api/courses', { ...fields, code: `URUT-${order}` });
      const people = new Map([
        ['a', office.admin],
        ['b', second],
      ]);
      const read = new Map<string, Course>();
      const written: string[] = [];
      let lastAccepted = 'nobody';
      for (const move of order) {
        const name = move.toLowerCase();
        const client = people.get(name) as Client;
        const seen = read.get(name);
        if (move !== name) read.set(name, (await client.get<Course>(`/api/courses/${made.id}`)).body);
        else if (seen !== undefined) {
          const answer = await client.put<{ code?: string }>(
            `/api/courses/${made.id}`,
            { ...fields, code: made.code, title: `oleh ${name}` },
            { version: seen.version },
          );
          written.push(answer.status === 200 ? '200' : `${answer.status} ${answer.body.code}`);
          if (answer.status === 200) lastAccepted = name;
        }
      }
      const serial = order === 'AaBb' || order === 'BbAa';
      expect(written).toEqual(serial ? ['200', '200'] : ['200', '412 TASK_CHANGED_MEANWHILE']);
      const now = (await office.admin.get<Course>(`/api/courses/${made.id}`)).body;
      expect(now).toMatchObject({ title: `oleh ${lastAccepted}`, version: serial ? 3 : 2 });
    });

    it('and a third one, in any order: who is accepted had read the latest', async () => {
      const { body: made } = await office.admin.post<Course>('/api/courses', { ...fields, code: 'URUT-3' });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ who: fc.integer({ min: 0, max: 2 }), writes: fc.boolean() }), { minLength: 4, maxLength: 12 }),
          async (moves) => {
            const seen = [0, 0, 0].map(() => 0);
            for (const { who, writes } of moves) {
              const { body: before } = await office.admin.get<Course>(`/api/courses/${made.id}`);
              if (!writes || seen[who] === 0) seen[who] = before.version;
              else {
                const { status } = await second.put(
                  `/api/courses/${made.id}`,
                  { ...fields, code: made.code, hours: 1 + (before.version % 50) },
                  { version: seen[who] ?? 0 },
                );
                expect(status).toBe(seen[who] === before.version ? 200 : 412);
              }
            }
          },
        ),
        { numRuns: 6 },
      );
    });
  });

  describe('one task, open in two windows', () => {
    it.each(orders)('in the order %s: it is answered once, and the other is told', async (order) => {
      const task = (await openTasks(office, { step: 'target-setting', turn: 'draft' })).at(-1) as OpenTask;
      const holder = await office.as(task.holderId);
      interface Detail {
        readonly version: number;
        readonly example: { results: { title: string }[] };
      }
      const read = new Map<string, Detail>();
      const statuses: number[] = [];
      let winner = '';
      for (const move of order) {
        const name = move.toLowerCase();
        if (move !== name) read.set(name, (await holder.get<Detail>(`/api/tasks/${task.id}`)).body);
        else {
          const detail = read.get(name) as Detail;
          const answers = {
            results: (detail.example ?? (read.get(name === 'a' ? 'b' : 'a') as Detail).example).results.map((result) => ({
              ...result,
              title: `dari jendela ${name}`,
            })),
          };
          const { status } = await holder.post(
            `/api/tasks/${task.id}/complete`,
            { answers, standsBy: registry.doubts },
            { version: detail.version },
          );
          statuses.push(status);
          if (status === 200) winner += name;
        }
      }
      expect(statuses).toEqual([200, 409]);
      const [kept] = await office.site.unitOfWork.read<{ title: string; entries: number }>(
        `select answers->'results'->0->>'title' as title, (select count(*)::int from audit_entry
        where stream = 'participant:' || t.participant_id and action = 'turn.completed') as entries from task t where id = $1`,
        [task.id],
      );
      expect(kept).toEqual({ title: `dari jendela ${winner}`, entries: 1 });
    });
  });

  describe('a supervisor who is transferred while a document lies with him', () => {
    it.each(['draft', 'agree'])('during the turn %s: he loses it at once, the next one has it, and the trail says so', async (turn) => {
      // Somebody without reports below somebody who is there.
      const [person] = await office.site.unitOfWork.read<{ id: string; supervisorId: string }>(
        `select a.employee_id as id, a.supervisor_id as "supervisorId" from current_assignment a
        join employee e on e.id = a.supervisor_id and e.standing = '01' and e.status <> 'NON_ASN'
         join task t on t.employee_id = a.employee_id and t.cycle_id = $1 and t.state = 'open' and t.turn = 'draft'
        where not exists (select from current_assignment b where b.supervisor_id = a.employee_id) order by a.employee_id limit 1`,
        [office.cycleId],
      );
      if (person === undefined) throw new Error('The sample has no such person');
      const [task] = (await openTasks(office, { step: 'target-setting', turn: 'draft', employeeId: person.id })) as [OpenTask];
      const former = await office.as(person.supervisorId);
      const complete = async (client: Client, { id }: OpenTask) => {
        const { body } = await client.get<{ version: number; example: unknown }>(`/api/tasks/${id}`);
        return (
          await client.post(
            `/api/tasks/${id}/complete`,
            { answers: body.example ?? {}, standsBy: registry.doubts },
            { version: body.version ?? 1 },
          )
        ).status;
      };
      const employee = await office.as(task.employeeId);
      if (turn === 'agree') expect(await complete(employee, task)).toBe(200);
      const [lying] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      if (lying === undefined) throw new Error('The document lies with nobody');
      if (turn === 'agree') expect((await former.get(`/api/tasks/${lying.id}`)).status).toBe(200);
      const [next] = await office.site.unitOfWork.read<{ id: string }>(
        `select a.employee_id as id from current_assignment a join employee e on e.id = a.employee_id and e.standing = '01'
        and e.status <> 'NON_ASN'
         join current_assignment above on above.employee_id = a.supervisor_id
        where $2 not in (a.employee_id, a.supervisor_id, above.supervisor_id) and a.employee_id <> $1
          order by exists (select from current_assignment b where b.supervisor_id = a.employee_id), a.employee_id limit 1`,
        [task.employeeId, person.supervisorId],
      );
      const moved = await office.admin.put(
        `/api/employees/${task.employeeId}/supervisor`,
        { supervisorId: next?.id, reason: 'Mutasi.' },
        { key: null },
      );
      expect(moved.status).toBe(200);
      // Before any job has run: the request itself looks at the line of this moment.
      if (turn === 'agree') {
        expect((await former.get(`/api/tasks/${lying.id}`)).status).toBe(404);
        expect(await complete(former, lying)).toBe(404);
      }
      expect((await former.get(`/api/participants/${task.participantId}`)).status).toBe(404);
      await runJobs(office.site);
      if (turn === 'draft') expect(await complete(employee, lying)).toBe(200);
      const [now] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      expect(now).toMatchObject({ turn: 'agree', holderId: next?.id });
      if (turn === 'agree') await expectReassigned(task, person.supervisorId, next?.id ?? '');
      expect(await complete(await office.as(next?.id ?? ''), now as OpenTask)).toBe(200);
      const trail = await office.site.unitOfWork.read<{ action: string }>(`select action from audit_entry where stream = $1 order by n`, [
        `participant:${task.participantId}`,
      ]);
      expect(trail.map(({ action }) => action)).toEqual(
        expect.arrayContaining(turn === 'agree' ? ['turn.completed', 'run.handed-over'] : ['turn.completed']),
      );
      const [line] = await office.site.unitOfWork.read<{ body: Record<string, unknown> }>(
        `select body from audit_entry where stream like 'employee:%' order by recorded_at desc limit 1`,
      );
      expect(JSON.stringify(line?.body)).toContain(next?.id);
      expect((await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0)).toEqual([]);
    });

    it('reads, finds and counts nothing any more of what he has answered; back in the line he does', async () => {
      const [task] = await office.site.unitOfWork.read<{ id: string; employeeId: string; was: string; next: string }>(
        `select t.id, t.employee_id as "employeeId", t.holder_id as was, n.employee_id as next from task t
           join current_assignment a on a.employee_id = t.employee_id and a.supervisor_id = t.holder_id and t.state = 'done'
           join current_assignment above on above.employee_id = a.supervisor_id
           join current_assignment n on n.employee_id not in (a.employee_id, a.supervisor_id)
            and n.supervisor_id not in (a.employee_id, a.supervisor_id, above.supervisor_id)
          order by t.id, n.employee_id limit 1`,
      );
      if (task === undefined) throw new Error('No superior has answered anything');
      const [former, employee] = [await office.as(task.was), await office.as(task.employeeId)];
      const answerTo = async (supervisorId: string) => {
        const moved = await office.admin.put(
          `/api/employees/${task.employeeId}/supervisor`,
          { supervisorId, reason: 'Mutasi.' },
          { key: null },
        );
        expect(moved.status).toBe(200);
      };
      const reads = async (by: Client) => {
        const [{ status }, listed] = [await by.get(`/api/tasks/${task.id}`), await by.list('/api/tasks', { filter: { id: [task.id] } })];
        const his = await by.list('/api/tasks', { filter: { employeeId: task.employeeId, state: 'done', mine: true }, range: [0, 0] });
        return [status, listed.total, his.total > 0];
      };
      expect(await reads(former)).toEqual([200, 1, true]);
      await answerTo(task.next);
      expect(await reads(former)).toEqual([404, 0, false]);
      expect((await employee.get(`/api/tasks/${task.id}`)).status).toBe(200);
      expect((await office.admin.get(`/api/tasks/${task.id}`)).status).toBe(200);
      await answerTo(task.was);
      expect(await reads(former)).toEqual([200, 1, true]);
    });
  });
}
