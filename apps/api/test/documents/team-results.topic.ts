import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { teamResults } from '@siklus/contracts/team-assignments';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { openTasks } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import {
  additional,
  assignmentId,
  broken,
  documentAs,
  giver,
  handIn,
  home,
  kindsFor,
  main,
  office,
  participantId,
  receiver,
  resultsAs,
  stranger,
} from './team-office.js';

/** Called inside the `describe` of a suite. */
export function teamResultsTopic(): void {
  describe('an assignment across units', () => {
    it('lets an additional result come from it, which its giver sees, and nothing else of the document', async () => {
      expect((await handIn('draft', [main, additional({ assignment: assignmentId })])).status).toBe(200);
      expect((await handIn('agree')).status).toBe(200);
      expect((await documentAs(receiver)).plans[0]?.results[1]).toMatchObject({ key: 'r2', assignment: assignmentId });
      const { body } = await resultsAs(giver);
      expect(teamResults.strict().parse(body)).toMatchObject({ planVersion: 1, remarks: [] });
      expect(body.results.map(({ key, title }) => [key, title])).toEqual([['r2', 'Sekolah hijau terwujud']]);
      expect((await giver.get(`/api/participants/${participantId}`)).status).toBe(404);
      for (const by of [home, receiver, office.admin, stranger]) expect((await resultsAs(by)).status).toBe(404);
      expect((await documentAs(receiver)).visits).toContainEqual(expect.objectContaining({ kind: 'team', visitedAs: 'teamLead' }));
    });

    it('lets its giver give feedback on that result alone, by name and in the trail, for the employee and his supervisor', async () => {
      const said = { part: 'r2', text: 'Laporan triwulan pertama sangat rapi.' };
      const say = (by: Client, body: object) => by.post<Problem>(`/api/participants/${participantId}/remarks`, body);
      for (const by of [stranger, receiver]) expect((await say(by, said)).status).toBe(404);
      for (const part of ['r1', 'LOYAL']) expect((await say(giver, { ...said, part })).body).toMatchObject({ code: 'REMARK_NOT_OF_TEAM' });
      expect((await say(giver, said)).status).toBe(201);
      const expected = { ...said, assignmentId, planVersion: 1, byName: expect.stringMatching(/./), readAt: null };
      expect((await resultsAs(giver)).body).toMatchObject({ may: ['remark.write'], remarks: [{ ...expected, may: ['remark.change'] }] });
      expect((await documentAs(home)).remarks).toMatchObject([{ ...expected, readAt: expect.any(String), may: [] }]);
      const { id = '' } = (await documentAs(receiver)).remarks[0] ?? {};
      expect((await receiver.post(`/api/remarks/${id}/answer`, { text: 'Terima kasih.' })).status).toBe(204);
      expect((await resultsAs(giver)).body.remarks).toMatchObject([{ answer: { text: 'Terima kasih.' } }]);
      expect([await kindsFor(home), await kindsFor(receiver), await kindsFor(giver)]).toEqual([
        expect.arrayContaining(['remark-given document']),
        expect.arrayContaining(['remark-given document']),
        expect.arrayContaining(['team-remark-answered team']),
      ]);
      const { body } = await receiver.get<DocumentTrail>(`/api/document-trails/${participantId}`);
      expect([body.brokenAt, body.entries.at(-1)?.action]).toEqual([null, 'remark.answered']);
      expect(await broken()).toEqual([]);
    });

    it('shows its giver a report once it is handed in, before it is rated, and none that was given back', async () => {
      const reported = async () => (await resultsAs(giver)).body.actuals.map(({ indicator }) => indicator);
      const open = async (turn: string, by: Client) => {
        const [found] = await openTasks(office, { participantId, step: 'mid-term-review', occasion: 'TW1', turn });
        return (await by.get<TaskDetail>(`/api/tasks/${found?.id}`)).body;
      };
      const { id, version, example } = await open('report', receiver);
      expect((await receiver.post(`/api/tasks/${id}/complete`, { answers: example }, { version })).status).toBe(200);
      expect(await reported()).toEqual(['r2.i1']);
      const given = await open('feedback', home);
      expect((await home.post(`/api/tasks/${given.id}/return`, { reason: 'Lengkapi.' }, given)).status).toBe(200);
      expect(await reported()).toEqual([]);
    });

    it('shows what its giver said to whoever rates, beside what was reported', async () => {
      const ask = async (turn: string, by: Client) => {
        const [open] = await openTasks(office, { participantId, step: 'mid-term-review', turn });
        return (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body;
      };
      const report = await ask('report', receiver);
      const sent = await receiver.post(`/api/tasks/${report.id}/complete`, { answers: report.example }, { version: report.version });
      expect(sent.status).toBe(200);
      const rating = await ask('feedback', home);
      expect(rating.remarks.map((said) => [said.assignmentId, said.part, said.text])).toEqual([
        [assignmentId, 'r2', 'Laporan triwulan pertama sangat rapi.'],
      ]);
    });
  });
}
