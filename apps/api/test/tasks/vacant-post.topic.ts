import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { Receipt } from '@siklus/contracts/receipts';
import type { Task, TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { brokenIn } from '../support/broken.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks, type OpenTask } from '../support/office.js';
import { calledNow, complete, head, mine, office, standIn } from './acting-office.js';

/** Somebody who reports to whoever runs the vacant post. */
let reported: string;

/** Called inside the `describe` of a suite, when the head has retired and the stand-in runs his post as Plt. */
export function vacantPostTopic(): void {
  describe('whoever runs a post that nobody holds, and to whom its people report themselves', () => {
    it('signs as Plt. of that post and in nobody’s name: in inbox, document, trail, receipt and in what was signed', async () => {
      const sql = <R extends Record<string, unknown>>(text: string, values: unknown[]) => office.site.unitOfWork.read<R>(text, values);
      const [runner, { position }] = [await calledNow(standIn), await calledNow(head)];
      const plt = `Plt. ${position}`;
      const [second] = await sql<{ id: string }>(
        'select employee_id as id from current_assignment where supervisor_id = $1 and employee_id <> $2 order by employee_id',
        [head, mine.employeeId],
      );
      reported = second?.id ?? '';
      // As a list of staff says it once the head is gone: his post has ended, and his people have the one who runs it as their superior.
      await sql(`update assignment set valid_to = (business_now() - interval '3 days')::date where employee_id = $1 and kind = 'D'`, [
        head,
      ]);
      await sql('update assignment set supervisor_id = $2 where supervisor_id = $1', [head, standIn]);
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);

      const turn = async () => (await openTasks(office, { employeeId: reported, step: 'final-assessment' }))[0] as OpenTask;
      const employee = await office.as(reported);
      expect(await complete(employee, await turn())).toBe(200);
      const client = await office.as(standIn);
      const rate = await turn();
      const { participantId } = rate;
      const inbox = await client.list<Task>('/api/tasks', { filter: { id: [rate.id] } });
      const form = (await client.get<TaskDetail>(`/api/tasks/${rate.id}`)).body;
      const documentOf = async () => (await client.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
      const waiting = await documentOf();
      const runOf = ({ runs }: ParticipantDetail, step: string) => runs.find((run) => run.step === step);
      expect([inbox.rows, form, waiting, runOf(waiting, 'final-assessment')]).toMatchObject([
        [{ holderId: standIn, holderAs: plt }],
        { answersAs: plt, onBehalfOf: null },
        { supervisorName: runner.name, supervisorAs: plt },
        { holderAs: plt, onBehalfOfName: null },
      ]);

      // What he asks for, and what he says meanwhile, he does as the same.
      const asked = { step: 'addendum', reason: 'Sasaran berubah.' };
      expect((await client.post(`/api/participants/${participantId}/requests`, asked)).status).toBe(201);
      expect((await client.post(`/api/participants/${participantId}/requests/withdraw`, { ...asked, occasion: '1' })).status).toBe(200);
      expect((await client.post(`/api/participants/${participantId}/remarks`, { part: 'LOYAL', text: 'Baik.' })).status).toBe(201);
      expect(await complete(client, rate)).toBe(200);
      expect(await complete(employee, await turn())).toBe(200);

      const signed = { by: { name: runner.name, post: plt }, onBehalfOf: null };
      const done = await documentOf();
      expect(runOf(done, 'final-assessment')?.turns.find((each) => each.turn === 'rate')).toMatchObject(signed);
      const requests = runOf(done, 'addendum')?.acts.filter(({ kind }) => kind === 'request' || kind === 'withdraw');
      expect(requests).toMatchObject([signed, signed]);
      expect(done.remarks).toMatchObject([{ byPost: plt }]);
      const receipts = (await client.get<Receipt[]>(`/api/participants/${participantId}/receipts`)).body;
      expect(receipts.find(({ taskId }) => taskId === rate.id)).toMatchObject(signed);
      const said = { actorName: runner.name, actorPost: plt, onBehalfOf: null };
      const { entries } = (await office.admin.get<DocumentTrail>(`/api/document-trails/${participantId}`)).body;
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { participantId }, range: [0, 199] });
      for (const all of [entries, rows]) {
        expect(all.find(({ action, body }) => action === 'turn.completed' && body['turn'] === 'rate')).toMatchObject(said);
        for (const action of ['run.request', 'run.withdraw']) expect(all.find((each) => each.action === action)).toMatchObject(said);
      }
      const [frozen] = await sql<{ body: unknown }>(
        `select body from signed_document where participant_id = $1 and step = 'final-assessment' order by version desc limit 1`,
        [participantId],
      );
      expect(frozen?.body).toMatchObject({
        acts: [{ as: null }, { turn: 'rate', by: { ...runner }, as: plt, onBehalfOf: null }, { as: null }],
      });
      expect(await brokenIn(office.site.unitOfWork)).toEqual([]);
    });

    it.each([
      ['somebody holds that post after all', `update assignment set unit_id = $2, position = $3 where employee_id = $4 and kind = 'D'`],
      [
        'it is a post of another unit',
        `update assignment set unit_id = (select other.id from unit other, unit own where own.id = $2 and not other.lineage @> array[$2]
            and not own.lineage @> array[other.id] order by other.code limit 1) where employee_id = $1 and kind = 'PLT'`,
      ],
      [
        'his own post lies nearer to them',
        `update assignment set unit_id = case kind when 'D' then $2 else
          (select parent_id from unit where id = $2) end where employee_id = $1`,
      ],
    ])('is called by his own post where %s', async (_why, become) => {
      const [post] = await office.site.unitOfWork.read<{ unitId: string; position: string }>(
        `select unit_id as "unitId", position from assignment where employee_id = $1 and kind = 'PLT'`,
        [standIn],
      );
      const rows = `select jsonb_agg(jsonb_build_object('id', id, 'unit', unit_id, 'position', position)) as kept from assignment
        where employee_id in ($1, $2)`;
      const [before] = await office.site.unitOfWork.read<{ kept: unknown }>(rows, [standIn, mine.employeeId]);
      const called = async () => {
        const filter = { cycleId: office.cycleId, employeeId: reported };
        const [{ id } = { id: '' }] = (await office.admin.list<{ id: string }>('/api/participants', { filter })).rows;
        const { supervisorName, supervisorAs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${id}`)).body;
        return { supervisorName, supervisorAs };
      };
      const { name } = await calledNow(standIn);
      expect(await called()).toEqual({ supervisorName: name, supervisorAs: `Plt. ${post?.position}` });
      const own = become.replaceAll('$1', `'${standIn}'::uuid`).replaceAll('$2', `'${post?.unitId}'::uuid`);
      await office.site.unitOfWork.read(own.replace('$3', `'${post?.position}'`).replace('$4', `'${mine.employeeId}'`));
      expect(await called()).toEqual({ supervisorName: name, supervisorAs: null });
      await office.site.unitOfWork.read(
        `update assignment a set unit_id = (x ->> 'unit')::uuid, position = x ->> 'position' from jsonb_array_elements($1::jsonb) x
          where a.id = (x ->> 'id')::uuid`,
        [JSON.stringify(before?.kept)],
      );
    });

    it('is called so in a document that has ended', async () => {
      const filter = { cycleId: office.cycleId, employeeId: reported };
      const [{ id } = { id: '' }] = (await office.admin.list<{ id: string }>('/api/participants', { filter })).rows;
      expect((await actInBulk(office, { kind: 'withdraw', cause: 'OTHER', participantIds: [id] })).status).toBe(202);
      await runJobs(office.site);
      const { state, supervisorName, supervisorAs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${id}`)).body;
      const [post] = await office.site.unitOfWork.read<{ position: string }>(
        `select position from assignment where employee_id = $1 and kind = 'PLT'`,
        [standIn],
      );
      const { name } = await calledNow(standIn);
      expect([state, supervisorName, supervisorAs]).toEqual(['withdrawn', name, `Plt. ${post?.position}`]);
    });
  });
}
