import { describe, expect, it } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { openTasks } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { broken, complete, document, employee, first, office, openTask, supervisor } from './plan-versions-office.js';

/** Called inside the topic of plan versions, while an addendum is being written. */
export function givenBackTopic(): void {
  describe('a plan that changes in the middle of the year', () => {
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
        ['agree', 'taken-back', null],
        ['write', null, null],
      ]);
      for (const by of [supervisor, office.admin]) {
        expect(await written(by)).toEqual([
          ['write', 'done', null],
          ['agree', 'taken-back', null],
          ['write', null, null],
        ]);
        const closed = await by.get<TaskDetail>(`/api/tasks/${agree}`);
        expect([closed.status, closed.body.earlier['addendum/1/write']]).toEqual([200, undefined]);
      }
      const anew = await openTask('addendum', 'write');
      // Nobody had seen it, so it makes no round; what is given back from now on does.
      expect(anew).toMatchObject({ round: 1, earlier: { 'addendum/1/write': write.example } });
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
      expect((await openTask('addendum', 'write')).round).toBe(2);
      expect((await document()).runs.find(({ step }) => step === 'addendum')?.round).toBe(2);
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
  });
}
