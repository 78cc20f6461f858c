import { describe, expect, it } from '@jest/globals';
import type { Evidence } from '@siklus/contracts/evidence';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { brokenIn } from '../support/broken.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks, supervisorOf, type OpenTask } from '../support/office.js';
import { signedIn } from '../support/people.js';
import type { Client } from '../../proof/office/client.js';
import { actFor, calledNow, complete, head, mine, office, signedOf, standIn, turnsOf } from './acting-office.js';

/** Called inside the `describe` of a suite. */
export function actingTopic(): void {
  describe('a deputy while the head is there', () => {
    it("sees the head's tasks and may do them; the head keeps them", async () => {
      await actFor('PLH');
      const task = await turnsOf(mine.participantId);
      expect(task.holderId).toBe(head);
      const deputy = await office.as(standIn);
      const { rows } = await deputy.list<OpenTask>('/api/tasks', { filter: { mine: true, state: 'open' } });
      expect(rows.map(({ id }) => id)).toContain(task.id);
      expect((await deputy.get(`/api/participants/${mine.participantId}`)).status).toBe(200);
      const actsFor = async (client: Client) => (await client.get<TaskDetail>(`/api/tasks/${task.id}`)).body.onBehalfOf;
      expect([await actsFor(deputy), await actsFor(await office.as(head)), await actsFor(office.admin)]).toEqual([
        (await calledNow(head)).name,
        null,
        null,
      ]);
      // Before he acts, the document and its trail name him; afterwards the head is told that he did.
      const absent = await calledNow(head);
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);
      const { runs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${mine.participantId}`)).body;
      const run = runs.find(({ step }) => step === 'target-setting');
      const named = { kind: 'deputise', to: { employeeId: head, name: absent.name }, deputies: [{ employeeId: standIn }] };
      expect(run?.acts.at(-1)).toMatchObject({ ...named, by: { name: 'admin' } });
      expect(run?.deputies).toEqual([(await calledNow(standIn)).name]);
      const { entries } = (await office.admin.get<DocumentTrail>(`/api/document-trails/${mine.participantId}`)).body;
      expect(Object.keys(entries.find(({ action }) => action === 'run.deputies')?.people ?? {})).toContain(standIn);
      expect(await complete(deputy, task)).toBe(200);
      const { rows: told } = await (await office.as(head)).list('/api/notifications', { filter: { kind: 'turn-represented' } });
      expect(told).toMatchObject([{ participantId: mine.participantId, step: 'target-setting', isCurrent: true }]);
      const [entry] = await office.site.unitOfWork.read('select closed_by, closed_for from task where id = $1', [task.id]);
      expect(entry).toEqual({ closed_by: standIn, closed_for: head });
    });

    it('signs on behalf of the head: in the document, in the trail and in what was signed, called as then', async () => {
      const [deputy, absent] = [await calledNow(standIn), await calledNow(head)];
      const own = await calledNow(mine.employeeId);
      // What both are called later changes nothing of what they did.
      await office.site.unitOfWork.run((tx) => tx.run(`update employee set name = 'Bernama Baru' where id in ($1, $2)`, [standIn, head]));
      const retitle = (id: string, position: string) =>
        office.site.unitOfWork.run((tx) =>
          tx.run(`update assignment set position = $2 where employee_id = $1 and kind = 'D'`, [id, position]),
        );
      for (const id of [standIn, head]) await retitle(id, 'Jabatan Baru');
      const employee = await office.as(mine.employeeId);
      const { runs } = (await employee.get<ParticipantDetail>(`/api/participants/${mine.participantId}`)).body;
      expect(runs.find(({ step }) => step === 'target-setting')?.turns).toMatchObject([
        { turn: 'draft', by: { name: own.name, post: own.position }, onBehalfOf: null },
        {
          turn: 'agree',
          by: { name: deputy.name, post: `Plh. ${absent.position}` },
          onBehalfOf: { name: absent.name, post: absent.position },
        },
      ]);
      const said = {
        actorName: deputy.name,
        actorPost: `Plh. ${absent.position}`,
        onBehalfOf: absent.name,
        body: { values: { onBehalfOf: head } },
      };
      const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${mine.participantId}`)).body;
      expect(entries.find(({ action, body }) => action === 'turn.completed' && body['turn'] === 'agree')).toMatchObject(said);
      const { rows } = await office.admin.list('/api/audit-entries', { filter: { participantId: mine.participantId } });
      expect(rows).toContainEqual(expect.objectContaining({ action: 'turn.completed', actorName: deputy.name, onBehalfOf: absent.name }));
      expect(await signedOf('target-setting')).toMatchObject({
        employee: own,
        acts: [
          { turn: 'draft', outcome: 'done', by: own, onBehalfOf: null },
          { turn: 'agree', outcome: 'done', by: deputy, as: `Plh. ${absent.position}`, onBehalfOf: absent },
        ],
      });
      for (const { id, name, position } of [
        { id: standIn, ...deputy },
        { id: head, ...absent },
      ]) {
        await office.site.unitOfWork.run((tx) => tx.run('update employee set name = $2 where id = $1', [id, name]));
        await retitle(id, position);
      }
    });

    it('asks for an addendum and withdraws it on behalf of the head: in document, trail and list of entries', async () => {
      const [deputy, absent] = [await calledNow(standIn), await calledNow(head)];
      const by = await office.as(standIn);
      const document = `/api/participants/${mine.participantId}`;
      const asked = { step: 'addendum', reason: 'Sasaran berubah.' };
      // Evidence he accepts in the same name.
      const link = { indicator: 'r1.i1', title: 'Rilis', link: 'https://rilis.example.go.id' };
      const piece = (await (await office.as(mine.employeeId)).post<Evidence>(`${document}/evidence-links`, link)).body;
      const accepted = await by.post<Evidence>(`/api/evidence/${piece.id}/judgement`, { accepts: true });
      expect(accepted.body).toMatchObject({ judgedBy: deputy.name, judgedByPost: `Plh. ${absent.position}`, judgedFor: absent.name });
      const trail = (await office.admin.get<DocumentTrail>(`/api/document-trails/${mine.participantId}`)).body.entries;
      expect(trail.at(-1)).toMatchObject({ action: 'evidence.accepted', actorPost: `Plh. ${absent.position}`, onBehalfOf: absent.name });
      expect((await by.post(`${document}/requests`, asked)).status).toBe(201);
      expect((await by.post(`${document}/requests/withdraw`, { ...asked, occasion: '1' })).status).toBe(200);
      const { runs } = (await office.admin.get<ParticipantDetail>(document)).body;
      const acts = runs.find(({ step }) => step === 'addendum')?.acts.filter(({ by }) => by !== null);
      const said = { by: { name: deputy.name, post: `Plh. ${absent.position}` }, onBehalfOf: { employeeId: head, name: absent.name } };
      expect(acts).toMatchObject([
        { kind: 'request', ...said },
        { kind: 'withdraw', ...said },
      ]);
      const told = { actorName: deputy.name, actorPost: `Plh. ${absent.position}`, onBehalfOf: absent.name };
      const { entries } = (await office.admin.get<DocumentTrail>(`/api/document-trails/${mine.participantId}`)).body;
      const { rows } = await office.admin.list('/api/audit-entries', { filter: { participantId: mine.participantId }, range: [0, 199] });
      for (const action of ['run.request', 'run.withdraw']) {
        expect(entries.find((each) => each.action === action)).toMatchObject(told);
        expect(rows).toContainEqual(expect.objectContaining({ action, ...told }));
      }
    });

    it('is the one whom the signed rating names, whoever is supervisor when it is acknowledged', async () => {
      const [deputy, absent] = [await calledNow(standIn), await calledNow(head)];
      const own = await calledNow(mine.employeeId);
      const turn = async () => (await openTasks(office, { participantId: mine.participantId, step: 'final-assessment' }))[0] as OpenTask;
      const employee = await office.as(mine.employeeId);
      expect(await complete(employee, await turn())).toBe(200);
      expect(await complete(await office.as(standIn), await turn())).toBe(200);
      const line = (supervisorId: string | null) =>
        office.site.unitOfWork.read(`update assignment set supervisor_id = $2 where employee_id = $1 and kind = 'D'`, [
          mine.employeeId,
          supervisorId,
        ]);
      await line(await supervisorOf(office, head));
      expect(await complete(employee, await turn())).toBe(200);
      await line(head);
      expect(await signedOf('final-assessment')).toMatchObject({
        acts: [
          { turn: 'report', by: own, onBehalfOf: null },
          { turn: 'rate', by: deputy, onBehalfOf: absent },
          { turn: 'acknowledge', by: own, onBehalfOf: null },
        ],
      });
      expect(await signedOf('final-assessment')).not.toHaveProperty('supervisor');
    });

    it('is named beside whoever approves for the training office, an account without an employee', async () => {
      const turn = async () =>
        (await openTasks(office, { participantId: mine.participantId, step: 'training-recommendation' }))[0] as OpenTask;
      expect(await complete(await office.as(standIn), await turn())).toBe(200);
      // Until then it is read by the training office that may approve it, and not by one that looks after other units.
      const kept = async (by: Client) => {
        const { body } = await by.get<ParticipantDetail>(`/api/participants/${mine.participantId}`);
        return body.runs.flatMap(({ step, turns }) =>
          step === 'training-recommendation' ? turns.filter((each) => each.turn === 'confirm').map((each) => each.kept) : [],
        );
      };
      const elsewhere = await signedIn(office.site, 'diklat-lain', { roles: ['auditor'] });
      await office.site.unitOfWork.run((tx) =>
        tx.run(
          `insert into role_grant (id, account_id, role, unit_id)
           select gen_random_uuid(), a.id, 'training-office', u.id from account a, participant p join unit o on o.id = p.unit_id
             join unit u on u.id <> all(o.lineage) where a.username = 'diklat-lain' and p.id = $1 limit 1`,
          [mine.participantId],
        ),
      );
      expect([await kept(elsewhere), await kept(office.admin)]).toEqual([['UNDECIDED'], [null]]);
      const approval = await turn();
      const answers = async (by: Client) => (await by.get<TaskDetail>(`/api/tasks/${approval.id}`)).body.mayAnswer;
      expect([await answers(elsewhere), await answers(office.admin)]).toEqual([false, true]);
      expect(await complete(elsewhere, approval)).toBe(404);
      expect(await complete(office.admin, approval)).toBe(200);
      const takeBack = (by: Client) => by.post<{ code: string }>(`/api/tasks/${approval.id}/take-back`, {});
      expect((await takeBack(elsewhere)).status).toBe(404);
      const { runs } = (await (await office.as(mine.employeeId)).get<ParticipantDetail>(`/api/participants/${mine.participantId}`)).body;
      expect(runs.find(({ step }) => step === 'training-recommendation')?.turns).toMatchObject([
        { turn: 'confirm', by: { employeeId: standIn }, onBehalfOf: { employeeId: head } },
        { turn: 'approve', by: { employeeId: null, name: 'admin', post: null }, onBehalfOf: null },
      ]);
    });

    it.each([
      ['I37', `update task set closed_for = null, closed_for_name = null where participant_id = $1 and step = 'target-setting'`],
      [
        'I38',
        `with forged as (select jsonb_set(body, '{acts,1,by,name}', '"Orang Lain"') as body from signed_document
            where participant_id = $1 and step = 'target-setting')
         update signed_document s set body = f.body, hash = sha256(convert_to(f.body::text, 'UTF8')) from forged f
          where s.participant_id = $1 and s.step = 'target-setting'`,
      ],
      [
        'I38',
        `update signed_document set body = body || '{"supervisor": {"name": "Orang Lain"}}',
            hash = sha256(convert_to((body || '{"supervisor": {"name": "Orang Lain"}}')::text, 'UTF8'))
          where participant_id = $1 and step = 'target-setting'`,
      ],
    ])('is known to verify: %s is named once somebody else is written in their place', async (invariant, forge) => {
      const names = async () => (await brokenIn(office.site.unitOfWork)).map((each) => each.invariant.slice(0, 3));
      // The application itself has no right to change what was signed; the owner of the database has.
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      const kept = await owner.query<{ task: unknown[]; signed: unknown[] }>(
        `select (select json_agg(json_build_object('id', id, 'for', closed_for, 'name', closed_for_name)) from task
            where participant_id = $1 and step = 'target-setting') as task,
          (select json_agg(json_build_object('body', body)) from signed_document
            where participant_id = $1 and step = 'target-setting') as signed`,
        [mine.participantId],
      );
      expect(await names()).not.toContain(invariant);
      await owner.query(forge, [mine.participantId]);
      expect(await names()).toContain(invariant);
      await owner.query(
        `update task t set closed_for = (x ->> 'for')::uuid, closed_for_name = x ->> 'name' from json_array_elements($1::json) x
          where t.id = (x ->> 'id')::uuid`,
        [JSON.stringify(kept.rows[0]?.task)],
      );
      await owner.query(
        `update signed_document set body = $2, hash = sha256(convert_to($2::jsonb::text, 'UTF8'))
          where participant_id = $1 and step = 'target-setting'`,
        [mine.participantId, (kept.rows[0]?.signed[0] as { body: unknown }).body],
      );
      expect(await names()).not.toContain(invariant);
      await owner.end();
    });
  });
}
