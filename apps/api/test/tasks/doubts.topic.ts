import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Notification } from '@siklus/contracts/notifications';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { brokenIn } from '../support/broken.js';
import { runJobs, sweep } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { openReviews } from '../support/reviews.js';
import type { Answer, Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;

interface Sending {
  readonly answers?: unknown;
  readonly standsBy?: readonly string[];
}

/** Sends the task as its holder, by the example it offers unless answers are given. */
async function send(task: OpenTask | undefined, { answers, standsBy }: Sending = {}): Promise<Answer<Record<string, unknown>>> {
  const holder = await office.as(task?.holderId ?? '');
  const { body } = await holder.get<TaskDetail>(`/api/tasks/${task?.id}`);
  const sent = { answers: answers ?? body.example, ...(standsBy === undefined ? {} : { standsBy }) };
  return holder.post(`/api/tasks/${task?.id}/complete`, sent, { version: body.version });
}

const doubted = ({ status, body }: Answer<Record<string, unknown>>) => [
  status,
  body['code'],
  (body['errors'] as { code: string }[] | undefined)?.map(({ code }) => code),
];

/** Lets so many days have passed. */
const onDay = (days: number): Promise<number> =>
  office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => $1)', [days]));

/** Called inside the `describe` of a suite. */
export function doubtsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
  });

  describe('an answer that is rarely meant', () => {
    it('repeats what was written for others: it is asked about in words, and counts once somebody stands by it', async () => {
      const { tasks } = await openReviews(office, 2);
      const [one, other] = tasks.filter(({ occasion }) => occasion === 'TW1');
      const words = { result: 'AS_EXPECTED', behaviour: 'AS_EXPECTED', feedback: 'Kemajuan baik.' };
      expect((await send(one, { answers: words })).status).toBe(200);
      const asked = await send(other, { answers: { ...words, feedback: 'kemajuan  BAIK.' } });
      expect(doubted(asked)).toEqual([422, 'ANSWERS_DOUBTED', ['REASON_OF_OTHERS']]);
      expect(JSON.stringify(asked.body)).toContain('untuk 1 pegawai lain');
      expect((await send(other, { answers: words, standsBy: ['REASON_OF_OTHERS'] })).status).toBe(200);
    });

    it('is less in the year than in its quarters: it is asked about with the sum, in which no quarter is that was given back', async () => {
      const of = { turn: 'feedback', step: 'mid-term-review' };
      const [quarter] = (await openTasks(office, of)).filter(({ occasion }) => occasion === 'TW2');
      const { participantId } = quarter as OpenTask;
      const [year] = await openTasks(office, { participantId, step: 'final-assessment', turn: 'report' });
      const answers = {
        actuals: [
          { indicator: 'r1.i1', value: 8 },
          { indicator: 'r1.i2', value: 95 },
        ],
      };
      const asked = await send(year, { answers });
      expect(doubted(asked)).toEqual([422, 'ANSWERS_DOUBTED', ['YEAR_BELOW_PERIODS']]);
      expect(JSON.stringify(asked.body)).toContain('1.1 diisi 8, sudah dilaporkan 9 laporan');
      const supervisor = await office.as(quarter?.holderId ?? '');
      const { body } = await supervisor.get<TaskDetail>(`/api/tasks/${quarter?.id}`);
      expect((await supervisor.post(`/api/tasks/${quarter?.id}/return`, { reason: 'Keliru.' }, { version: body.version })).status).toBe(
        200,
      );
      expect((await send(year, { answers })).status).toBe(200);
    });
  });

  describe('a year that nobody reported', () => {
    let document: () => Promise<ParticipantDetail>;
    let employee: Client;
    let participantId: string;
    const open = async (step: string) => (await openTasks(office, { participantId, step }))[0];
    beforeAll(async () => {
      const task = (await openTasks(office, { step: 'target-setting', turn: 'draft' })).at(-1) as OpenTask;
      participantId = task.participantId;
      employee = await office.as(task.employeeId);
      document = async () => (await employee.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
      expect((await send(task)).status).toBe(200);
      expect((await send(await open('target-setting'))).status).toBe(200);
      expect((await send(await open('final-assessment'))).status).toBe(200);
    });

    it('is rated only by whoever says that he means it, and the trail keeps that', async () => {
      expect(doubted(await send(await open('final-assessment')))).toEqual([422, 'ANSWERS_DOUBTED', ['RATING_WITHOUT_REPORT']]);
      expect((await send(await open('final-assessment'), { standsBy: ['RATING_WITHOUT_REPORT'] })).status).toBe(200);
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { participantId, action: 'turn.completed' } });
      expect(JSON.stringify(rows)).toContain('RATING_WITHOUT_REPORT');
    });

    it('shows whoever is asked to answer the rating, and what his silence does', async () => {
      const { body } = await employee.get<TaskDetail>(`/api/tasks/${(await open('final-assessment'))?.id}`);
      expect(body).toMatchObject({ turn: 'acknowledge', onSilence: 'advance' });
      expect(body.ratings).toMatchObject([{ step: 'final-assessment', predicate: 'GOOD', response: null }]);
      expect(body.earlier['final-assessment//rate']).toHaveProperty('feedback');
      // Who rated stands beside the rating, and beside it which quarters are open, and what becomes of them.
      const [given] = body.ratings;
      expect(given?.by).toMatchObject({ employeeId: expect.any(String), name: expect.any(String), post: expect.any(String) });
      expect(body.openPeriods.map(({ occasion }) => occasion)).toEqual(['TW1', 'TW2', 'TW3']);
      // An addendum that somebody asked for is named as well: the year ends it at once, however long it would have.
      const { participantId } = body;
      expect((await employee.post(`/api/participants/${participantId}/requests`, { step: 'addendum', reason: 'Berubah.' })).status).toBe(
        201,
      );
      const { openPeriods } = (await employee.get<TaskDetail>(`/api/tasks/${body.id}`)).body;
      expect(openPeriods.at(-1)).toMatchObject({ step: 'addendum', occasion: '1', isEnding: true, isRequested: true });
      expect(openPeriods).toHaveLength(4);
    });

    it('bears the disagreement beside the rating, and ends its open quarters as not reported', async () => {
      const before = await document();
      expect(before.runs.filter(({ step }) => step === 'mid-term-review').map(({ state }) => state)).toEqual(['open', 'open', 'open']);
      expect(before.notable).toBe(true);
      const answers = { response: 'DISAGREE', note: 'Target berubah di bulan Juni.' };
      // By then they are due, also with the days that they had because they opened late.
      await onDay(40);
      const asked = (await employee.get<TaskDetail>(`/api/tasks/${(await open('final-assessment'))?.id}`)).body;
      expect(asked.openPeriods.map(({ occasion, isEnding }) => [occasion, isEnding])).toEqual([
        ['TW1', true],
        ['TW2', true],
        ['TW3', true],
        ['1', true],
      ]);
      expect((await send(await open('final-assessment'), { answers })).status).toBe(200);
      await onDay(0);
      const { runs, notable } = await document();
      expect(runs.find(({ step }) => step === 'final-assessment')?.rating).toMatchObject({
        response: 'DISAGREE',
        note: 'Target berubah di bulan Juni.',
      });
      expect(runs.filter(({ step }) => step === 'mid-term-review')).toMatchObject(
        ['TW1', 'TW2', 'TW3'].map((occasion) => ({ occasion, state: 'skipped', cause: 'NOT_REPORTED', taskId: null })),
      );
      expect(notable).toBe(false);
      expect(
        (await employee.post(`/api/participants/${participantId}/progress-notes`, { notes: [{ indicator: 'r1.i1', value: 1 }] })).body,
      ).toMatchObject({
        code: 'PROGRESS_CLOSED',
      });
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });
  });

  describe('silence', () => {
    it('is told apart from an answer, in the document and to both sides', async () => {
      const task = (await openTasks(office, { step: 'target-setting', turn: 'draft' })).at(-1) as OpenTask;
      const { participantId } = task;
      const open = async (step: string) => (await openTasks(office, { participantId, step }))[0];
      expect((await send(task)).status).toBe(200);
      expect((await send(await open('target-setting'))).status).toBe(200);
      expect((await send(await open('final-assessment'))).status).toBe(200);
      const skip = { kind: 'skip', step: 'mid-term-review', occasion: 'TW1', participantIds: [participantId], reason: 'Bencana alam' };
      expect((await actInBulk(office, skip)).status).toBe(202);
      await runJobs(office.site);
      const rate = (await open('final-assessment')) as OpenTask;
      // Whoever rates the year reads of every period, also of the one that was skipped, by whom and why.
      const rating = (await (await office.as(rate.holderId)).get<TaskDetail>(`/api/tasks/${rate.id}`)).body;
      expect(rating.skippedPeriods).toMatchObject([
        { occasion: 'TW1', cause: null, act: { by: { name: 'admin' }, reason: 'Bencana alam' } },
      ]);
      expect((await send(rate, { standsBy: ['RATING_WITHOUT_REPORT', 'REASON_OF_OTHERS'] })).status).toBe(200);
      const asked = await open('final-assessment');
      await office.site.unitOfWork.run((tx) =>
        tx.run(`update business_clock set shift = $1::timestamptz + interval '1 day' - now()`, [asked?.dueAt]),
      );
      await sweep(office.site);
      const { runs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
      expect(runs.filter(({ isSilent }) => isSilent).map(({ step, state }) => [step, state])).toEqual([['final-assessment', 'done']]);
      for (const who of [task.employeeId, rate?.holderId ?? '']) {
        const { rows } = await (await office.as(who)).list<Notification>('/api/notifications', { filter: { kind: 'turn-lapsed' } });
        expect(rows).toContainEqual(expect.objectContaining({ participantId, isCurrent: true }));
      }
      await onDay(0);
    });
  });
}
