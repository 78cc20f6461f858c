import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ComingStanding } from '@siklus/contracts/coming-standings';
import type { EmployeeChange } from '@siklus/contracts/employee-changes';
import type { ImportReport } from '@siklus/contracts/staff-import';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { addCalendarDays, registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { runJobs, sweep } from '../support/jobs.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { formWith, sample } from '../support/people.js';

const lines = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
const column = (lines[0] ?? '').split(';').indexOf('Kedudukan');

let office: Office;
/** A head for whose answer somebody's plan waits. */
let head: { readonly id: string; readonly nip: string; readonly today: string };
let waiting: string;

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []) => office.site.unitOfWork.read<R>(text, values);
const day = (days: number) => addCalendarDays(head.today, days);
const row = () => (lines.find((line) => line.startsWith(head.nip)) ?? '').split(';');
const sendAs = (standing: string, from: string, query = {}) =>
  office.admin.post<ImportReport>(
    '/api/employees/import',
    formWith([lines[0], row().with(column, standing).with(13, from.split('-').reverse().join('-')).join(';')].join('\n')),
    { query },
  );
const coming = async () => (await office.admin.get<ComingStanding[]>(`/api/employees/${head.id}/coming-standings`)).body;
const say = (wish: object, employeeId = head.id) =>
  office.admin.post<ComingStanding[] & { code?: string; errors?: { source: string; code: string }[] }>(
    `/api/employees/${employeeId}/coming-standings`,
    { reason: 'Surat keputusan 12.', ...wish },
  );
const standing = async () => (await office.admin.get<{ standing: string }>(`/api/employees/${head.id}`)).body.standing;
const history = async () =>
  (
    await office.admin.list<EmployeeChange>('/api/employee-changes', {
      filter: { employeeId: head.id },
      sort: ['at', 'DESC'],
      range: [0, 0],
    })
  ).rows[0];
const holder = async () => (await openTasks(office, { participantId: waiting, turn: 'agree' }))[0]?.holderId;
async function onDay(days: number): Promise<void> {
  await office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => $1)', [days]));
  await sweep(office.site);
  await runJobs(office.site);
}

