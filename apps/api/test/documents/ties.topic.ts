import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import { roleMatrix, type RoleMatrix } from '@siklus/contracts/role-matrix';
import { sharedResults, type SharedResults } from '@siklus/contracts/shared-results';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { documentTies, type DocumentTies } from '@siklus/contracts/ties';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { verifyAll } from '../../src/verify-all.js';
import { refreshLines } from '../../src/workflow/line-changes.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { signedIn } from '../support/people.js';
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
  const [open] = await openTasks(office, { participantId, turn });
  const by = await office.as(open?.holderId ?? '');
  return { by, task: (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body };
};
const handIn = async (of: Head, results: readonly object[], turn = 'draft'): Promise<Answer<unknown>> => {
  const { by, task } = await draftOf(of, turn);
  return by.post(`/api/tasks/${task.id}/complete`, { answers: { results } }, { version: task.version });
};
const agree = async (of: Head): Promise<void> => {
  const { by, task } = await draftOf(of, 'agree');
  expect((await by.post(`/api/tasks/${task.id}/complete`, { answers: {} }, { version: task.version })).status).toBe(200);
};
const askForAddendum = async ({ employeeId, participantId }: Head): Promise<void> => {
  const reason = 'Sasaran berubah.';
  const asked = await (await office.as(employeeId)).post(`/api/participants/${participantId}/requests`, { step: 'addendum', reason });
  expect(asked.status).toBe(201);
};
const detailOf = async ({ employeeId, participantId }: Head) =>
  (await office.as(employeeId)).get<ParticipantDetail>(`/api/participants/${participantId}`);
const plansOf = async (of: Head) => (await detailOf(of)).body.plans;
const change = (sql: string, values: readonly unknown[]) => office.site.unitOfWork.run((tx) => tx.run(sql, [...values]));
const documentOf = async (employeeId: string): Promise<Head> => {
  const [found] = await openTasks(office, { employeeId, step: 'target-setting' });
  return { employeeId, participantId: found?.participantId ?? '' };
};
const tiesOf = async ({ participantId }: Head, reader: Head) =>
  (await office.as(reader.employeeId)).get<DocumentTies>(`/api/participants/${participantId}/ties`);
const confirm = async ({ participantId }: Head, by: Head, body: object) =>
  (await office.as(by.employeeId)).post<Problem>(`/api/participants/${participantId}/ties`, body);
const expectOf = async ({ participantId }: Head, by: Head, parts: object = {}) =>
  (await office.as(by.employeeId)).post<Problem>(`/api/participants/${participantId}/expected-results`, {
    document: head.participantId,
    version: 1,
    key: 'r2',
    text: 'Semua pasien dikunjungi',
    ...parts,
  });
const withdrawFrom = async ({ participantId }: Head, by: Head, key: string) =>
  (await office.as(by.employeeId)).post<Problem>(`/api/participants/${participantId}/expected-results/withdraw`, {
    document: head.participantId,
    key,
    reason: 'Dibagi ulang.',
  });
const matrixAs = (by: Client) => by.get<RoleMatrix>(`/api/participants/${head.participantId}/role-matrix`);
const headMatrix = async () => (await matrixAs(await office.as(head.employeeId))).body;
/** What the matrix says of somebody's cells, as the head reads it: the words in force with what became of them. */
const cellsIn = (matrix: RoleMatrix, { employeeId }: Head) =>
  matrix.rows
    .find((each) => each.employeeId === employeeId)
    ?.cells.map(({ expected }) => expected && [expected.text, expected.uptake, expected.onBehalfOf?.employeeId ?? null]);
const toldOf = async ({ employeeId }: Head) =>
  (await (await office.as(employeeId)).list<{ kind: string }>('/api/notifications')).rows.filter(({ kind }) => kind === 'expected-results')
    .length;
const broken = async () => (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);

