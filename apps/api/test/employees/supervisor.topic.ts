import { beforeAll, describe, expect, it } from '@jest/globals';
import { employee, type Employee } from '@siklus/contracts/employees';
import type { Post } from '@siklus/contracts/posts';
import { addCalendarDays } from '@siklus/domain';
import { linkOf } from '../../src/platform/audit/chain.js';
import { heldBack } from '../support/locks.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { sweep } from '../support/jobs.js';
import { startTestApp, type Answer, type Client, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;
let admin: Client;
/** Somebody with a supervisor and reports, and what is around him. */
let middle: { id: string; supervisor_id: string; report_id: string; unit_id: string };

const assign = (
  id: string,
  supervisorId: string,
  validFrom?: string,
  client = admin,
): ReturnType<typeof admin.put<Post[] & { code?: string; detail?: string }>> =>
  client.put(
    `/api/employees/${id}/supervisor`,
    { supervisorId, reason: 'Mutasi.', ...(validFrom === undefined ? {} : { validFrom }) },
    { key: null },
  );

const shown = async (id: string): Promise<Employee> => employee.parse((await admin.get(`/api/employees/${id}`)).body);

/** A colleague under the same supervisor: reporting to him closes no circle. */
async function somebodyElse(): Promise<string> {
  const [row] = await site.unitOfWork.read<{ id: string }>(
    'select employee_id as id from current_assignment where supervisor_id = $1 and employee_id <> $2 limit 1',
    [middle.supervisor_id, middle.id],
  );
  return row?.id ?? '';
}

/** Called inside the `describe` of a suite. */
export function supervisorTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
    admin = await signedIn(site, 'admin', { roles: ['administrator'] });
    await admin.post('/api/employees/import', formWith(sample('staff-2000.csv')));
    const [row] = await site.unitOfWork.read<typeof middle>(
      `select a.employee_id as id, a.supervisor_id, b.employee_id as report_id, a.unit_id from current_assignment a
      join current_assignment b on b.supervisor_id = a.employee_id
      where exists (select from current_assignment c where c.supervisor_id = a.supervisor_id and c.employee_id <> a.employee_id) limit 1`,
    );
    if (row === undefined) throw new Error('The sample has no line of three');
    middle = row;
  });

  describe('setting the supervisor', () => {
    it('refuses oneself, an unknown person, and a circle, and says which people form it', async () => {
      expect((await assign(middle.id, middle.id)).body).toMatchObject({
        status: 422,
        code: 'SELF_SUPERVISION',
        errors: [{ source: 'supervisorId' }],
      });
      expect((await assign(middle.id, '00000000-0000-4000-8000-000000000000')).body).toMatchObject({
        status: 422,
        code: 'SUPERVISOR_NOT_FOUND',
      });
      const { status, body } = await assign(middle.id, middle.report_id);
      expect([status, body.code]).toEqual([422, 'SUPERVISION_CIRCLE']);
      const [report] = await site.unitOfWork.read<{ name: string }>('select name from employee where id = $1', [middle.report_id]);
      expect(body.detail).toContain(report?.name);
      expect((await assign(middle.supervisor_id, middle.report_id)).body.code).toBe('SUPERVISION_CIRCLE');
    });

    it('splits the post on that day and keeps the line of the past', async () => {
      const supervisor = await somebodyElse();
      const [before] = await site.unitOfWork.read<{ posts: number; day: string }>(
        `select (select count(*)::int from assignment where employee_id = $1) as posts, (select today::text from unit_today
        where unit_id = $2) as day`,
        [middle.id, middle.unit_id],
      );
      const { status, body } = await assign(middle.id, supervisor);
      expect(status).toBe(200);
      expect(body.at(-1)).toMatchObject({ supervisorId: supervisor, validFrom: before?.day, validTo: null, time: 'present' });
      expect(await shown(middle.id)).toMatchObject({ supervisorId: supervisor, version: 2 });
      const posts = await site.unitOfWork.read(
        `select supervisor_id, valid_from::text, valid_to::text, valid_to = $2::date - 1 as ended from assignment
        where employee_id = $1 and kind in ('D', 'PJ', 'TT') order by valid_from`,
        [middle.id, before?.day],
      );
      expect(posts.at(-2)).toMatchObject({ supervisor_id: middle.supervisor_id, ended: true });
      expect(posts.at(-1)).toMatchObject({ supervisor_id: supervisor, valid_from: before?.day, valid_to: null });
    });

    it('asks in the same transaction for the documents of the person and of two levels below', async () => {
      const [job] = await site.unitOfWork.read<{ payload: { employeeIds: string[] } }>(
        `select payload from outbox where job = 'participants.refresh' order by created_at desc, id desc limit 1`,
      );
      expect(job?.payload.employeeIds).toEqual(expect.arrayContaining([middle.id, middle.report_id]));
    });

    it('leaves a linked trail in the stream of the person', async () => {
      const [entry] = await site.unitOfWork.read<{
        stream: string;
        n: number;
        action: string;
        at: Date;
        recorded_at: Date;
        actor: string;
        body: Record<string, unknown>;
        prev: Buffer;
        hash: Buffer;
      }>('select * from audit_entry where stream = $1 order by n desc limit 1', [`employee:${middle.id}`]);
      if (entry === undefined) throw new Error('There is no entry');
      expect(entry).toMatchObject({ action: 'employee.supervisor.set', body: { employeeId: middle.id, earlier: middle.supervisor_id } });
      const { prev, hash, at, recorded_at, ...rest } = entry;
      expect(linkOf(prev, { ...rest, at: at.toISOString(), recordedAt: recorded_at.toISOString() })).toEqual(hash);
    });

    it('changes the row in place on the same day, and nothing when it is so already', async () => {
      const count = async (): Promise<unknown[]> =>
        site.unitOfWork.read(
          `select count(*)::int as posts, (select count(*)::int from outbox where job = 'participants.refresh') as jobs
             from assignment where employee_id = $1`,
          [middle.id],
        );
      const [before] = (await count()) as { posts: number; jobs: number }[];
      expect((await assign(middle.id, middle.supervisor_id)).status).toBe(200);
      expect(await count()).toEqual([{ posts: before?.posts, jobs: (before?.jobs ?? 0) + 1 }]);
      expect((await assign(middle.id, middle.supervisor_id)).status).toBe(200);
      expect(await shown(middle.id)).toMatchObject({ version: 3 });
      expect(await count()).toEqual([{ posts: before?.posts, jobs: (before?.jobs ?? 0) + 1 }]);
    });

    it('of a later day is looked at again on that day', async () => {
      const supervisor = await somebodyElse();
      expect((await assign(middle.id, supervisor, '2031-01-01')).body.at(-1)).toMatchObject({ supervisorId: supervisor, time: 'future' });
      expect(await shown(middle.id)).toMatchObject({ supervisorId: middle.supervisor_id });
      const jobs = async () =>
        (await site.unitOfWork.read<{ n: number }>(`select count(*)::int as n from outbox where job = 'participants.refresh'`))[0]?.n ?? 0;
      const before = await jobs();
      await site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = '2031-01-02'::timestamptz - now()`));
      await sweep(site);
      expect(await jobs()).toBe(before + 1);
      await site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = interval '0'`));
      await sweep(site);
    });

    it('refuses a day on which the person held no post', async () => {
      expect((await assign(middle.id, middle.supervisor_id, '1950-01-01')).body).toMatchObject({
        status: 409,
        code: 'NO_POST_ON_THAT_DAY',
      });
    });

    it('is for those who administer the unit', async () => {
      const [foreign] = await site.unitOfWork.read<{ code: string }>(
        `select code from unit u where not exists (select from unit m where m.id = $1 and u.id = any(m.lineage)) and parent_id is not null
        limit 1`,
        [middle.unit_id],
      );
      const keeper = await signedIn(site, 'keeper', { roles: ['unit-administrator'], unit: foreign?.code ?? '' });
      expect((await assign(middle.id, middle.supervisor_id, undefined, keeper)).status).toBe(404);
      const auditor = await signedIn(site, 'auditor', { roles: ['auditor'] });
      expect((await assign(middle.id, middle.supervisor_id, undefined, auditor)).status).toBe(403);
    });

    it('is no longer for the unit that somebody has left, nor yet for one that he comes to, and never for himself', async () => {
      const [mover] = await site.unitOfWork.read<{
        id: string;
        nip: string;
        supervisor_id: string;
        code: string;
        to: string;
        today: string;
      }>(
        `select a.employee_id as id, e.nip, a.supervisor_id, u.code, o.id as to, t.today::text as today
           from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id
           join unit_today t on t.unit_id = u.id join unit o on o.zone = u.zone and not o.lineage && u.lineage[2:]
            and o.parent_id is not null
          where a.supervisor_id is not null and u.parent_id is not null and e.status = 'PNS'
            and not exists (select from assignment b where b.supervisor_id = a.employee_id) limit 1`,
      );
      if (mover === undefined) throw new Error('The sample has nobody to move');
      const { id, supervisor_id: supervisorId, today } = mover;
      const [there] = await site.unitOfWork.read<{ code: string }>('select code from unit where id = $1', [mover.to]);
      const here = await signedIn(site, 'di-sini', { roles: ['unit-administrator'], unit: mover.code });
      const yonder = await signedIn(site, 'di-sana', { roles: ['administrator'], unit: there?.code ?? '' });
      const own = await signedIn(site, 'diri-sendiri', { roles: ['administrator'], nip: mover.nip });
      const move = (day: number, client: Client): Promise<Answer> =>
        client.post(`/api/employees/${id}/posts`, {
          kind: 'D',
          position: 'Analis',
          positionType: 'PELAKSANA',
          level: null,
          unitId: mover.to,
          supervisorId,
          reason: 'Mutasi.',
          validFrom: addCalendarDays(today, day),
        });
      expect((await assign(id, supervisorId, undefined, own)).body).toMatchObject({ status: 403, code: 'OWN_AFFAIR' });
      expect((await move(0, own)).body).toMatchObject({ status: 403, code: 'OWN_AFFAIR' });
      // Neither side alone moves anybody.
      expect((await move(5, here)).body).toMatchObject({ status: 403, code: 'UNIT_NOT_YOURS' });
      expect((await move(5, yonder)).status).toBe(404);
      expect((await move(5, admin)).status).toBe(200);
      expect((await assign(id, supervisorId, today, here)).status).toBe(200);
      expect((await assign(id, supervisorId, addCalendarDays(today, 6), here)).body).toMatchObject({ status: 403, code: 'POST_ELSEWHERE' });
      expect((await assign(id, supervisorId, undefined, yonder)).status).toBe(404);
      await site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + interval '5 days'`));
      expect((await assign(id, supervisorId, today, here)).status).toBe(404);
      expect((await assign(id, supervisorId, undefined, yonder)).status).toBe(200);
      await site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = interval '0'`));
    });
  });

  describe('the line of every day', () => {
    it('has no two who rate each other, on whatever days the changes begin, by panel or by list', async () => {
      const [row] = await site.unitOfWork.read<{ a: string; b: string; nip: string; above: string; today: string }>(
        `select a.employee_id as a, b.employee_id as b, e.nip, a.supervisor_id as above, t.today::text as today
           from current_assignment a join current_assignment b on b.supervisor_id = a.supervisor_id and b.employee_id > a.employee_id
           join employee e on e.id = a.employee_id join unit_today t on t.unit_id = a.unit_id
          where not exists (select from current_assignment x where x.supervisor_id in (a.employee_id, b.employee_id))
            and (select count(*) from assignment x where x.employee_id in (a.employee_id, b.employee_id)) = 2 limit 1`,
      );
      if (row === undefined) throw new Error('The sample has no two colleagues');
      const { a, b, nip, above, today } = row;
      const later = addCalendarDays(today, 40);
      // B answers to A from a later day on; from today on A may not answer to B, for on that day they would rate each other.
      expect((await assign(b, a, later)).status).toBe(200);
      expect((await assign(a, b)).body).toMatchObject({ status: 422, code: 'SUPERVISION_CIRCLE', errors: [{ source: 'supervisorId' }] });
      const [kept] = await site.unitOfWork.read<Record<string, string>>(
        `select e.name, u.code, u.name as unit, p.code as parent, a.position, a.position_type, e.status, e.rank, u.zone, b.nip as other,
            to_char(a.valid_from, 'DD-MM-YYYY') as since
           from current_assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id left join unit p
             on p.id = u.parent_id join employee b on b.id = $2 where a.employee_id = $1`,
        [a, b],
      );
      const heading =
        'NIP;Nama;Kode Unit;Nama Unit;Kode Unit Induk;Jabatan;Jenis Jabatan;Jenjang;Golongan;NIP Atasan;Status Kepegawaian;' +
        'Kedudukan;Jenis Penugasan;Berlaku Mulai;Zona Waktu;Surel';
      const cells = [nip, kept?.name, kept?.code, kept?.unit, kept?.parent, kept?.position, kept?.position_type, '', kept?.rank];
      const list = [heading, [...cells, kept?.other, kept?.status, '01', 'D', kept?.since, kept?.zone, ''].join(';')].join('\n');
      for (const query of [{ dryRun: 'true' }, {}] as Record<string, string>[]) {
        const { status, body } = await admin.post<{ errors: { column: string; code: string }[] }>('/api/employees/import', formWith(list), {
          query,
        });
        expect([status, body.errors.map(({ column, code }) => [column, code])]).toEqual([422, [['NIP Atasan', 'SUPERVISION_CIRCLE']]]);
      }
      expect((await shown(a)).supervisorId).toBe(above);
    });
  });

  describe('two changes that are harmless alone', () => {
    it('never close a circle together', async () => {
      const people = await site.unitOfWork.read<{ id: string }>(
        `select a.employee_id as id from current_assignment a where not exists (select from current_assignment b
        where b.supervisor_id = a.employee_id) limit 2`,
      );
      const [a = '', b = ''] = people.map(({ id }) => id);
      const lock = `select pg_advisory_xact_lock(hashtext('siklus.organisation'))`;
      const both = await heldBack(site.databaseUrl, lock, () => [assign(a, b), assign(b, a)]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    });
  });
}