/** Called inside the `describe` of a suite. */
export function comingStandingTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [found] = await sql<{ id: string; nip: string; today: string; employee: string }>(
      `select s.id, s.nip, t.today::text, a.employee_id as employee
         from current_assignment a join participant p on p.employee_id = a.employee_id
         join employee s on s.id = a.supervisor_id join current_assignment h on h.employee_id = s.id
         join unit_today t on t.unit_id = h.unit_id
        where h.supervisor_id is not null and s.standing = '01'
          and not exists (select from assignment x where x.unit_id = h.unit_id and x.kind = 'PLT')
        order by s.nip, a.employee_id limit 1`,
    );
    head = found as typeof head;
    const [task] = await openTasks(office, { employeeId: found?.employee ?? '', step: 'target-setting' });
    const by = await office.as(task?.holderId ?? '');
    const { body } = await by.get<TaskDetail>(`/api/tasks/${task?.id}`);
    waiting = task?.participantId ?? '';
    const sent = await by.post(
      `/api/tasks/${task?.id}/complete`,
      { answers: body.example, standsBy: registry.doubts },
      { version: body.version },
    );
    expect(sent.status).toBe(200);
  });

  describe('a standing that a list tells for a day to come', () => {
    it('is shown before it is kept, waits for its day, and changes nothing until then', async () => {
      const told = (await sendAs('Pensiun', day(10), { dryRun: 'true' })).body;
      const fields = told.changes?.flatMap((group) => group.fields.map(({ field }) => field));
      expect([told.updated, fields]).toEqual([1, ['comingStanding', 'comingFrom']]);
      expect(await coming()).toEqual([]);
      expect((await sendAs('Pensiun', day(10))).body).toMatchObject({ updated: 1, unchanged: 0 });
      expect((await sendAs('Pensiun', day(10))).body).toMatchObject({ updated: 0, unchanged: 1 });
      await runJobs(office.site);
      expect(await coming()).toMatchObject([{ standing: '99', beginsOn: day(10), by: 'admin', may: ['employee.assign'] }]);
      expect([await standing(), await holder()]).toEqual(['01', head.id]);
      expect((await history())?.fields).toMatchObject([
        { field: 'comingStanding', old: null, new: '99' },
        { field: 'comingFrom', old: null, new: day(10) },
      ]);
      // He himself reads it, and takes nothing back.
      const own = await (await office.as(head.id)).get<ComingStanding[]>(`/api/employees/${head.id}/coming-standings`);
      expect(own.body.map(({ may }) => may)).toEqual([[]]);
    });

    it('is taken back with a reason, once, and never begins then', async () => {
      const [{ id } = { id: '' }] = await coming();
      const takeBack = (reason: string) =>
        office.admin.post<{ code?: string }>(`/api/employees/${head.id}/coming-standings/${id}/take-back`, { reason });
      expect((await takeBack(' ')).status).toBe(400);
      expect((await takeBack('Surat keputusannya dibatalkan.')).body).toEqual([]);
      expect(await takeBack('Lagi.')).toMatchObject({ status: 409, body: { code: 'STANDING_BEGAN' } });
      expect(await history()).toMatchObject({
        words: { en: 'Took back a standing to come' },
        reason: 'Surat keputusannya dibatalkan.',
        intact: true,
        fields: [
          { field: 'comingStanding', old: '99', new: null },
          { field: 'comingFrom', old: day(10), new: null },
        ],
      });
      await onDay(11);
      expect([await standing(), await holder()]).toEqual(['01', head.id]);
      await onDay(0);
    });

    it('begins on its day by the clock, in the name of who told it: turns move, and a list for the same day counts last', async () => {
      expect((await sendAs('Pensiun', day(12))).status).toBe(200);
      expect((await sendAs('CLTN', day(12))).body).toMatchObject({ updated: 1 });
      expect((await sendAs('Aktif', day(40))).body).toMatchObject({ updated: 1 });
      expect((await coming()).map((each) => [each.standing, each.beginsOn])).toEqual([
        ['02', day(12)],
        ['01', day(40)],
      ]);
      await onDay(11);
      expect([await standing(), await holder()]).toEqual(['01', head.id]);
      await onDay(12);
      expect(await standing()).toBe('02');
      expect(await holder()).not.toBe(head.id);
      expect(await history()).toMatchObject({
        words: { en: 'Let the standing begin on its day' },
        actorName: 'admin',
        source: 'pegawai.csv',
        intact: true,
        fields: [{ field: 'standing', old: '01', new: '02' }],
      });
      await onDay(40);
      expect([await standing(), await holder(), await coming()]).toEqual(['01', head.id, []]);
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });

    it('can be said by hand, for a day to come and where something changes by it, and begins in the name of who said it', async () => {
      expect((await say({ standing: '99', beginsOn: day(39) })).body.errors).toMatchObject([
        { source: 'beginsOn', code: 'STANDING_DAY_PASSED' },
      ]);
      expect((await say({ standing: '01', beginsOn: day(43) })).body.errors).toMatchObject([{ source: 'standing', code: 'STANDING_SAME' }]);
      expect((await say({ standing: '00', beginsOn: day(43) })).status).toBe(400);
      expect(await coming()).toEqual([]);
      expect((await say({ standing: '02', beginsOn: day(43) })).body).toMatchObject([
        { standing: '02', beginsOn: day(43), by: 'admin', source: null },
      ]);
      // Another one for the same day takes its place, and what he has by then is none.
      expect((await say({ standing: '99', beginsOn: day(43) })).body).toMatchObject([{ standing: '99', beginsOn: day(43) }]);
      expect(await history()).toMatchObject({
        words: { en: 'Set a standing to come' },
        reason: 'Surat keputusan 12.',
        source: null,
        intact: true,
        fields: [{ field: 'comingStanding', old: '02', new: '99' }],
      });
      expect((await say({ standing: '99', beginsOn: day(45) })).body.errors).toMatchObject([{ code: 'STANDING_SAME' }]);
      await onDay(42);
      expect([await standing(), await holder()]).toEqual(['01', head.id]);
      await onDay(43);
      expect([await standing(), await coming()]).toEqual(['99', []]);
      expect(await holder()).not.toBe(head.id);
      expect(await history()).toMatchObject({ actorName: 'admin', source: null, intact: true, fields: [{ field: 'standing', new: '99' }] });
      // Whose turn moved by it reads what somebody wrote, and not the name of a list.
      const [moved] = await sql<{ change: string }>(
        `select body -> 'values' ->> 'change' as change from audit_entry
          where stream = 'participant:' || $1 and body -> 'values' ? 'change' order by n desc limit 1`,
        [waiting],
      );
      expect(moved?.change).toBe('employee.standing.told');
      // By hand again at work, from today on.
      expect((await say({ standing: '01', beginsOn: day(43) })).status).toBe(200);
      await onDay(43);
      expect([await standing(), await holder()]).toEqual(['01', head.id]);
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });
  });
}
