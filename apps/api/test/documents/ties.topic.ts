import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import { sharedResults, type SharedResults } from '@siklus/contracts/shared-results';
import { documentTies } from '@siklus/contracts/ties';
import pg from 'pg';
import { endings } from '../support/endings.js';
import { confirmedTiesTopic } from './confirmed-ties.topic.js';
import { expectedResultsTopic } from './expected-results.topic.js';
import { roleMatrixTopic } from './role-matrix.topic.js';
import { vacantHeadTopic } from './vacant-head.topic.js';
import {
  agree,
  askForAddendum,
  broken,
  change,
  detailOf,
  draftOf,
  employee,
  handIn,
  head,
  indicators,
  office,
  openTiesOffice,
  other,
  plansOf,
  row,
  superior,
  tie,
  tiesOf,
  type Head,
} from './ties-office.js';

/** Called inside the `describe` of a suite. */
export function tiesTopic(): void {
  const toEnd = endings();
  beforeAll(() => openTiesOffice(toEnd));

  expectedResultsTopic();
  vacantHeadTopic();

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

    it('lead to the matrix of the head whoever may read it, and nobody else', async () => {
      const matrixFor = async (reader: Head) => (await tiesOf(employee, reader)).body.matrix;
      expect([await matrixFor(employee), await matrixFor(head)]).toEqual([null, head.participantId]);
    });
  });

  roleMatrixTopic();
  confirmedTiesTopic();

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
      const { version } = (await plansOf(employee)).reduce((one, next) => (next.version > one.version ? next : one));
      const own = { document: employee.participantId, version, key: 'r1', way: 'DIRECT' };
      const before = await plansOf(head);
      const refused = await handIn(
        head,
        answers.results.map((result) => ({ ...result, ties: [own], supports: undefined, untied: undefined })),
        'write',
      );
      expect((refused.body as Problem).errors.map(({ code }) => code)).toEqual(['TIE_IN_A_CIRCLE']);
      expect(await plansOf(head)).toEqual(before);
      expect((await handIn(head, answers.results, 'write', ['SUPPORTED_RESULT_TAKEN'])).status).toBe(200);
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
