import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Survey } from '@siklus/contracts/surveys';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { elementCodes, registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

interface Plan {
  readonly results: readonly { readonly indicators: readonly object[] }[];
}
interface Report {
  readonly actuals: readonly object[];
}

let office: Office;
let first: OpenTask;
let employee: Client;
let supervisor: Client;
let draft: TaskDetail;
let counted: Survey;

const openTask = async (step: string, turn: string): Promise<TaskDetail> => {
  const [found] = await openTasks(office, { participantId: first.participantId, step, turn });
  const by = ['agree', 'feedback', 'rate'].includes(turn) ? supervisor : employee;
  return (await by.get<TaskDetail>(`/api/tasks/${found?.id}`)).body;
};
const complete = (by: Client, { id, version }: TaskDetail, answers: unknown): Promise<Answer<{ errors?: { source: string }[] }>> =>
  by.post(`/api/tasks/${id}/complete`, { answers, standsBy: registry.doubts }, { version });
const figures = (sum: number) => ({
  weightMode: 'EXACT',
  respondents: 10,
  totals: Object.fromEntries(elementCodes.map((element) => [element, sum])),
});
const act = async ({ id, version }: Survey, verb: string, body: object = {}): Promise<Survey> => {
  const { status, body: moved } = await office.admin.post<Survey>(`/api/surveys/${id}/${verb}`, body, { version });
  expect([verb, status]).toEqual([verb, 200]);
  return moved;
};
const told = async () =>
  office.site.unitOfWork.read<{ employee: string }>(
    `select employee_id as employee from notification where participant_id = $1 and kind = 'survey-recounted' order by 1`,
    [first.participantId],
  );
const trailed = async () => {
  const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${first.participantId}`)).body;
  return entries.filter(({ action }) => action.startsWith('survey.')).map(({ action, reason }) => [action, reason]);
};
/** The example of a plan, whose first indicator is published by a survey in March and December. */
const planNaming = (surveyOf: string, parts: object = {}) => {
  const [result, ...others] = (draft.example as unknown as Plan).results;
  const [indicator, ...rest] = result?.indicators ?? [];
  const target = { number: 80, unit: 'nilai' };
  const published = { ...indicator, text: 'IKM', target, pattern: 'PUBLISHED', months: [{ month: 3 }, { month: 12 }], surveyOf, ...parts };
  return { results: [{ ...result, indicators: [published, ...rest] }, ...others] };
};

/** Called inside the `describe` of a suite. */
export function surveyedTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    first = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(first.employeeId);
    const supervisorId = await supervisorOf(office, first.employeeId);
    supervisor = await office.as(supervisorId);
    draft = await openTask('target-setting', 'draft');
  });

  describe('an indicator whose value a survey publishes', () => {
    it('names a unit of its employee, and none of somebody else', async () => {
      expect(draft.surveyedUnits[0]?.id).toBe(draft.unitId);
      const [foreign] = await office.site.unitOfWork.read<{ id: string }>('select id from unit where not id = any($1::uuid[]) limit 1', [
        draft.surveyedUnits.map(({ id }) => id),
      ]);
      const refused = await complete(employee, draft, planNaming(foreign?.id ?? ''));
      expect([refused.status, refused.body.errors?.map(({ source }) => source)]).toEqual([422, ['results.0.indicators.0.surveyOf']]);
      expect((await complete(employee, draft, planNaming(draft.unitId))).status).toBe(200);
      expect((await complete(supervisor, await openTask('target-setting', 'agree'), {})).status).toBe(200);
      const { plans } = await openTask('mid-term-review', 'report');
      expect(plans.at(-1)?.results[0]?.indicators[0]).toMatchObject({ surveyOf: draft.unitId });
    });

    it('is proposed its index once the survey of the measuring month is confirmed, and reported with the survey named', async () => {
      const days = { firstDay: `${draft.year}-03-02`, lastDay: `${draft.year}-03-20` };
      const entered = await office.admin.post<Survey>('/api/surveys', { unitId: draft.unitId, ...days, ...figures(33) });
      expect((await openTask('mid-term-review', 'report')).surveys).toEqual([]);
      counted = await act(entered.body, 'confirm');
      const report = await openTask('mid-term-review', 'report');
      expect(report.occasion).toBe('TW1');
      expect(report.surveys).toMatchObject([{ id: counted.id, version: 2, index: 82.5, unitId: draft.unitId }]);
      const [named, ...others] = (report.example as unknown as Report).actuals;
      expect(named).toMatchObject({ value: 82.5, survey: { id: counted.id, version: 2 } });
      const other = await complete(employee, report, { ...report.example, actuals: [{ ...named, value: 90 }, ...others] });
      expect([other.status, other.body.errors?.map(({ source }) => source)]).toEqual([422, ['actuals.0.value']]);
      expect((await complete(employee, report, report.example)).status).toBe(200);
    });

    it('stays as it was sent when the survey is corrected; employee and supervisor are told, and the document says why', async () => {
      counted = await act(counted, 'correct', { ...figures(35), reason: 'Satu lembar terlewat' });
      expect((await told()).map((row) => row.employee).sort()).toEqual(
        [first.employeeId, (await openTask('mid-term-review', 'feedback')).holderId].sort(),
      );
      expect(await trailed()).toEqual([['survey.corrected', 'Satu lembar terlewat']]);
      const { earlier } = await openTask('mid-term-review', 'feedback');
      const sent = earlier['mid-term-review/TW1/report'] as { actuals: { value: number }[] };
      expect(sent.actuals[0]).toMatchObject({ value: 82.5, survey: { id: counted.id, version: 2 } });
    });

    it('moves nothing once the year is signed', async () => {
      // The value of December is typed, since no survey of it counts: it stands on evidence, as everything published does.
      const release = { indicator: 'r1.i1', period: '', title: 'Rilis Desember', link: 'https://rilis.example.go.id/ikm' };
      expect((await employee.post(`/api/participants/${first.participantId}/evidence-links`, release)).status).toBe(201);
      for (const [by, turn] of [
        [employee, 'report'],
        [supervisor, 'rate'],
        [employee, 'acknowledge'],
      ] as const) {
        const task = await openTask('final-assessment', turn);
        expect([turn, (await complete(by, task, task.example)).status]).toEqual([turn, 200]);
      }
      const before = [await told(), await trailed()];
      await act(counted, 'withdraw', { reason: 'Survei diulang' });
      expect([await told(), await trailed()]).toEqual(before);
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });
  });
}
