import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import type { TaskDetail } from '@siklus/contracts/tasks';
import pg from 'pg';
import { verifyAll } from '../../src/verify-all.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

interface Head {
  readonly employeeId: string;
  readonly participantId: string;
}

let office: Office;
let employee: Head;
let head: Head;
let other: Head;
let superior: SuperiorPlan;

const indicators = [{ aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } }];
const row = (title: string, parts: object = {}) => ({ title, kind: 'MAIN', indicators, ...parts });
const tie = (parts: object = {}) => ({ document: superior.document, version: superior.version, key: 'r2', way: 'DIRECT', ...parts });

const draftOf = async ({ participantId }: Head, turn = 'draft'): Promise<{ by: Client; task: TaskDetail }> => {
  const [open] = await openTasks(office, { participantId, step: 'target-setting', turn });
  const by = await office.as(open?.holderId ?? '');
  return { by, task: (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body };
};
const handIn = async (of: Head, results: readonly object[]): Promise<Answer<unknown>> => {
  const { by, task } = await draftOf(of);
  return by.post(`/api/tasks/${task.id}/complete`, { answers: { results } }, { version: task.version });
};
const agree = async (of: Head): Promise<void> => {
  const { by, task } = await draftOf(of, 'agree');
  expect((await by.post(`/api/tasks/${task.id}/complete`, { answers: {} }, { version: task.version })).status).toBe(200);
};
const plansOf = async ({ employeeId, participantId }: Head) =>
  (await (await office.as(employeeId)).get<ParticipantDetail>(`/api/participants/${participantId}`)).body.plans;
const change = (sql: string, values: readonly unknown[]) => office.site.unitOfWork.run((tx) => tx.run(sql, [...values]));
const documentOf = async (employeeId: string): Promise<Head> => {
  const [found] = await openTasks(office, { employeeId, step: 'target-setting' });
  return { employeeId, participantId: found?.participantId ?? '' };
};
const broken = async () => (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);

/** Called inside the `describe` of a suite. */
export function tiesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [last, first] = [...(await openTasks(office, { step: 'target-setting' }))].reverse();
    employee = { employeeId: last?.employeeId ?? '', participantId: last?.participantId ?? '' };
    const { supervisorId } = (await office.admin.get<{ supervisorId: string }>(`/api/employees/${employee.employeeId}`)).body;
    head = await documentOf(supervisorId);
    other = { employeeId: first?.employeeId ?? '', participantId: first?.participantId ?? '' };
    expect((await handIn(head, [row('Mutu layanan meningkat'), row('Angka penularan menurun')])).status).toBe(200);
    await agree(head);
    superior = (await (await office.as(employee.employeeId)).get<SuperiorPlan>(`/api/participants/${employee.participantId}/superior-plan`))
      .body;
  });

  describe('the ties of a plan', () => {
    it('can be chosen from the agreed plan of the superior, by document, version and key', () => {
      expect(superior).toMatchObject({ document: head.participantId, version: 1, isCircle: false });
      expect(superior.results.map(({ key, title }) => [key, title])).toEqual([
        ['r1', 'Mutu layanan meningkat'],
        ['r2', 'Angka penularan menurun'],
      ]);
    });

    it.each<[string, () => object, string, string]>([
      ['nothing chosen', () => row('Kunjungan'), 'TIE_MISSING', 'results.0.ties'],
      [
        'a plan that is not the superior’s',
        () => row('Kunjungan', { ties: [tie({ document: other.participantId })] }),
        'TIE_TO_ANOTHER_PLAN',
        'results.0.ties.0',
      ],
      [
        'a plan that nobody has',
        () => row('Kunjungan', { ties: [tie({ document: '01900000-0000-7000-8000-000000000001' })] }),
        'TIE_TO_ANOTHER_PLAN',
        'results.0.ties.0',
      ],
      ['a result that is not there', () => row('Kunjungan', { ties: [tie({ key: 'r9' })] }), 'TIE_TO_ANOTHER_PLAN', 'results.0.ties.0'],
      ['a version that is not there', () => row('Kunjungan', { ties: [tie({ version: 7 })] }), 'TIE_OUTDATED', 'results.0.ties.0'],
    ])('are refused with %s, and nothing is written', async (_what, result, code, source) => {
      const refused = await handIn(employee, [result()]);
      expect(refused.status).toBe(422);
      expect((refused.body as Problem).errors[0]).toMatchObject({ code, source });
      expect(await plansOf(employee)).toEqual([]);
    });

    it('are kept with the plan, in the words of the superior', async () => {
      const results = [
        row('Kunjungan rumah', { ties: [tie(), tie({ key: 'r1', way: 'NON_DIRECT' })] }),
        row('Arsip tertata', { untied: 'Tugas tersendiri dari sekretaris' }),
      ];
      expect((await handIn(employee, results)).status).toBe(200);
      await agree(employee);
      expect((await plansOf(employee))[0]?.results).toMatchObject([
        {
          ties: [
            { key: 'r2', way: 'DIRECT', title: 'Angka penularan menurun' },
            { key: 'r1', way: 'NON_DIRECT', title: 'Mutu layanan meningkat' },
          ],
        },
        { untied: 'Tugas tersendiri dari sekretaris' },
      ]);
      expect(await broken()).toEqual([]);
    });

    it('never lead back to the plan itself, also where the line has turned round', async () => {
      const [above] = await office.site.unitOfWork.read<{ id: string }>(
        'select supervisor_id as id from current_assignment where employee_id = $1',
        [head.employeeId],
      );
      await change('update assignment set supervisor_id = $2 where employee_id = $1', [employee.employeeId, above?.id]);
      await change('update assignment set supervisor_id = $2 where employee_id = $1', [head.employeeId, employee.employeeId]);
      await actInBulk(office, { kind: 'reopen', step: 'target-setting', participantIds: [head.participantId] });
      await runJobs(office.site);
      const { task } = await draftOf(head);
      const answers = task.example as { results: readonly object[] };
      const own = { document: employee.participantId, version: 1, key: 'r1', way: 'DIRECT' };
      const refused = await handIn(
        head,
        answers.results.map((result) => ({ ...result, ties: [own], supports: undefined, untied: undefined })),
      );
      expect((refused.body as Problem).errors.map(({ code }) => code)).toEqual(['TIE_IN_A_CIRCLE', 'TIE_IN_A_CIRCLE']);
      expect((await handIn(head, answers.results)).status).toBe(200);
    });

    it('are found by verify where somebody turned one to another result', async () => {
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query(`update plan_tie set way = 'NON_DIRECT' where key = 'r2'`);
      expect(await broken()).toMatchObject([{ invariant: expect.stringMatching(/^I57/), violations: 1 }]);
      await owner.query(`update plan_tie set way = 'DIRECT', title = 'Lain' where key = 'r2'`);
      await owner.end();
      expect((await broken()).map(({ invariant }) => invariant.slice(0, 3))).toEqual(['I56', 'I57']);
    });
  });
}
