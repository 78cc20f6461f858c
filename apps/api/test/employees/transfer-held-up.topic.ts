import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem } from '@siklus/contracts/bulk-operations';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { runJobs } from '../support/jobs.js';
import { openTasks } from '../support/office.js';
import { formWith, sample } from '../support/people.js';
import type { Client } from '../support/test-app.js';
import { refreshLines } from '../../src/workflow/line-changes.js';
import { broken, clerk, day, office, onDay, setPost, sql } from './transfer-office.js';

/** Called inside the `describe` of a suite. */
export function transferHeldUpTopic(): void {
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
