import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { Course } from '@siklus/contracts/courses';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import type { Task } from '@siklus/contracts/tasks';
import type { TrainingRecommendation } from '@siklus/contracts/training-recommendations';
import { registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import { keepChanges } from '../../src/workflow/keep-changes.js';
import { lockOrganisation } from '../../src/workflow/line-changes.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { formWith, sample } from '../support/people.js';
import { actInBulk, openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';

let office: Office;
let first: OpenTask;
/** The document and its final assessment in the inbox, as soon as the targets for which it waited were agreed. */
let waited: ParticipantDetail;
let waiting: Task | undefined;

const detail = async (): Promise<ParticipantDetail> =>
  (await office.admin.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body;
const recommended = async (): Promise<TrainingRecommendation[]> =>
  (await office.admin.list<TrainingRecommendation>('/api/training-recommendations', { filter: { participantId: first.participantId } }))
    .rows;

/** The holder of whatever is open in these steps of the document answers with the example, until nothing of them is. */
async function carry(...steps: readonly string[]): Promise<void> {
  for (const step of steps)
    for (;;) {
      const [task] = await openTasks(office, { participantId: first.participantId, step });
      if (task === undefined) break;
      const holder = (task.holderId as string | null) === null ? office.admin : await office.as(task.holderId);
      const { example } = (await holder.get<{ example: unknown }>(`/api/tasks/${task.id}`)).body;
      const sent = await holder.post(
        `/api/tasks/${task.id}/complete`,
        { answers: example, standsBy: registry.doubts },
        { version: task.version },
      );
      expect([step, task.turn, sent.status]).toEqual([step, task.turn, 200]);
    }
}

async function act(body: Record<string, unknown>): Promise<void> {
  expect((await actInBulk(office, { participantIds: [first.participantId], ...body })).status).toBe(202);
  await runJobs(office.site);
}

/** Called inside the `describe` of a suite. */
export function completeYearTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    first = (await openTasks(office, { step: 'target-setting' })).find(({ employeeId, holderId }) => employeeId === holderId) as OpenTask;
    await carry('target-setting');
    waited = await detail();
    const inbox = await (await office.as(first.employeeId)).list<Task>('/api/tasks', { filter: { mine: true, step: 'final-assessment' } });
    [waiting] = inbox.rows;
    for (const occasion of ['TW1', 'TW2', 'TW3']) await act({ kind: 'skip', step: 'mid-term-review', occasion });
    await carry('final-assessment', 'training-recommendation');
    expect((await detail()).state).toBe('complete');
  });

  describe('a due day that moved', () => {
    it('as the step had to wait is told in document and inbox, from when to when and why', () => {
      const planned = `${waited.year}-01-31`;
      const run = waited.runs.find(({ step }) => step === 'final-assessment');
      expect([run?.dueBefore?.slice(0, 10), waiting?.dueBefore]).toEqual([planned, run?.dueBefore]);
      const told = { kind: 'postpone', by: null, dueBefore: planned, dueOn: run?.dueAt.slice(0, 10) };
      expect(run?.acts).toEqual([expect.objectContaining(told)]);
      expect(waiting?.dueAt).toBe(run?.dueAt);
    });
  });

  describe('a year that is complete', () => {
    it('keeps its hours and titles, whatever becomes of the catalogue and of the ledger', async () => {
      const before = await detail();
      const { courseCode } = before.recommendations[0] ?? {};
      const found = (await office.admin.list<Course>('/api/courses', { filter: { code: courseCode } })).rows[0];
      const { id = '', version = 0, ...fields } = found ?? {};
      const renamed = { ...fields, title: `${found?.title} (baru)`, hours: (found?.hours ?? 0) + 1 };
      expect((await office.admin.put(`/api/courses/${id}`, renamed, { version })).status).toBe(200);
      const employee = await office.as(first.employeeId);
      const record = { title: 'Bimtek', form: 'e-learning', heldOn: `${before.year}-06-01`, hours: 8, attended: true };
      expect(await employee.post<Problem>('/api/learning-records', record)).toMatchObject({
        status: 409,
        body: { code: 'LEARNING_YEAR_OVER', errors: [{ source: 'heldOn' }] },
      });
      expect((await employee.post('/api/learning-records', { ...record, heldOn: `${before.year - 1}-06-01` })).status).toBe(201);
      const { recommendations, courses, training, learning } = await detail();
      expect({ recommendations, courses, training, learning }).toEqual({
        recommendations: before.recommendations,
        courses: before.courses,
        training: before.training,
        learning: before.learning,
      });
      expect((await recommended()).map(({ courseTitle }) => courseTitle).sort()).toEqual(
        before.recommendations.map((each) => each.title).sort(),
      );
    });

    it('keeps the hours that are owed for it, whatever its employee has become since', async () => {
      const { training } = await detail();
      const [somebody] = await office.site.unitOfWork.read<{ id: string }>('select id from account order by id limit 1');
      const becomes = (old: string, status: string) =>
        office.site.unitOfWork.run(async (tx) => {
          await lockOrganisation(tx);
          await tx.run('update employee set status = $2 where id = $1', [first.employeeId, status]);
          const change = { employeeId: first.employeeId, action: 'employee.changed', post: null } as const;
          await keepChanges(tx, { accountId: somebody?.id ?? '' }, [{ ...change, fields: [{ field: 'status', old, new: status }] }]);
        });
      expect(training).toMatchObject({ owed: 20, allowed: null });
      await becomes('PNS', 'PPPK');
      expect((await detail()).training).toEqual(training);
      await becomes('PPPK', 'PNS');
      expect((await detail()).training).toEqual(training);
    });
  });

  describe('an import', () => {
    it('that changes somebody whose year is complete warns of it, and of nobody else', async () => {
      const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
      const { nip } = await detail();
      const [own = '', other = ''] = [lines.find((line) => line.startsWith(nip)), lines.find((line) => !line.startsWith(nip))];
      const renamed = [own, other].map((line) => {
        const cells = line.split(';');
        cells[heading.split(';').indexOf('Nama')] += ' Baru';
        return cells.join(';');
      });
      const { body } = await office.admin.post<ImportReport>('/api/employees/import', formWith([heading, ...renamed].join('\n')), {
        query: { dryRun: 'true' },
        key: null,
      });
      expect(body.updated).toBe(2);
      expect(body.warnings.find(({ code }) => code === 'YEAR_COMPLETE')?.rows.map((each) => each.nip)).toEqual([nip]);
    });
  });

  describe('a recommendation whose assessment is reopened', () => {
    it('no longer counts until it is decided again, in document and list, and whoever is concerned is told why', async () => {
      const before = await detail();
      expect(before.training.recommended).toBeGreaterThan(0);
      expect(before.recommendationState).toBe('decided');
      await act({ kind: 'reopen', step: 'final-assessment', reason: 'Predikat keliru' });
      const after = await detail();
      expect([after.recommendationState, after.training.recommended]).toEqual(['waiting', 0]);
      expect(after.recommendations).toEqual(before.recommendations);
      expect(new Set((await recommended()).map(({ isOutdated }) => isOutdated))).toEqual(new Set([true]));
      const supervisor = before.runs.find(({ step }) => step === 'final-assessment')?.turns.find(({ turn }) => turn === 'rate')?.by;
      const told = async (employeeId: string, kind: string) =>
        (
          await (
            await office.as(employeeId)
          ).list<Notification>('/api/notifications', { filter: { kind, participantId: first.participantId } })
        ).rows;
      for (const employeeId of [first.employeeId, supervisor?.employeeId ?? ''])
        expect((await told(employeeId, 'step-reopened'))[0]?.words.id).toContain('alasan: Predikat keliru');
      const [outdated] = await told(first.employeeId, 'step-outdated');
      expect(outdated).toMatchObject({ step: 'training-recommendation', words: { id: expect.stringContaining('Predikat keliru') } });
      const pool = { filter: { kind: 'step-outdated', participantId: first.participantId } };
      expect((await office.admin.list<Notification>('/api/notifications', pool)).rows).toMatchObject([{ pool: 'training-office' }]);

      const said = async (kind: string) => (await told(first.employeeId, kind))[0]?.words.id ?? '';
      expect([await said('step-reopened'), await said('step-outdated')]).not.toContainEqual(expect.stringMatching(/^Tidak berlaku lagi/));
      await act({ kind: 'skip', step: 'final-assessment' });
      expect((await detail()).recommendationState).toBe('dropped');
      expect(await said('step-reopened')).toMatch(/^Tidak berlaku lagi/);
      await act({ kind: 'reopen', step: 'final-assessment' });
      expect((await detail()).recommendationState).toBe('waiting');

      await carry('final-assessment');
      expect((await detail()).recommendationState).toBe('waiting');
      await act({ kind: 'reopen', step: 'training-recommendation' });
      await act({ kind: 'skip', step: 'training-recommendation' });
      expect((await detail()).recommendationState).toBe('dropped');
      expect(await said('step-outdated')).toMatch(/^Tidak berlaku lagi/);
      await act({ kind: 'reopen', step: 'training-recommendation' });
      await carry('training-recommendation');
      const decided = await detail();
      expect([decided.state, decided.recommendationState]).toEqual(['complete', 'decided']);
      expect(decided.training.recommended).toBeGreaterThan(0);
      expect(new Set((await recommended()).map(({ isOutdated }) => isOutdated))).toEqual(new Set([false]));
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });
  });
}
