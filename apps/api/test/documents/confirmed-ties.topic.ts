import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { refreshLines } from '../../src/workflow/line-changes.js';
import { runJobs } from '../support/jobs.js';
import {
  agree,
  askForAddendum,
  broken,
  draftOf,
  employee,
  handIn,
  head,
  headMatrix,
  office,
  other,
  plansOf,
  row,
  tie,
  tiesOf,
  type Head,
} from './ties-office.js';

const confirm = async ({ participantId }: Head, by: Head, body: object) =>
  (await office.as(by.employeeId)).post<Problem>(`/api/participants/${participantId}/ties`, body);

/** Called inside the topic of ties, once a plan supports the head’s. */
export function confirmedTiesTopic(): void {
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
      const anew = [{ ...row('Mutu layanan dasar meningkat'), key: 'r1' }];
      // Both sides are asked first, by the names of those who support what goes.
      const asked = await handIn(head, anew, 'write');
      expect(asked).toMatchObject({ status: 422, body: { code: 'ANSWERS_DOUBTED', errors: [{ code: 'SUPPORTED_RESULT_TAKEN' }] } });
      expect(JSON.stringify(asked.body)).toMatch(/diubah bunyinya, didukung 1 orang.*dihapus, didukung 2 orang/);
      expect((await handIn(head, anew, 'write', ['SUPPORTED_RESULT_TAKEN'])).status).toBe(200);
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
    const timesTold = async (kind: string) => {
      const { rows } = await (await office.as(employee.employeeId)).list<{ kind: string }>('/api/notifications');
      return rows.filter((each) => each.kind === kind).length;
    };
    const comesTo = async (supervisorId: string) => {
      expect((await office.admin.put(`/api/employees/${employee.employeeId}/supervisor`, { supervisorId, reason: 'Mutasi.' })).status).toBe(
        200,
      );
      await runJobs(office.site);
    };

    it('is asked for when the employee comes to another superior who has an agreed plan, once', async () => {
      const isAsked = () => timesTold('ties-of-a-new-superior');
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

    it('is asked for in words of another superior where a plan was sent to one and agreed by the next', async () => {
      await askForAddendum(employee);
      const sent = { ...row('Kunjungan rumah pasien', { ties: [tie({ key: 'r1', version: 2 })] }), key: 'r1' };
      expect((await handIn(employee, [sent], 'write')).status).toBe(200);
      await comesTo(other.employeeId);
      const told = async () => [await timesTold('ties-of-a-new-superior'), await timesTold('ties-to-confirm')];
      const [moved = 0, changed = 0] = await told();
      // Whoever agrees now is asked first: what he signs serves a plan that is not his.
      const { by, task } = await draftOf(employee, 'agree');
      const asked = await by.post(`/api/tasks/${task.id}/complete`, { answers: {} }, { version: task.version });
      expect(asked).toMatchObject({ status: 422, body: { code: 'ANSWERS_DOUBTED', errors: [{ code: 'TIED_TO_ANOTHER_PLAN' }] } });
      expect([task.holderId, JSON.stringify(asked.body)]).toEqual([other.employeeId, expect.stringContaining('Hasil 1 mendukung')]);
      await agree(employee);
      expect((await tiesOf(employee, employee)).body).toMatchObject({ planVersion: 3, loose: [{ differences: [{ how: 'ELSEWHERE' }] }] });
      expect(await told()).toEqual([moved + 1, changed]);
      await comesTo(head.employeeId);
      expect(await broken()).toEqual([]);
    });
  });
}
