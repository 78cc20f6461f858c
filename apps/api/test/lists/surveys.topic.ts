import { beforeAll, describe, expect, it } from '@jest/globals';
import { survey, surveyDetail, type AnswersReport, type Survey, type SurveyDetail } from '@siklus/contracts/surveys';
import { answerHeadings, elementCodes } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { openProvince } from '../support/office.js';
import { formWith, signedIn } from '../support/people.js';
import type { Client, TestApp } from '../support/test-app.js';

let site: TestApp;
let admin: Client;
let local: Client;
let employee: Client;
let unit: { id: string; code: string; name: string };
let other: { id: string };

const totals = (sum: number) => Object.fromEntries(elementCodes.map((element) => [element, sum]));
const fields = (month: string, sum = 30) => ({
  unitId: unit.id,
  firstDay: `2025-${month}-01`,
  lastDay: `2025-${month}-20`,
  weightMode: 'EXACT',
  respondents: 10,
  served: null,
  totals: totals(sum),
});
const enter = async (month: string, sum?: number) => (await local.post<Survey>('/api/surveys', fields(month, sum))).body;
const act = <T = Survey>({ id, version }: Pick<Survey, 'id' | 'version'>, verb: string, body: object = {}) =>
  local.post<T>(`/api/surveys/${id}/${verb}`, body, { version });
const confirmed = async (month: string, sum?: number) => (await act(await enter(month, sum), 'confirm')).body;

