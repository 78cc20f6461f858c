import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { plan, type Plan } from '@siklus/contracts/plans';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { usualAnnex, type Aspect, type Perspective } from '@siklus/domain';
import pg from 'pg';
import { endings } from '../support/endings.js';
import type { Answer, Client } from '../support/test-app.js';
import { givenBackTopic } from './given-back.topic.js';
import { reportedVersionsTopic } from './reported-versions.topic.js';
import {
  ask,
  broken,
  complete,
  document,
  employee,
  first,
  office,
  openPlanVersionsOffice,
  openTask,
  reason,
  supervisor,
  type Sent,
} from './plan-versions-office.js';

/** What the form of staff asks for, and what that of leaders does. */
const sides = (aspect: Aspect, perspective: Perspective) => ({ aspect, perspective });

/** What either side may ask for at any time. */
const dialogue = { step: 'performance-dialogue', occasion: null };

/** Called inside the `describe` of a suite. */
export function planVersionsTopic(): void {
  const toEnd = endings();
  beforeAll(() => openPlanVersionsOffice(toEnd));

  describe('a plan that changes in the middle of the year', () => {
    it('is asked for by either side with a reason, which stands at the form of whoever writes', async () => {
      const write = await openTask('addendum', 'write');
      expect(write).toMatchObject({ label: { en: 'Addendum to the targets 1' }, holderId: first.employeeId, requests: [dialogue] });
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
  });

  givenBackTopic();

  describe('a plan that changes in the middle of the year', () => {
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
      expect((await document()).requests).toMatchObject([dialogue]);
      const agree = await openTask('addendum', 'agree');
      // What was looked at before is what the supervisor compares with.
      expect(agree.lookedAt).toMatchObject({ results: [{ key: 'r1', title: expect.stringMatching(/\(adendum 1\)$/) }] });
      const expectations = { LOYAL: 'Menjaga rahasia data warga' };
      await complete(supervisor, agree, { expectations });
      expect((await document()).requests).toMatchObject([{ step: 'addendum' }, dialogue]);
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
      expect(progress).toMatchObject([{ indicator: 'r1.i2', count: 1, newest: [{ planVersion: 1, value: 90 }] }]);
    });

    it('is told as a list as well, with the same differences', async () => {
      const { rows } = await employee.list<Plan>('/api/plans', {
        filter: { participantId: first.participantId },
        sort: ['version', 'ASC'],
      });
      expect(rows.map((row) => plan.strict().parse(row).version)).toEqual([1, 2]);
      expect(rows.map(({ id: _id, participantId: _of, employeeId: _by, employeeName: _name, year: _year, ...version }) => version)).toEqual(
        (await document()).plans,
      );
    });
  });

  reportedVersionsTopic();

  describe('a plan that changes in the middle of the year', () => {
    it('is no longer asked for once the side that asked, and it alone, has withdrawn that for a reason that both read', async () => {
      const withdraw = (by: Client) =>
        by.post<Problem>(`/api/participants/${first.participantId}/requests/withdraw`, {
          step: 'addendum',
          occasion: '2',
          reason: 'Batal.',
        });
      await ask(supervisor);
      expect((await document()).requests).toMatchObject([dialogue]);
      expect(await withdraw(employee)).toMatchObject({ status: 409, body: { code: 'REQUEST_OF_ANOTHER' } });
      expect((await withdraw(office.admin)).status).toBe(404);
      const { requests } = (await supervisor.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body;
      expect(requests).toMatchObject([{ step: 'addendum', occasion: '2' }, dialogue]);
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