/** Called inside the `describe` of a suite. */
export function tiesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [found] = await office.site.unitOfWork.read<{ head: string; staff: string[] }>(
      `select a.supervisor_id as head, array_agg(a.employee_id order by e.nip) as staff from current_assignment a
         join employee e on e.id = a.employee_id join participant p on p.employee_id = a.employee_id
         join participant h on h.employee_id = a.supervisor_id
        where a.position_type not like 'JPT%' group by 1 having count(*) > 1 order by count(*), 1 limit 1`,
    );
    head = await documentOf(found?.head ?? '');
    employee = await documentOf(found?.staff[0] ?? '');
    other = await documentOf(found?.staff[1] ?? '');
    // Nobody waits: this plan was written and agreed before the head had one.
    expect((await handIn(other, [row('Penyuluhan', { supports: 'Angka penularan TB menurun' }), row('Arsip')])).status).toBe(200);
    await agree(other);
    expect((await handIn(head, [row('Mutu layanan meningkat'), row('Angka penularan menurun')])).status).toBe(200);
    await agree(head);
    superior = (await (await office.as(employee.employeeId)).get<SuperiorPlan>(`/api/participants/${employee.participantId}/superior-plan`))
      .body;
  });

  describe('what a head expects of somebody for one of his results', () => {
    it.each<[string, () => object, () => Head, number, string]>([
      ['a result that his plan does not have', () => ({ key: 'r9' }), () => head, 409, 'EXPECTED_OF_OTHER_PLAN'],
      ['a result of somebody else', () => ({ document: other.participantId }), () => head, 409, 'EXPECTED_OF_OTHER_PLAN'],
      ['a version that is not in force', () => ({ version: 7 }), () => head, 409, 'EXPECTED_OF_OTHER_VERSION'],
      ['no words', () => ({ text: ' ' }), () => head, 400, 'MALFORMED_REQUEST'],
      ['his own hand', () => ({}), () => employee, 404, 'NOT_FOUND'],
      ['a colleague', () => ({}), () => other, 404, 'NOT_FOUND'],
    ])('is refused with %s, and nothing is written', async (_what, parts, by, status, code) => {
      expect(await expectOf(employee, by(), parts())).toMatchObject({ status, body: { code } });
      expect(cellsIn(await headMatrix(), employee)).toEqual([null, null]);
      expect(await toldOf(employee)).toBe(0);
    });

    it('is written before he has a plan or after it, is told, and the same words again are nothing new', async () => {
      expect((await expectOf(employee, head)).status).toBe(204);
      expect((await expectOf(employee, head)).status).toBe(204);
      expect((await expectOf(other, head, { key: 'r1', text: 'Arsip tertib' })).status).toBe(204);
      expect([await toldOf(employee), await toldOf(other)]).toEqual([1, 1]);
      const matrix = await headMatrix();
      expect(roleMatrix.strict().parse(matrix)).toEqual(matrix);
      expect(cellsIn(matrix, employee)).toEqual([null, ['Semua pasien dikunjungi', 'OPEN', null]]);
      expect(cellsIn(matrix, other)).toEqual([['Arsip tertib', 'OPEN', null], null]);
    });

    it('is shown to him beside his plan as a proposal, and in his document to whoever reads it', async () => {
      const by = await office.as(employee.employeeId);
      const { body } = await by.get<SuperiorPlan>(`/api/participants/${employee.participantId}/superior-plan`);
      expect(body.expected).toMatchObject([{ key: 'r2', text: 'Semua pasien dikunjungi', by: { employeeId: head.employeeId } }]);
      const shown = [{ key: 'r2', title: 'Angka penularan menurun', text: 'Semua pasien dikunjungi', uptake: 'OPEN' }];
      expect((await tiesOf(employee, employee)).body.expected).toMatchObject(shown);
      expect((await tiesOf(employee, head)).body.expected).toMatchObject(shown);
    });

    it('is changed or withdrawn by an act of its own, with the reason in the trail', async () => {
      expect((await expectOf(other, head, { key: 'r1', text: 'Arsip digital' })).status).toBe(204);
      expect((await withdrawFrom(other, other, 'r1')).status).toBe(404);
      expect((await withdrawFrom(other, head, 'r1')).status).toBe(204);
      expect(await withdrawFrom(other, head, 'r1')).toMatchObject({ status: 409, body: { code: 'EXPECTED_NOTHING' } });
      expect(cellsIn(await headMatrix(), other)).toEqual([null, null]);
      expect(await toldOf(other)).toBe(3);
      const { body: trail } = await (await office.as(other.employeeId)).get<DocumentTrail>(`/api/document-trails/${other.participantId}`);
      expect(trail.brokenAt).toBeNull();
      expect(trail.entries.slice(-3).map(({ action, reason }) => [action, reason])).toEqual([
        ['result.expected', null],
        ['result.expectation-changed', null],
        ['result.expectation-withdrawn', 'Dibagi ulang.'],
      ]);
      expect(await broken()).toEqual([]);
    });

    it('is written in the matrix by whoever acts for the post, in the name of its head, and for nobody else than its people', async () => {
      const [found] = await office.site.unitOfWork.read<{ id: string; head: string | null }>(
        `select a.employee_id as id, a.supervisor_id as head from current_assignment a join account x on x.employee_id = a.employee_id
          where a.supervisor_id is distinct from $1 and a.employee_id <> $1 and not exists (
            select from current_assignment near where near.supervisor_id = a.employee_id
              or near.employee_id = a.supervisor_id and near.supervisor_id = $1) order by 1 limit 1`,
        [head.employeeId],
      );
      const deputy = { employeeId: found?.id ?? '', participantId: '' };
      expect((await expectOf(employee, deputy, { key: 'r1' })).status).toBe(404);
      await change(
        `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
         select gen_random_uuid(), $1, unit_id, 'PLH', position, position_type, '2020-01-01' from current_assignment
          where employee_id = $2`,
        [deputy.employeeId, head.employeeId],
      );
      const by = await office.as(deputy.employeeId);
      // Who takes part in no cycle has no document in which it could stand.
      const may = (await matrixAs(by)).body.rows.filter(({ participantId }) => participantId !== null).map((row) => row.may);
      expect(may.length).toBeGreaterThan(1);
      expect(may.every((each) => each.includes('result.expect'))).toBe(true);
      expect((await expectOf(employee, deputy, { key: 'r1', text: 'Layanan ramah' })).status).toBe(204);
      expect(cellsIn((await matrixAs(by)).body, employee)?.[0]).toEqual(['Layanan ramah', 'OPEN', head.employeeId]);
      // Of whom he answers to he reads nothing, and writes nothing for him.
      await change('update assignment set supervisor_id = $2 where employee_id = $1 and kind <> $3', [
        deputy.employeeId,
        employee.employeeId,
        'PLH',
      ]);
      expect((await matrixAs(by)).body.rows.map(({ employeeId }) => employeeId)).not.toContain(employee.employeeId);
      expect((await expectOf(employee, deputy, { key: 'r1' })).status).toBe(404);
      await change('update assignment set supervisor_id = $2 where employee_id = $1 and kind <> $3', [
        deputy.employeeId,
        found?.head,
        'PLH',
      ]);
      // Who only administers the unit reads it, and writes nothing.
      expect((await matrixAs(office.admin)).body.rows.flatMap((row) => row.may)).toEqual([]);
      await change(`delete from assignment where kind = 'PLH' and employee_id = $1`, [deputy.employeeId]);
    });
  });

  describe('the ties of a plan', () => {
    it('can be chosen from the agreed plan of the superior, by document, version and key', () => {
      expect(superior).toMatchObject({ document: head.participantId, version: 1, isCircle: false });
      expect(superior.results.map(({ key, title }) => [key, title])).toEqual([
        ['r1', 'Mutu layanan meningkat'],
        ['r2', 'Angka penularan menurun'],
      ]);
    });

    it.each<[string, () => readonly object[], string, string]>([
      ['nothing chosen', () => [row('Kunjungan')], 'TIE_MISSING', 'results.0.ties'],
      [
        'a plan that is not the superior’s',
        () => [row('Kunjungan', { ties: [tie({ document: other.participantId })] })],
        'TIE_TO_ANOTHER_PLAN',
        'results.0.ties.0',
      ],
      [
        'a plan that nobody has',
        () => [row('Kunjungan', { ties: [tie({ document: '01900000-0000-7000-8000-000000000001' })] })],
        'TIE_TO_ANOTHER_PLAN',
        'results.0.ties.0',
      ],
      ['a result that is not there', () => [row('Kunjungan', { ties: [tie({ key: 'r9' })] })], 'TIE_TO_ANOTHER_PLAN', 'results.0.ties.0'],
      [
        'somebody who reports to another, as carrying it too',
        () => [row('Kunjungan', { ties: [tie()], carriers: [{ employeeId: head.employeeId }] })],
        'CARRIER_OUTSIDE',
        'results.0.carriers.0',
      ],
      ['a version that is not there', () => [row('Kunjungan', { ties: [tie({ version: 7 })] })], 'TIE_OUTDATED', 'results.0.ties.0'],
      [
        'a range upside down',
        () => [row('Kunjungan', { ties: [tie()], indicators: [{ ...indicators[0], target: { least: 12, most: 10, unit: 'laporan' } }] })],
        'RANGE_UPSIDE_DOWN',
        'results.0.indicators.0.target',
      ],
      [
        '300 results',
        () => Array.from({ length: 300 }, (_each, at) => row(`Kunjungan ${at + 1}`, { ties: [tie()] })),
        'TOO_BIG',
        'results',
      ],
    ])('are refused with %s, in words, and nothing is written', async (_what, results, code, source) => {
      const refused = await handIn(employee, results());
      expect(refused.status).toBe(422);
      expect((refused.body as Problem).errors[0]).toMatchObject({ code, source, message: expect.stringMatching(/\w+.*\.$/) });
      expect(await plansOf(employee)).toEqual([]);
      expect((await draftOf(employee)).task).toMatchObject({ turn: 'draft', round: 1, version: 1 });
    });

    it('are kept with the plan, in the words of the superior', async () => {
      const results = [
        row('Kunjungan rumah', {
          ties: [tie(), tie({ key: 'r1', way: 'NON_DIRECT' })],
          carriers: [{ employeeId: other.employeeId, name: 'Bukan namanya' }],
        }),
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

    it('are shared with whoever reports to the same superior, called as he is, and are told to him', async () => {
      const sharedAs = async (reader: Head, { participantId }: Head) =>
        (await office.as(reader.employeeId)).get<SharedResults>(`/api/participants/${participantId}/shared-results`);
      const { body } = await sharedAs(other, other);
      expect(sharedResults.strict().parse(body)).toEqual(body);
      const colleague = body.colleagues.find(({ employeeId }) => employeeId === employee.employeeId);
      expect(colleague?.results?.map(({ title }) => title)).toEqual(['Kunjungan rumah']);
      const named = (await sharedAs(employee, employee)).body.colleagues.find(({ employeeId }) => employeeId === other.employeeId);
      expect(named?.results).toEqual([]);
      expect((await detailOf(employee)).body.supportedPeople).toEqual([]);
      expect((await plansOf(employee))[0]?.results[0]?.carriers).toEqual([{ employeeId: other.employeeId, name: named?.name }]);
      // Whoever agrees reads the same, and no colleague.
      expect((await sharedAs(head, other)).body).toEqual(body);
      expect((await sharedAs(employee, other)).status).toBe(404);
      expect(body.colleagues.map(({ employeeId }) => employeeId)).not.toContain(other.employeeId);
    });

    it('are read on the superior’s own document as well, as far as the reader may read those plans', async () => {
      const { body } = await tiesOf(head, head);
      expect(documentTies.strict().parse(body)).toEqual(body);
      expect(body.supported.map(({ key, by }) => [key, by.map(({ title, way, isPrimary }) => [title, way, isPrimary])])).toEqual([
        ['r1', [['Kunjungan rumah', 'NON_DIRECT', false]]],
        ['r2', [['Kunjungan rumah', 'DIRECT', true]]],
      ]);
      expect((await tiesOf(head, employee)).status).toBe(404);
    });

    it('stand in the matrix of the head: who does what for which result, what nobody supports, and who has no part', async () => {
      const body = await headMatrix();
      expect(roleMatrix.strict().parse(body)).toEqual(body);
      expect(body.results.map(({ key }) => key)).toEqual(['r1', 'r2']);
      const rowOf = ({ employeeId }: Head) => body.rows.find((each) => each.employeeId === employeeId);
      expect(rowOf(employee)).toMatchObject({
        planVersion: 1,
        hasPart: true,
        cells: [
          { results: [{ title: 'Kunjungan rumah', way: 'NON_DIRECT', isReworded: false }] },
          { results: [{ title: 'Kunjungan rumah', way: 'DIRECT', isReworded: false }] },
        ],
        loose: [],
      });
      // Words that nobody has confirmed are no tie, nor are they nothing.
      expect(rowOf(other)).toMatchObject({
        planVersion: 1,
        hasPart: false,
        cells: [{ results: [] }, { results: [] }],
        loose: [{ title: 'Penyuluhan', differences: [{ how: 'UNTIED', said: 'Angka penularan TB menurun' }] }, { title: 'Arsip' }],
      });
      expect(body.unsupported).toEqual([]);
      // Who administers the unit reads it too; whoever stands in it does not.
      const unmarked = body.rows.map((row) => ({ ...row, may: [] }));
      expect((await matrixAs(office.admin)).body).toEqual({ ...body, rows: unmarked });
      expect((await matrixAs(await office.as(employee.employeeId))).status).toBe(404);
      // What was expected before is in the plan that was agreed since.
      expect(cellsIn(body, employee)?.map((cell) => cell?.[1])).toEqual(['TAKEN', 'TAKEN']);
      expect((await tiesOf(employee, head)).body.expected.map(({ uptake }) => uptake)).toEqual(['TAKEN', 'TAKEN']);
    });

    it('stand in the matrix of a head of many units as far as the reader may read those plans, and the others are counted', async () => {
      const [led] = await office.site.unitOfWork.read<{ document: string; code: string; own: string[]; staff: number }>(
        `select h.id as document, u.code, array_agg(a.employee_id::text) filter (where s.lineage @> array[u.id]) as own,
                count(*)::int as staff
           from participant h join unit u on u.id = h.unit_id join current_assignment a on a.supervisor_id = h.employee_id
           join unit s on s.id = a.unit_id
          group by h.id, u.code having count(*) filter (where not s.lineage @> array[u.id]) between 1 and count(*) - 1
          order by count(*), h.id limit 1`,
      );
      const by = await signedIn(office.site, 'satu-unit', { roles: ['unit-administrator'], unit: led?.code });
      const path = `/api/participants/${led?.document}/role-matrix`;
      const { body } = await by.get<RoleMatrix>(path);
      expect(body.rows.map(({ employeeId }) => employeeId).sort()).toEqual(led?.own.sort());
      expect(body.hidden).toBe((led?.staff ?? 0) - body.rows.length);
      for (const { participantId } of body.rows) expect((await by.get(`/api/participants/${participantId}`)).status).toBe(200);
      expect((await office.admin.get<RoleMatrix>(path)).body).toMatchObject({ hidden: 0, rows: { length: led?.staff } });
    });
  });

  describe('a plan that was agreed before the superior’s', () => {
    it('is told of it, with what differs and what is proposed', async () => {
      const by = await office.as(other.employeeId);
      const { rows } = await by.list<{ kind: string; participantId: string }>('/api/notifications');
      expect(rows.filter(({ kind }) => kind === 'ties-to-confirm')).toMatchObject([{ participantId: other.participantId }]);
      const { body } = await tiesOf(other, other);
      expect(body).toMatchObject({
        planVersion: 1,
        loose: [
          { key: 'r1', differences: [{ how: 'UNTIED', said: 'Angka penularan TB menurun' }], proposed: { ties: [{ key: 'r2' }] } },
          { key: 'r2', differences: [{ how: 'UNTIED', said: null }], proposed: {} },
        ],
      });
      // Nobody else is asked to confirm it.
      expect((await tiesOf(other, head)).body.loose).toEqual([]);
    });

    it.each<[string, () => object, number, object]>([
      ['another version', () => ({ planVersion: 7, results: [{ key: 'r1', ties: [tie()] }] }), 409, { code: 'TIES_OF_OTHER_VERSION' }],
      ['a result that it does not have', () => ({ planVersion: 1, results: [{ key: 'r9', ties: [tie()] }] }), 404, {}],
      [
        'nothing chosen',
        () => ({ planVersion: 1, results: [{ key: 'r1' }] }),
        422,
        { errors: [{ code: 'TIE_MISSING', source: 'results.0.ties' }] },
      ],
      [
        'a tie to another plan',
        () => ({ planVersion: 1, results: [{ key: 'r1', ties: [tie({ document: employee.participantId })] }] }),
        422,
        { errors: [{ code: 'TIE_TO_ANOTHER_PLAN', source: 'results.0.ties.0' }] },
      ],
      [
        'one result named twice',
        () => ({ planVersion: 1, results: ['DIRECT', 'NON_DIRECT'].map((way) => ({ key: 'r1', ties: [tie({ way })] })) }),
        409,
        { code: 'TIE_FITS', errors: [{ source: 'results.1.key' }] },
      ],
    ])('is not confirmed with %s', async (_what, body, status, problem) => {
      const refused = await confirm(other, other, body());
      expect(refused).toMatchObject({ status, body: problem });
      expect((await tiesOf(other, other)).body.loose).toHaveLength(2);
    });

    it('is confirmed by its employee alone, by a small act that the trail knows, and stays agreed as it is', async () => {
      const body = {
        planVersion: 1,
        results: [
          { key: 'r1', ties: [tie({ way: 'NON_DIRECT' })] },
          { key: 'r2', untied: 'Tugas tersendiri' },
        ],
      };
      expect((await confirm(other, head, body)).status).toBe(404);
      expect((await confirm(other, other, body)).status).toBe(204);
      expect((await tiesOf(other, other)).body.loose).toEqual([]);
      expect(await plansOf(other)).toMatchObject([
        { version: 1, results: [{ ties: [{ key: 'r2', title: 'Angka penularan menurun' }] }, { untied: 'Tugas tersendiri' }] },
      ]);
      const { body: trail } = await (await office.as(other.employeeId)).get<DocumentTrail>(`/api/document-trails/${other.participantId}`);
      const last = trail.entries.at(-1);
      expect([trail.brokenAt, last?.action]).toEqual([null, 'ties.confirmed']);
      expect(last?.actorPost).toBe((await office.admin.get<{ position: string }>(`/api/employees/${other.employeeId}`)).body.position);
      expect(last?.body['results']).toEqual([
        { key: 'r1', before: { how: 'WORDS', keys: [] }, after: { how: 'TIES', keys: ['r2'] } },
        { key: 'r2', before: { how: 'NOTHING', keys: [] }, after: { how: 'REASON', keys: [] } },
      ]);
      expect(await broken()).toEqual([]);
    });

    it('says to whoever reads it what was confirmed, by whom and when, and tells the superior', async () => {
      const { body } = await tiesOf(other, head);
      const by = (await office.admin.get<{ name: string }>(`/api/employees/${other.employeeId}`)).body.name;
      expect(body.confirmed).toMatchObject([
        {
          planVersion: 1,
          by,
          results: [
            { key: 'r1', before: { supports: 'Angka penularan TB menurun' }, ties: [{ title: 'Angka penularan menurun' }] },
            { key: 'r2', before: {}, untied: 'Tugas tersendiri' },
          ],
        },
      ]);
      const { rows } = await (await office.as(head.employeeId)).list<{ kind: string; participantId: string }>('/api/notifications');
      expect(rows.filter(({ kind }) => kind === 'ties-confirmed')).toMatchObject([{ participantId: other.participantId }]);
    });

    it.each([
      ['that fitted all along', () => employee, 'r1'],
      ['that was confirmed before', () => other, 'r1'],
    ] as const)('cannot be changed alone in a result %s', async (_which, of, key) => {
      const refused = await confirm(of(), of(), { planVersion: 1, results: [{ key, untied: 'Berubah pikiran' }] });
      expect(refused).toMatchObject({ status: 409, body: { code: 'TIE_FITS', errors: [{ source: 'results.0.key' }] } });
    });

    it('is asked again once the superior’s newest version says something else, or dropped what was supported', async () => {
      await askForAddendum(head);
      expect((await handIn(head, [{ ...row('Mutu layanan dasar meningkat'), key: 'r1' }], 'write')).status).toBe(200);
      await agree(head);
      expect((await tiesOf(employee, employee)).body.loose).toMatchObject([
        {
          key: 'r1',
          differences: [
            { how: 'DROPPED', said: 'Angka penularan menurun', now: null },
            { how: 'REWORDED', said: 'Mutu layanan meningkat', now: 'Mutu layanan dasar meningkat' },
          ],
          proposed: { ties: [{ key: 'r1', version: 2 }] },
        },
      ]);
      // The matrix of the head says it too, and his own document still who supports what he dropped.
      const { rows } = await headMatrix();
      expect(rows.find(({ employeeId }) => employeeId === employee.employeeId)).toMatchObject({
        hasPart: true,
        cells: [{ key: 'r1', results: [{ title: 'Kunjungan rumah', isReworded: true }] }],
        loose: [{ title: 'Kunjungan rumah', differences: [{ how: 'DROPPED' }, { how: 'REWORDED' }] }],
      });
      expect(rows.find(({ employeeId }) => employeeId === other.employeeId)).toMatchObject({
        hasPart: false,
        loose: [{ title: 'Penyuluhan', differences: [{ how: 'DROPPED', said: 'Angka penularan menurun' }] }],
      });
      expect((await tiesOf(head, head)).body.supported.map(({ key }) => key)).toContain('r2');
    });

    it('is not confirmed while an addendum is under way, where its ties are chosen and agreed', async () => {
      await askForAddendum(employee);
      expect((await tiesOf(employee, employee)).body).toMatchObject({ isInWriting: true, loose: [{ key: 'r1' }] });
      const now = tie({ key: 'r1', version: 2, way: 'NON_DIRECT' });
      const refused = await confirm(employee, employee, { planVersion: 1, results: [{ key: 'r1', ties: [now] }] });
      expect(refused).toMatchObject({ status: 409, body: { code: 'TIES_IN_ADDENDUM' } });
      const results = [
        { ...row('Kunjungan rumah', { ties: [now] }), key: 'r1' },
        { ...row('Arsip tertata', { untied: 'Tugas dari sekretaris' }), key: 'r2' },
      ];
      expect((await handIn(employee, results, 'write')).status).toBe(200);
      await agree(employee);
      expect((await tiesOf(employee, employee)).body).toMatchObject({ isInWriting: false, loose: [], planVersion: 2 });
      expect(await broken()).toEqual([]);
    });
  });

  describe('what a plan supports', () => {
    it('is asked for when the employee comes to another superior who has an agreed plan, once', async () => {
      const by = await office.as(employee.employeeId);
      const asked = async () => (await by.list<{ kind: string }>('/api/notifications')).rows.map(({ kind }) => kind);
      const comesTo = async (supervisorId: string) => {
        expect(
          (await office.admin.put(`/api/employees/${employee.employeeId}/supervisor`, { supervisorId, reason: 'Mutasi.' })).status,
        ).toBe(200);
        await runJobs(office.site);
      };
      const isAsked = async () => (await asked()).filter((kind) => kind === 'ties-of-a-new-superior').length;
      await comesTo(other.employeeId);
      expect(await isAsked()).toBe(1);
      expect((await tiesOf(employee, employee)).body.loose).toMatchObject([{ key: 'r1', differences: [{ how: 'ELSEWHERE' }] }]);
      // His data may change in other ways, and the work may be done twice.
      await office.site.unitOfWork.run((tx) => refreshLines(tx, [employee.employeeId]));
      await runJobs(office.site);
      expect(await isAsked()).toBe(1);
      // What he supports is with the former one as it was: there is nothing to ask.
      await comesTo(head.employeeId);
      expect((await tiesOf(employee, employee)).body.loose).toEqual([]);
      expect(await isAsked()).toBe(1);
      expect(await broken()).toEqual([]);
    });
  });

  describe('ties in a line that turned round', () => {
    it('never lead back to the plan itself', async () => {
      const [above] = await office.site.unitOfWork.read<{ id: string }>(
        'select supervisor_id as id from current_assignment where employee_id = $1',
        [head.employeeId],
      );
      await change('update assignment set supervisor_id = $2 where employee_id = $1', [employee.employeeId, above?.id]);
      // Whose results the plan supports is then somebody else than who appraises it: the document names both.
      const { supervisorName, supportedPeople } = (await detailOf(employee)).body;
      expect(supportedPeople.map(({ name }) => name)).toEqual([superior.superior?.name]);
      expect(supervisorName).not.toBe(superior.superior?.name);
      await change('update assignment set supervisor_id = $2 where employee_id = $1', [head.employeeId, employee.employeeId]);
      await askForAddendum(head);
      const { task } = await draftOf(head, 'write');
      const answers = task.example as { results: readonly object[] };
      const own = { document: employee.participantId, version: 2, key: 'r1', way: 'DIRECT' };
      const before = await plansOf(head);
      const refused = await handIn(
        head,
        answers.results.map((result) => ({ ...result, ties: [own], supports: undefined, untied: undefined })),
        'write',
      );
      expect((refused.body as Problem).errors.map(({ code }) => code)).toEqual(['TIE_IN_A_CIRCLE']);
      expect(await plansOf(head)).toEqual(before);
      expect((await handIn(head, answers.results, 'write')).status).toBe(200);
    });

    it('are found by verify where somebody turned one to another result', async () => {
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query(`update plan_tie set way = 'DIRECT' where key = 'r2'`);
      expect(await broken()).toMatchObject([{ invariant: expect.stringMatching(/^I57/), violations: 1 }]);
      await owner.query(
        `update plan_tie set way = 'NON_DIRECT' where key = 'r2' and plan_id = (select id from plan where participant_id = $1)`,
        [other.participantId],
      );
      await owner.query(`update plan_result set untied = 'Lain' where untied = 'Tugas tersendiri'`);
      expect(await broken()).toMatchObject([{ invariant: expect.stringMatching(/^I57/), violations: 1 }]);
      await owner.query(`update plan_tie set title = 'Lain' where key = 'r1'`);
      await owner.query(`update tie_confirmation set plan_version = 2`);
      await owner.query(`update expected_result set text = 'Lain' where text = 'Arsip digital'`);
      await owner.end();
      expect((await broken()).map(({ invariant }) => invariant.slice(0, 3))).toEqual(['I56', 'I57', 'I58', 'I62']);
    });
  });
}