/** Called inside the `describe` of a suite. */
export function surveysTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    ({ site, admin } = toEnd(await openProvince()));
    const units = await site.unitOfWork.read<{ id: string; code: string; name: string }>(
      'select id, code, name from unit u where not exists (select from unit c where c.parent_id = u.id) order by code limit 2',
    );
    [unit = { id: '', code: '', name: '' }, other = { id: '' }] = units;
    local = await signedIn(site, 'pengelola', { roles: ['unit-administrator'], unit: unit.code });
    employee = await signedIn(site, 'pembaca-survei');
  });

  describe('a survey of satisfaction', () => {
    it('is drafted for those who look after its unit, and read by everybody once it counts', async () => {
      const draft = await enter('01', 31);
      expect(survey.strict().parse(draft)).toEqual(draft);
      expect(draft).toMatchObject({ state: 'DRAFT', index: 77.5, grade: 'B', indicative: null, version: 1, may: ['survey.write'] });
      expect((await employee.get(`/api/surveys/${draft.id}`)).status).toBe(404);
      expect((await employee.list('/api/surveys', { filter: { unitId: unit.id } })).total).toBe(0);
      const change = (version: number) => local.put<Survey>(`/api/surveys/${draft.id}`, { ...fields('01', 32), served: 10 }, { version });
      expect((await change(1)).body).toMatchObject({ index: 80, indicative: false, version: 2 });
      expect((await change(1)).body).toMatchObject({ status: 412, code: 'SURVEY_CHANGED' });
      expect((await act({ id: draft.id, version: 2 }, 'confirm')).body).toMatchObject({ state: 'CONFIRMED', version: 3 });
      const { body } = await employee.get<SurveyDetail>(`/api/surveys/${draft.id}`);
      expect(surveyDetail.strict().parse(body)).toMatchObject({ state: 'CONFIRMED', may: [] });
      expect(body.elements.map(({ element }) => element)).toEqual(elementCodes);
      // What stood in it while it was drafted stays with those who drafted it.
      const historyAs = async (by: Client) =>
        (await by.get<SurveyDetail>(`/api/surveys/${draft.id}`)).body.history.map(({ act: done }) => done);
      expect([await historyAs(employee), await historyAs(local)]).toEqual([['CONFIRMED'], ['CONFIRMED', 'CHANGED', 'ENTERED']]);
      const dropped = await enter('12', 31);
      expect((await act(dropped, 'withdraw', { reason: 'Salah unit' })).body).toMatchObject({ state: 'WITHDRAWN' });
      expect((await employee.get(`/api/surveys/${dropped.id}`)).status).toBe(404);
      expect((await local.get(`/api/surveys/${dropped.id}`)).status).toBe(200);
      expect((await employee.list<Survey>('/api/surveys', { filter: { state: 'WITHDRAWN' } })).rows.map(({ id }) => id)).not.toContain(
        dropped.id,
      );
    });

    it('is corrected and withdrawn with a reason; every version stays, with who did it, and stands in the trail of the unit', async () => {
      const counted = await confirmed('02');
      const { weightMode, respondents, served } = fields('02');
      const correction = { weightMode, respondents, served, totals: totals(33), reason: 'Satu lembar terhitung dua kali' };
      const corrected = (await act(counted, 'correct', correction)).body;
      expect(corrected).toMatchObject({ state: 'CONFIRMED', index: 82.5, version: 3 });
      const withdrawn = (await act(corrected, 'withdraw', { reason: 'Survei diulang' })).body;
      expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', may: [], version: 4 });
      expect((await act(withdrawn, 'correct', correction)).body).toMatchObject({ status: 409, code: 'SURVEY_WITHDRAWN' });
      const { body } = await local.get<SurveyDetail>(`/api/surveys/${counted.id}`);
      expect(body.history.map(({ act: what, index, reason, byName }) => [what, index, reason, byName])).toEqual([
        ['WITHDRAWN', 82.5, 'Survei diulang', 'pengelola'],
        ['CORRECTED', 82.5, 'Satu lembar terhitung dua kali', 'pengelola'],
        ['CONFIRMED', 75, null, 'pengelola'],
        ['ENTERED', 75, null, 'pengelola'],
      ]);
      const told = await admin.list<{ action: string; reason: string | null }>('/api/audit-entries', {
        filter: { stream: `unit:${unit.id}` },
        sort: ['n', 'DESC'],
        range: [0, 3],
      });
      expect(told.rows.map(({ action, reason }) => [action, reason])).toEqual([
        ['survey.withdrawn', 'Survei diulang'],
        ['survey.corrected', 'Satu lembar terhitung dua kali'],
        ['survey.confirmed', null],
        ['survey.entered', null],
      ]);
      // What was withdrawn leaves its day free.
      expect((await local.post('/api/surveys', fields('02'))).status).toBe(201);
    });

    it('stands in the series of its unit with what lies between it and the one before', async () => {
      await confirmed('03', 30);
      const last = await confirmed('04', 34);
      const { body } = await employee.get<SurveyDetail>(`/api/surveys/${last.id}`);
      expect(body.series.slice(-2)).toMatchObject([
        { lastDay: '2025-03-20', index: 75 },
        { lastDay: '2025-04-20', index: 85, change: 10 },
      ]);
    });

    it('that was changed beside its versions is noticed by verify', async () => {
      const broken = async () => (await brokenIn(site.unitOfWork)).map(({ invariant }) => invariant);
      const { id } = await confirmed('12');
      expect(await broken()).toEqual([]);
      await site.unitOfWork.run((tx) => tx.run('update survey set respondents = 11 where id = $1', [id]));
      expect(await broken()).toEqual([expect.stringMatching(/^I73/)]);
      await site.unitOfWork.run((tx) => tx.run('update survey set respondents = 10 where id = $1', [id]));
    });

    it('does not take what its state does not allow, nor a second one that ends on the same day', async () => {
      const draft = await enter('05');
      const { weightMode, respondents, served } = fields('05');
      const correction = { weightMode, respondents, served, totals: totals(31), reason: 'x' };
      expect((await act(draft, 'correct', correction)).body).toMatchObject({ status: 409, code: 'SURVEY_NOT_CONFIRMED' });
      const counted = (await act(draft, 'confirm')).body;
      expect((await act(counted, 'confirm')).body).toMatchObject({ status: 409, code: 'SURVEY_COUNTS' });
      const again = await local.post('/api/surveys', fields('05'));
      expect(again.body).toMatchObject({ status: 409, code: 'SURVEY_TWICE', errors: [expect.objectContaining({ source: 'lastDay' })] });
      const ahead = { ...fields('06'), firstDay: '2049-06-01', lastDay: '2049-06-20' };
      const later = (await local.post<Survey>('/api/surveys', ahead)).body;
      expect((await act(later, 'confirm')).body).toMatchObject({ status: 409, code: 'SURVEY_NOT_OVER' });
      expect((await local.post('/api/surveys', { ...fields('07'), unitId: other.id })).status).toBe(404);
    });

    it.each<[string, object, number, string]>([
      ['a total that no answers add up to', { totals: totals(41) }, 422, 'totals.REQUIREMENTS'],
      ['days of two years', { firstDay: '2024-12-01' }, 422, 'firstDay'],
      ['half an answer', { totals: totals(30.5) }, 400, 'totals.REQUIREMENTS'],
      ['an element less', { totals: { FEE: 30 } }, 400, 'totals.REQUIREMENTS'],
      ['an element more', { totals: { ...totals(30), U10: 30 } }, 400, 'totals'],
      ['nobody', { respondents: 0 }, 400, 'respondents'],
    ])('with %s is refused at its place', async (_what, wrong, status, source) => {
      const { body } = await local.post<{ errors: { source: string }[] }>('/api/surveys', { ...fields('08'), ...wrong });
      expect([body, body.errors.some((error) => error.source.startsWith(source))]).toEqual([expect.objectContaining({ status }), true]);
    });
  });

  describe('a file of answers', () => {
    const heads = answerHeadings.map((heading) => `"${heading}"`).join(';');
    const row = (answer: number | string) => Array(9).fill(answer).join(';');
    const file = (...rows: string[]) => formWith([`No;${heads}`, ...rows.map((each, at) => `${at + 1};${each}`)].join('\n'), 'jawaban.csv');
    const upload = (form: FormData, query: object = {}, unitId = unit.id) =>
      local.post<AnswersReport & { code?: string }>('/api/surveys/import', form, {
        query: { unitId, firstDay: '2025-09-01', lastDay: '2025-09-20', weightMode: 'PUBLISHED_0_11', ...query },
      });
    const drafts = async () => (await local.list('/api/surveys', { filter: { state: 'DRAFT' } })).total;

    it('is counted into a draft, which tells the file; a rehearsal writes nothing', async () => {
      const before = await drafts();
      const tried = await upload(file(row(4), row(3)), { dryRun: 'true' });
      expect(tried.body).toMatchObject({
        rows: 2,
        respondents: 2,
        faulty: 0,
        surveyId: null,
        index: 86.63,
        grade: 'B',
        ignoredColumns: ['No'],
      });
      expect(await drafts()).toBe(before);
      const { body } = await upload(file(row(4), row(3)), { served: '40' });
      const detail = (await local.get<SurveyDetail>(`/api/surveys/${body.surveyId ?? ''}`)).body;
      expect(detail).toMatchObject({ state: 'DRAFT', respondents: 2, served: 40, indicative: true, index: 86.63, totals: totals(7) });
      expect(detail.history).toEqual([expect.objectContaining({ act: 'ENTERED', file: 'jawaban.csv' })]);
    });

    it('with faults tells each by row and column in the reader’s language, and leaves nothing behind', async () => {
      const before = await drafts();
      const query = { firstDay: '2025-10-01', lastDay: '2025-10-20' };
      const faulty = file(row(4), row(3).replace('3', '5'), row(2).replace('2', ''));
      const { status, body } = await upload(faulty, query);
      expect([status, body.code, body.rows, body.faulty, body.respondents]).toEqual([422, 'ANSWERS_FAULTY', 3, 2, 1]);
      expect(body.errors.map((error) => [error.row, error.column, error.code])).toEqual([
        [3, 'Persyaratan', 'ANSWER_OFF_SCALE'],
        [4, 'Persyaratan', 'ANSWER_MISSING'],
      ]);
      expect(await drafts()).toBe(before);
      const whole = await upload(faulty, { ...query, validOnly: 'true' });
      expect([whole.status, whole.body.respondents, whole.body.index]).toEqual([200, 1, 99]);
      expect(await drafts()).toBe(before + 1);
    });

    it.each<[string, () => FormData, object, number, string]>([
      ['no list of answers', () => formWith('NIP;Nama\n1;a'), {}, 422, 'ANSWERS_NONE'],
      ['nobody who answered', () => file(), {}, 422, 'ANSWERS_NONE'],
      ['more than a survey asks', () => file(...Array.from({ length: 20_300 }, () => row(4))), {}, 413, 'ANSWERS_TOO_MANY'],
      ['days the wrong way around', () => file(row(4)), { lastDay: '2025-08-01' }, 422, 'ANSWERS_INVALID'],
      ['something that is no unit', () => file(row(4)), { unitId: 'x' }, 400, 'MALFORMED_REQUEST'],
    ])('is refused with %s', async (_what, form, query, status, code) => {
      const before = await drafts();
      expect((await upload(form(), query)).body).toMatchObject({ status, code });
      expect(await drafts()).toBe(before);
    });

    it('of a unit that somebody else looks after is unknown', async () => {
      expect((await upload(file(row(4)), {}, other.id)).status).toBe(404);
    });
  });
}
