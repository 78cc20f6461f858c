import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import type { Client } from '../../proof/office/client.js';
import { runJobs } from '../support/jobs.js';
import { openTasks, type Office, type OpenTask } from '../support/office.js';
import { formWith, sample } from '../support/people.js';

let office: Office;

/** Document and trail say who moved the turn, from whom, to whom and why; the employee and both holders are told. */
async function expectReassigned({ participantId, employeeId }: OpenTask, from: string, to: string, reason: string): Promise<void> {
  const employee = await office.as(employeeId);
  const { runs } = (await employee.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
  expect(runs.find(({ step }) => step === 'target-setting')?.acts).toContainEqual(
    expect.objectContaining({
      kind: 'reassign',
      by: expect.objectContaining({ name: 'admin' }),
      reason,
      from: expect.objectContaining({ employeeId: from }),
      to: expect.objectContaining({ employeeId: to }),
    }),
  );
  const filter = { participantId, action: 'run.handed-over' };
  const [line] = (await office.admin.list<AuditEntry>('/api/audit-entries', { filter })).rows;
  expect(line).toMatchObject({ actorName: 'admin', reason, body: { values: { heldBefore: from, heldBy: to } } });
  expect(Object.keys(line?.people ?? {})).toEqual(expect.arrayContaining([from, to]));
  for (const [who, kind] of [
    [employeeId, 'step-reassigned'],
    [from, 'task-moved'],
    [to, 'task-opened'],
  ] as const) {
    const { rows } = await (await office.as(who)).list<Notification>('/api/notifications', { filter: { kind } });
    expect(rows).toContainEqual(expect.objectContaining({ participantId, isCurrent: true, readAt: null }));
    // Whoever may not read the document any more still reads to whom his turn went, and why.
    if (kind === 'task-moved')
      for (const told of [`kepada ${line?.people[to]}; sebab: `, reason]) expect(rows[0]?.words.id).toContain(told);
  }
}

/** Called inside the `describe` of a suite that has opened the office. */
export function reassigningTopic(theOffice: () => Office): void {
  beforeAll(() => {
    office = theOffice();
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
      if (turn === 'agree') await expectReassigned(task, person.supervisorId, next?.id ?? '', 'Mutasi.');
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
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
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

  describe('a list of staff that names another supervisor', () => {
    it('moves the turn that lies with the former one, and its file is the reason: in document, trail and notices', async () => {
      const [agreed] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      const employee = await office.as(agreed?.employeeId ?? '');
      const { body: drafted } = await employee.get<{ version: number; example: unknown }>(`/api/tasks/${agreed?.id}`);
      await employee.post(
        `/api/tasks/${agreed?.id}/complete`,
        { answers: drafted.example, standsBy: registry.doubts },
        { version: drafted.version },
      );
      const [task] = (await openTasks(office, { participantId: agreed?.participantId, turn: 'agree' })) as [OpenTask];
      const [line] = await office.site.unitOfWork.read<{ nip: string; next: string; nextNip: string }>(
        `select e.nip, n.id as next, n.nip as "nextNip" from employee e join current_assignment a on a.employee_id = e.id
           join current_assignment above on above.employee_id = a.supervisor_id
           join employee n on n.standing = '01' and n.status <> 'NON_ASN' and n.id not in (e.id, a.supervisor_id, above.supervisor_id)
          where e.id = $1 and exists (select from current_assignment led where led.supervisor_id = n.id and led.unit_id <> a.unit_id)
          order by n.nip limit 1`,
        [task.employeeId],
      );
      const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
      const place = heading.split(';').indexOf('NIP Atasan');
      const row = lines.find((each) => each.startsWith(`${line?.nip};`))?.split(';') ?? [];
      const list = `${heading}\n${row.with(place, line?.nextNip ?? '').join(';')}`;
      const tried = await office.admin.post<ImportReport>('/api/employees/import', formWith(list), {
        query: { dryRun: 'true' },
        key: null,
      });
      expect(tried.body.effects).toEqual({ joins: [], moves: 1, heldUp: 0 });
      const sent = await office.admin.post<ImportReport>('/api/employees/import', formWith(list, 'mutasi-mei.csv'));
      expect([sent.status, sent.body]).toEqual([200, expect.objectContaining({ updated: 1 })]);
      await runJobs(office.site);
      await expectReassigned(task, task.holderId, line?.next ?? '', 'mutasi-mei.csv');
    });
  });
}
