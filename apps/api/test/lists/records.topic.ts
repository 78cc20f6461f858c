import { beforeAll, describe, expect, it } from '@jest/globals';
import { auditEntry, type AuditEntry } from '@siklus/contracts/audit-entries';
import { incident, type Incident } from '@siklus/contracts/incidents';
import { notification, type Notification } from '@siklus/contracts/notifications';
import { systemName, textOf } from '@siklus/domain';
import { z } from 'zod';
import { asOwner } from '../../proof/database/test-database.js';
import { chainStart } from '../../src/platform/audit/chain.js';
import { verifyAll } from '../../src/verify-all.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';
import { leftWork } from '../support/incidents.js';

let site: TestApp;
let admin: Client;
let siti: Client;
let participant: { id: string; employee_id: string };

/** Called inside the `describe` of a suite. */
export function recordsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator', 'training-office'] });
    await admin.post('/api/employees/import', formWith(sample('staff-60.csv')));
    await site.unitOfWork.run(async (tx) => {
      await tx.run(
        `insert into cycle (id, unit_id, year, schedule, rules_checksum, created_at) select gen_random_uuid(), id, 2026, '[]', 'x', now()
        from unit where parent_id is null limit 1`,
      );
      await tx.run(
        `insert into participant (id, cycle_id, employee_id, year, unit_id, state, version, audit_n, audit_head)
       select gen_random_uuid(), (select id from cycle), a.employee_id, 2026, a.unit_id, 'active', 1, 0, $1 from current_assignment a
         order by a.employee_id limit 2`,
        [chainStart],
      );
      await tx.run(
        `insert into audit_entry (stream, n, action, at, recorded_at, actor, body, prev, hash)
        select 'participant:' || id, 1, 'task.completed', now(), now(), 'system', '{}', $1, $1 from participant`,
        [chainStart],
      );
      await tx.run(
        `insert into step_run (id, state, round, version, unmet, participant_id, cycle_id, step, step_version, occasion, opens_at, due_at)
       select gen_random_uuid(), 'scheduled', 1, 1, '{}', p.id, p.cycle_id, step, 1, '', now(), now()
         from participant p, unnest(array['target-setting', 'training-recommendation']) as step`,
      );
      await tx.run(
        `insert into notification (id, kind, employee_id, pool, participant_id, step, occasion, created_at)
       select gen_random_uuid(), 'assigned', p.employee_id, null, p.id, 'target-setting', '', now() from participant p
       union all select gen_random_uuid(), 'assigned', null, 'training-office', p.id, 'training-recommendation', '', now()
         from participant p`,
      );
    });
    const [first] = await site.unitOfWork.read<{ id: string; employee_id: string; nip: string }>(
      'select p.id, p.employee_id, e.nip from participant p join employee e on e.id = p.employee_id order by p.id limit 1',
    );
    participant = first ?? { id: '', employee_id: '' };
    siti = await signedIn(site, 'siti', { nip: first?.nip ?? '' });
  });

  describe('notices', () => {
    it('are for their reader alone, and those of a pool for its people', async () => {
      const own = await siti.list<Notification>('/api/notifications');
      expect(z.array(notification.strict()).parse(own.rows)).toHaveLength(1);
      expect(own.rows[0]).toMatchObject({ participantId: participant.id, readAt: null });
      const pool = await admin.list<Notification>('/api/notifications');
      expect(pool.rows.map(({ step }) => step)).toEqual(['training-recommendation', 'training-recommendation']);
      const [theirs] = own.rows;
      expect((await admin.post(`/api/notifications/${theirs?.id}/read`)).status).toBe(404);
    });

    it('are read once; the list can show the unread', async () => {
      const [mine] = (await siti.list<Notification>('/api/notifications', { filter: { read: false } })).rows;
      const first = await siti.post<Notification>(`/api/notifications/${mine?.id}/read`);
      const again = await siti.post<Notification>(`/api/notifications/${mine?.id}/read`);
      expect(first.body.readAt).not.toBeNull();
      expect(again.body).toEqual(first.body);
      expect((await siti.list('/api/notifications', { filter: { read: false } })).total).toBe(0);
      expect((await siti.list('/api/notifications', { filter: { read: true } })).total).toBe(1);
    });

    it('can all be marked at once, without touching those of others', async () => {
      expect((await admin.post('/api/notifications/read-all')).body).toEqual({ read: 2 });
      expect((await admin.post('/api/notifications/read-all')).body).toEqual({ read: 0 });
    });
  });

  describe('incidents', () => {
    const add = async (kind: string): Promise<string> => {
      const [row] = await site.unitOfWork.read<{ id: string }>(leftWork(kind));
      return row?.id ?? '';
    };
    const jobOf = async (id: string): Promise<Record<string, unknown> | undefined> =>
      (
        await site.unitOfWork.read<Record<string, unknown>>(
          `select failures, next_send_at <= clock_timestamp() as due, acked_at is not null as done from outbox
          where id = (select outbox_id from incident where id = $1)`,
          [id],
        )
      )[0];

    it('say in both languages what the work does for the office, and why it failed', async () => {
      const { body } = await admin.get<Incident>(`/api/incidents/${await add('notifications.mail')}`);
      expect(body).toMatchObject({
        work: { id: 'Mengirim pemberitahuan lewat surel', en: 'Send a notice by mail' },
        cause: textOf('WORK_FAILED', { cause: 'timeout' }),
      });
      const newer = await admin.get<Incident>(`/api/incidents/${await add('awards.mail')}`);
      expect(newer.body.work.en).toBe('Work of a newer release of Siklus');
    });

    it('are tried again from the start', async () => {
      const id = await add('a.job');
      const { status, body } = await admin.post<Incident>(`/api/incidents/${id}/retry`);
      expect(status).toBe(200);
      expect(incident.strict().parse(body)).toMatchObject({ id, state: 'resolved' });
      expect(await jobOf(id)).toEqual({ failures: 0, due: true, done: false });
    });

    it('are given up for a reason, once', async () => {
      const id = await add('b.job');
      expect((await admin.post(`/api/incidents/${id}/resolve`, { reason: ' ' })).status).toBe(400);
      expect((await admin.post<Incident>(`/api/incidents/${id}/resolve`, { reason: 'Alamat surel dihapus' })).body).toMatchObject({
        state: 'resolved',
        resolution: 'Alamat surel dihapus',
      });
      const { rows } = await admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'incident.resolved' } });
      expect(rows).toMatchObject([{ actorName: 'admin', reason: 'Alamat surel dihapus', body: { incidentId: id } }]);
      expect(JSON.stringify(rows[0]?.body)).not.toContain('surel');
      expect(await jobOf(id)).toMatchObject({ done: true });
      expect((await admin.post(`/api/incidents/${id}/retry`)).body).toMatchObject({ status: 409, code: 'INCIDENT_RESOLVED' });
    });

    it('leave a reason to which the trail commits: a changed one is found', async () => {
      const { body } = await admin.post<Incident>(`/api/incidents/${await add('d.job')}/resolve`, { reason: 'Sudah dicetak' });
      const reasons = async () => (await verifyAll(site.unitOfWork)).find(({ invariant }) => invariant.startsWith('I41'));
      const write = (text: string) =>
        asOwner(
          site.databaseUrl,
          `update given_reason set text = '${text}' where id = (select reason_id from incident where id = '${body.id}')`,
        );
      expect(await reasons()).toMatchObject({ violations: 0 });
      await write('Sudah dikirim');
      expect(await reasons()).toMatchObject({ violations: 1, example: expect.stringContaining('system/') });
      await write('Sudah dicetak');
      await expect(site.unitOfWork.read('delete from given_reason')).rejects.toThrow('permission denied');
    });

    it('are listed by state, for operators who see no personal data', async () => {
      await add('c.job');
      const ops = await signedIn(site, 'ops', { roles: ['ops'] });
      expect((await ops.list<Incident>('/api/incidents', { filter: { state: 'open', kind: 'c.job' } })).rows).toHaveLength(1);
      expect((await ops.get('/api/employees')).body).toEqual([]);
      expect((await ops.get('/api/audit-entries')).body).toEqual([]);
    });
  });

  describe('the trail', () => {
    it('shows administrators every stream with the names of those who acted', async () => {
      const { rows } = await admin.list<AuditEntry>('/api/audit-entries');
      expect(z.array(auditEntry.strict()).parse(rows)).toEqual(rows);
      expect(rows.find(({ action }) => action === 'employees.imported')).toMatchObject({
        stream: expect.stringMatching(/^unit:/),
        actorName: 'admin',
      });
      expect(rows.find(({ stream }) => stream === `participant:${participant.id}`)).toMatchObject({
        id: `participant:${participant.id}/1`,
        actor: 'system',
        actorName: systemName,
      });
    });

    it('shows everybody the trail of his own documents and data and no other', async () => {
      const { rows, total } = await siti.list<AuditEntry>('/api/audit-entries');
      const own = [`participant:${participant.id}`, `employee:${participant.employee_id}`];
      expect([total, rows.map(({ stream }) => stream)]).toEqual([2, own]);
      expect((await siti.list('/api/audit-entries', { filter: { stream: 'system' } })).total).toBe(0);
    });

    it('says by name to whom or to what each thing was done', async () => {
      const account = (await site.unitOfWork.read<{ id: string }>(`select id from account where username = 'siti'`))[0]?.id ?? '';
      const unitId = (await admin.list<{ id: string }>('/api/units', { range: [0, 0] })).rows[0]?.id ?? '';
      expect((await admin.post('/api/role-grants', { accountId: account, role: 'auditor', unitId, reason: 'x' })).status).toBe(201);
      expect((await admin.post('/api/cycles', { unitId, year: 2051 })).status).toBe(201);
      const [employee] = await site.unitOfWork.read<{ name: string }>('select name from employee where id = $1', [participant.employee_id]);
      const found = new Map((await admin.list<AuditEntry>('/api/audit-entries')).rows.map(({ action, about }) => [action, about]));
      expect(found.get('role.given')).toEqual({ kind: 'account', id: account, name: employee?.name });
      expect(found.get('cycle.created')).toMatchObject({ kind: 'cycle', name: expect.stringMatching(/., 2051$/) });
      expect(found.get('employees.imported')).toMatchObject({ kind: 'unit', name: expect.any(String) });
      expect(found.get('employee.added')).toMatchObject({ kind: 'employee', name: expect.any(String) });
      const [own] = (await admin.list<AuditEntry>('/api/audit-entries', { filter: { participantId: participant.id } })).rows;
      expect(own?.about).toEqual({ kind: 'document', id: participant.id, name: `${employee?.name}, 2026` });
    });

    it('finds what one person did and what was done to him, what concerns a unit, and what happened on a day', async () => {
      const entries = async (filter: Record<string, unknown>) => admin.list<AuditEntry>('/api/audit-entries', { filter });
      const his = (await entries({ employeeId: participant.employee_id })).rows;
      expect(his.map(({ about, action }) => `${about.kind} ${action}`).sort()).toEqual([
        'account role.given',
        'document task.completed',
        'employee employee.added',
      ]);
      const [place] = await site.unitOfWork.read<{ unit: string; zone: string; day: string }>(
        `select p.unit_id as unit, u.zone, (e.at at time zone zone_name(u.zone))::date::text as day from participant p
          join unit u on u.id = p.unit_id join audit_entry e on e.stream = 'participant:' || p.id where p.id = $1`,
        [participant.id],
      );
      const ofUnit = (await entries({ unitId: place?.unit, action: 'task.completed' })).rows;
      expect(ofUnit.map(({ stream }) => stream)).toContain(`participant:${participant.id}`);
      const onDay = (day: string | undefined) => entries({ day, participantId: participant.id });
      expect((await onDay(place?.day)).total).toBe(1);
      expect((await onDay('2020-01-01')).total).toBe(0);
      expect((await entries({ employeeId: 'x' })).total).toBe(0);
    });

    it('is found by participant, stream and action', async () => {
      for (const filter of [
        { participantId: participant.id },
        { stream: `participant:${participant.id}` },
        { action: 'task.completed', participantId: [participant.id] },
      ])
        expect((await admin.list('/api/audit-entries', { filter })).total).toBe(1);
    });
  });
}
