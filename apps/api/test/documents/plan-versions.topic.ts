import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { plan, type Plan } from '@siklus/contracts/plans';
import type { RequestedStep } from '@siklus/contracts/requests';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { registry, usualAnnex, type Aspect, type Perspective } from '@siklus/domain';
import pg from 'pg';
import { verifyAll } from '../../src/verify-all.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

interface Sent {
  readonly results: readonly { readonly key?: string; readonly indicators: readonly Record<string, unknown>[] }[];
}

let office: Office;
let first: OpenTask;
let employee: Client;
let supervisor: Client;

const openTask = async (step: string, turn: string): Promise<TaskDetail> => {
  const [found] = await openTasks(office, { participantId: first.participantId, step, turn });
  const by = turn === 'agree' || turn === 'feedback' || turn === 'rate' ? supervisor : employee;
  return (await by.get<TaskDetail>(`/api/tasks/${found?.id}`)).body;
};
const complete = (by: Client, { id, version }: TaskDetail, answers: unknown): Promise<Answer<unknown>> =>
  by.post(`/api/tasks/${id}/complete`, { answers, standsBy: registry.doubts }, { version });
const document = async () => (await employee.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body;
/** What the form of staff asks for, and what that of leaders does. */
const sides = (aspect: Aspect, perspective: Perspective) => ({ aspect, perspective });
const note = (indicator: string) =>
  employee.post(`/api/participants/${first.participantId}/progress-notes`, { indicator, value: 90, note: 'Sampai Mei.' });
const broken = async () => (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);

const reason = 'Anggaran kegiatan dipotong.';
const ask = (by: Client, step = 'addendum', why = reason): Promise<Answer<RequestedStep & Problem>> =>
  by.post(`/api/participants/${first.participantId}/requests`, { step, reason: why });

/** Called inside the `describe` of a suite. */
export function planVersionsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    first = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(first.employeeId);
    supervisor = await office.as(
      (await office.admin.get<{ supervisorId: string }>(`/api/employees/${first.employeeId}`)).body.supervisorId,
    );
    const draft = await openTask('target-setting', 'draft');
    await complete(employee, draft, draft.example);
    await complete(supervisor, await openTask('target-setting', 'agree'), {});
    const report = await openTask('mid-term-review', 'report');
    await complete(employee, report, report.example);
    await note('r1.i2');
    await ask(supervisor);
  });

  describe('a plan that changes in the middle of the year', () => {
    it('is asked for by either side with a reason, which stands at the form of whoever writes', async () => {
      const write = await openTask('addendum', 'write');
      expect(write).toMatchObject({ label: { en: 'Addendum to the targets 1' }, holderId: first.employeeId, requests: [] });
      expect(write.acts).toMatchObject([{ kind: 'request', reason }]);
      const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${first.participantId}`)).body;
      expect(entries).toContainEqual(expect.objectContaining({ action: 'run.request', reason }));
    });

    it.each<[string, () => Promise<Answer<Problem>>, number, string]>([
      ['beside one that is under way', () => ask(employee), 409, 'REQUEST_UNDER_WAY'],
      ['of a step that nobody asks for', () => ask(employee, 'final-assessment'), 422, 'REQUEST_UNKNOWN'],
      ['without a reason', () => ask(employee, 'addendum', ' '), 400, 'MALFORMED_REQUEST'],
      ['by whoever looks after the office', () => ask(office.admin), 404, 'NOT_FOUND'],
    ])('is refused %s, and nothing has changed', async (_what, asked, status, code) => {
      // Whose move each run is lasts until the moment of reading.
      const stands = async () => (await document()).runs.map(({ holdings: _held, ...run }) => run);
      const before = await stands();
      const answer = await asked();
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(await stands()).toEqual(before);
    });

    it('comes to its employee with the keys it was given', async () => {
      const { example } = await openTask('addendum', 'write');
      const { results } = example as unknown as Sent;
      expect(results.map(({ key, indicators }) => [key, indicators.map((each) => each['key'])])).toEqual([['r1', ['r1.i1', 'r1.i2']]]);
    });

    it.each([
      ['a key that the document never gave', { key: 'r7' }, 'results.0.key'],
      ['an indicator of another result', { key: undefined }, 'results.0.indicators.0.key'],
    ])('is refused with %s, and nothing has changed', async (_what, parts, source) => {
      const draft = await openTask('addendum', 'write');
      const { results } = draft.example as unknown as Sent;
      const sent = await complete(employee, draft, { results: results.map((result) => ({ ...result, ...parts })) });
      expect(sent.status).toBe(422);
      expect((sent.body as Problem).errors[0]).toMatchObject({ code: 'KEY_UNKNOWN', source });
      expect((await document()).plans.map(({ version }) => version)).toEqual([1]);
    });

    it('is taken back by whoever handed it in until somebody has opened it', async () => {
      const write = await openTask('addendum', 'write');
      await complete(employee, write, write.example);
      const takeBack = () => employee.post(`/api/tasks/${write.id}/take-back`, {});
      const wayBack = async () => (await document()).runs.find(({ step }) => step === 'addendum')?.takeBack;
      expect(await wayBack()).toBe(write.id);
      const agree = (await openTasks(office, { participantId: first.participantId, step: 'addendum', turn: 'agree' }))[0]?.id;
      expect((await takeBack()).status).toBe(200);
      const written = async (by: Client) =>
        (await by.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body.runs
          .find(({ step }) => step === 'addendum')
          ?.turns.map(({ turn, outcome, answers }) => [turn, outcome, answers]);
      // It is its writer's alone from now on, in his document and in the task that was closed by it.
      expect(await written(employee)).toEqual([
        ['write', 'done', write.example],
        ['agree', 'cancelled', null],
        ['write', null, null],
      ]);
      for (const by of [supervisor, office.admin]) {
        expect(await written(by)).toEqual([
          ['write', 'done', null],
          ['agree', 'cancelled', null],
          ['write', null, null],
        ]);
        const closed = await by.get<TaskDetail>(`/api/tasks/${agree}`);
        expect([closed.status, closed.body.earlier['addendum/1/write']]).toEqual([200, undefined]);
      }
      const anew = await openTask('addendum', 'write');
      expect(anew).toMatchObject({ round: 2, earlier: { 'addendum/1/write': write.example } });
      await complete(employee, anew, anew.example);
      await openTask('addendum', 'agree');
      expect(await wayBack()).toBeNull();
      expect(await employee.post(`/api/tasks/${anew.id}/take-back`, {})).toMatchObject({ status: 409, body: { code: 'OPENED_MEANWHILE' } });
      expect((await supervisor.post(`/api/tasks/${anew.id}/take-back`, {})).status).toBe(404);
      await supervisor.post(
        `/api/tasks/${(await openTask('addendum', 'agree')).id}/return`,
        { reason: 'Lengkapi.' },
        await openTask('addendum', 'agree'),
      );
    });

    it('is given back with a comment on a single indicator, which stands at the form of whoever mends it', async () => {
      const write = await openTask('addendum', 'write');
      await complete(employee, write, write.example);
      const agree = await openTask('addendum', 'agree');
      expect(agree).toMatchObject({ markable: ['r1', 'r1.i1', 'r1.i2'], lookedAt: write.example });
      const giveBack = (key: string) =>
        supervisor.post(`/api/tasks/${agree.id}/return`, { reason: 'Lihat komentar.', marks: [{ key, comment: 'Naikkan.' }] }, agree);
      expect(await giveBack('r9')).toMatchObject({ status: 422, body: { errors: [{ source: 'marks.0.key', code: 'MARK_UNKNOWN' }] } });
      expect((await giveBack('r1.i2')).status).toBe(200);
      const { acts, returnable } = await openTask('addendum', 'write');
      expect([returnable, acts.at(-1)]).toMatchObject([
        false,
        { kind: 'return', reason: 'Lihat komentar.', marks: [{ key: 'r1.i2', comment: 'Naikkan.' }] },
      ]);
      expect(await broken()).toEqual([]);
    });

    it('is agreed as a new version that says what it added, changed and dropped', async () => {
      const draft = await openTask('addendum', 'write');
      const [result] = (draft.example as unknown as Sent).results;
      const [reports, quality] = result?.indicators ?? [];
      const response = {
        ...sides('TIME', 'PROCESS'),
        text: 'Waktu tanggap',
        target: { number: 24, unit: 'jam', direction: 'LESS' },
      };
      // What was second stands first, its target is another, what was first is gone, and something new takes its place.
      const changed = {
        ...result,
        title: 'Terlaksananya tugas sesuai standar',
        indicators: [{ ...quality, target: { number: 98, unit: '%', direction: 'MORE' } }, response],
      };
      expect(reports).toMatchObject({ key: 'r1.i1' });
      const added = {
        title: 'Hasil survei kepuasan meningkat',
        kind: 'ADDITIONAL',
        indicators: [
          {
            ...sides('QUALITY', 'STAKEHOLDERS'),
            text: 'IKM',
            target: { number: 80, unit: 'nilai' },
            pattern: 'PUBLISHED',
            months: [{ month: 12 }],
          },
          { ...sides('COST', 'BUDGET'), text: 'Serapan', target: { least: 90, most: 95, unit: '%' }, months: [{ month: 12 }] },
        ],
      };
      expect(
        (await complete(employee, draft, { results: [added, changed], annex: { ...usualAnnex, resources: ['Kendaraan dinas'] } })).status,
      ).toBe(200);
      expect((await document()).requests).toEqual([]);
      const agree = await openTask('addendum', 'agree');
      // What was looked at before is what the supervisor compares with.
      expect(agree.lookedAt).toMatchObject({ results: [{ key: 'r1', title: expect.stringMatching(/\(adendum 1\)$/) }] });
      const expectations = { LOYAL: 'Menjaga rahasia data warga' };
      await complete(supervisor, agree, { expectations });
      expect((await document()).requests).toMatchObject([{ step: 'addendum' }]);
      const { plans } = await document();
      expect(plans.map(({ version, changes }) => [version, changes.length])).toEqual([
        [1, 0],
        [2, 7],
      ]);
      const called = (await supervisor.get<{ name: string }>('/api/session')).body.name;
      expect(plans.map(({ agreedBy, onBehalfOf }) => [agreedBy?.name, onBehalfOf])).toEqual(plans.map(() => [called, null]));
      expect(plans[1]?.changes.map(({ of, kind, key, parts }) => [of, kind, key, parts])).toEqual([
        ['result', 'added', 'r2', []],
        ['result', 'changed', 'r1', ['title']],
        ['indicator', 'changed', 'r1.i2', ['target']],
        ['indicator', 'added', 'r1.i3', []],
        ['indicator', 'dropped', 'r1.i1', []],
        ['annex', 'changed', 'resources', []],
        ['expectation', 'added', 'LOYAL', []],
      ]);
      expect(plans.map((each) => [each.approach, each.annex, each.expectations])).toEqual([
        ['QUANTITATIVE', usualAnnex, {}],
        ['QUANTITATIVE', { ...usualAnnex, resources: ['Kendaraan dinas'] }, expectations],
      ]);
      expect(plans[1]?.results[0]?.indicators[1]?.target).toEqual({ least: 90, most: 95, unit: '%', direction: 'MORE' });
      expect(plans[0]?.results[0]?.indicators.map(({ key }) => key)).toEqual(['r1.i1', 'r1.i2']);
      // Trial D1: what was reported and noted before stands where it stood, with the version that it was about.
      const { runs, progress } = await document();
      const [reported] = runs
        .flatMap(({ step, turns }) => (step === 'mid-term-review' ? turns : []))
        .filter(({ turn }) => turn === 'report');
      expect(reported?.answers).toMatchObject({
        actuals: [
          { indicator: 'r1.i1', planVersion: 1, value: 3 },
          { indicator: 'r1.i2', planVersion: 1, value: 95 },
        ],
      });
      expect(progress).toMatchObject([{ indicator: 'r1.i2', planVersion: 1, value: 90 }]);
    });

    it('is told as a list as well, with the same differences', async () => {
      const { rows } = await employee.list<Plan>('/api/plans', {
        filter: { participantId: first.participantId },
        sort: ['version', 'ASC'],
      });
      expect(rows.map((row) => plan.strict().parse(row).version)).toEqual([1, 2]);
      expect(rows.map(({ id: _id, participantId: _of, employeeId: _by, employeeName: _name, ...version }) => version)).toEqual(
        (await document()).plans,
      );
    });

    it('is what is noted on from then on, and no longer what was dropped', async () => {
      expect((await note('r1.i1')).status).toBe(404);
      expect(await note('r1.i3')).toMatchObject({ status: 201, body: { indicator: 'r1.i3', planVersion: 2 } });
    });

    it('is what is reported on: with its version, without what is not measured in the period, and not by whoever saw another', async () => {
      await complete(supervisor, await openTask('mid-term-review', 'feedback'), {
        result: 'AS_EXPECTED',
        behaviour: 'AS_EXPECTED',
        feedback: 'Lanjutkan.',
      });
      const report = await openTask('mid-term-review', 'report');
      expect(report).toMatchObject({
        occasion: 'TW2',
        example: {
          actuals: [
            { indicator: 'r1.i2', value: 98 },
            { indicator: 'r1.i3', value: 24 },
          ],
        },
      });
      const { actuals } = report.example as { actuals: { indicator: string }[] };
      const sent = (parts: object, more: object[] = []) => ({ actuals: [...actuals.map((each) => ({ ...each, ...parts })), ...more] });
      expect(await complete(employee, report, sent({ planVersion: 1 }))).toMatchObject({
        status: 422,
        body: { errors: [{ source: 'actuals', code: 'PLAN_CHANGED_MEANWHILE' }] },
      });
      // TV-71: the value of a survey that is published in December is no value of June.
      expect(await complete(employee, report, sent({}, [{ indicator: 'r2.i1', value: 84, note: 'Belum rilis' }]))).toMatchObject({
        status: 422,
        body: { errors: [{ source: 'actuals.2.value', code: 'NOT_MEASURED_IN_PERIOD' }] },
      });
      expect((await complete(employee, report, sent({ planVersion: 2 }))).status).toBe(200);
      const { runs } = await document();
      const run = runs.find(({ occasion }) => occasion === 'TW2');
      expect(run?.turns.find(({ turn }) => turn === 'report')?.answers).toMatchObject({
        actuals: [{ planVersion: 2 }, { planVersion: 2 }],
      });
    });

    it('is named by each rating in the version that the rated report was about', async () => {
      await complete(supervisor, await openTask('mid-term-review', 'feedback'), {
        result: 'ABOVE',
        behaviour: 'AS_EXPECTED',
        feedback: 'Waktu tanggap membaik.',
      });
      const { runs } = await document();
      expect(runs.flatMap(({ rating }) => (rating === null ? [] : [[rating.occasion, rating.planVersion]]))).toEqual([
        ['TW1', 1],
        ['TW2', 2],
      ]);
    });

    it('is no longer asked for once the side that asked, and it alone, has withdrawn that for a reason that both read', async () => {
      const withdraw = (by: Client) =>
        by.post<Problem>(`/api/participants/${first.participantId}/requests/withdraw`, {
          step: 'addendum',
          occasion: '2',
          reason: 'Batal.',
        });
      await ask(supervisor);
      expect((await document()).requests).toEqual([]);
      expect(await withdraw(employee)).toMatchObject({ status: 409, body: { code: 'REQUEST_OF_ANOTHER' } });
      expect((await withdraw(office.admin)).status).toBe(404);
      const { requests } = (await supervisor.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body;
      expect(requests).toMatchObject([{ step: 'addendum', occasion: '2' }]);
      expect(await withdraw(supervisor)).toMatchObject({ status: 200, body: { occasion: '2', state: 'skipped' } });
      const { runs, plans } = await document();
      const acts = runs.find(({ step, occasion }) => step === 'addendum' && occasion === '2')?.acts;
      expect(acts?.map(({ kind, reason: why }) => [kind, why])).toEqual([
        ['request', reason],
        ['withdraw', 'Batal.'],
      ]);
      expect(plans.map(({ version }) => version)).toEqual([1, 2]);
    });

    it('leaves nothing that verify finds; a report that is turned to an indicator of no plan, it finds', async () => {
      expect(await broken()).toEqual([]);
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query(`update plan_indicator set key = 'r1.i9' where key = 'r1.i1'`);
      await owner.end();
      expect(await broken()).toMatchObject([{ invariant: expect.stringMatching(/^I55/), violations: 1 }]);
    });
  });
}
