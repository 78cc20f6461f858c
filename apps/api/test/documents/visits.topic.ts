import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Evidence } from '@siklus/contracts/evidence';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { superiorPlan, type SuperiorPlan } from '@siklus/contracts/plans';
import { registry } from '@siklus/domain';
import pg from 'pg';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import { formWith } from '../support/people.js';
import { readsAbout } from '../support/routes.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;
let task: OpenTask;
let employee: Client;
let supervisor: Client;

/** A word that stands in this one document. */
const marked = 'Kenari berkicau di kantor';

const documentAs = async (client: Client): Promise<ParticipantDetail> =>
  (await client.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body;
const rows = () =>
  office.site.unitOfWork.read<{ visited_as: string; day: string; kind: string }>(
    'select visited_as, day::text, kind from document_visit where participant_id = $1 order by at',
    [task.participantId],
  );

/** Called inside the `describe` of a suite. */
export function visitsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'siklus-visits-'));
    toEnd(() => rm(folder, { recursive: true, force: true }));
    office = toEnd(await openOffice({ environment: { SIKLUS_DATA_DIR: folder } }));
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    const supervisorId = await supervisorOf(office, task.employeeId);
    supervisor = await office.as(supervisorId);
  });

  describe('who opened a document', () => {
    it('is not the employee himself, neither by the document nor by its tasks', async () => {
      expect((await documentAs(employee)).visits).toEqual([]);
      expect((await employee.get(`/api/tasks/${task.id}`)).status).toBe(200);
      expect(await rows()).toEqual([]);
    });

    it('is noted once a day with the relation or the role, and shown to the employee alone', async () => {
      for (const client of [supervisor, office.admin, supervisor, office.admin]) expect((await documentAs(client)).visits).toEqual([]);
      expect((await rows()).map(({ visited_as }) => visited_as)).toEqual(['supervisor', 'administrator']);
      const { visits } = await documentAs(employee);
      expect(visits.map(({ visitedAs }) => visitedAs)).toEqual(['administrator', 'supervisor']);
      expect(visits[0]?.name).toBe('admin');
      expect(Date.parse(visits[0]?.at ?? '')).not.toBeNaN();
    });

    it('is nobody who reads the agreed results of his superior, as his own plan must support them', async () => {
      const ofSuperior = async (client: Client) => client.get<SuperiorPlan>(`/api/participants/${task.participantId}/superior-plan`);
      const supervisorId = await supervisorOf(office, task.employeeId);
      const [draft] = await openTasks(office, { employeeId: supervisorId, step: 'target-setting' });
      expect((await ofSuperior(employee)).body).toMatchObject({
        superior: { name: expect.stringMatching(/./) },
        agreedAt: null,
        results: [],
      });

      for (let at = draft; at?.participantId === draft?.participantId; ) {
        const by = await office.as(at?.holderId ?? '');
        const { body } = await by.get<{ example: object; version: number }>(`/api/tasks/${at?.id}`);
        expect(
          (await by.post(`/api/tasks/${at?.id}/complete`, { answers: body.example, standsBy: registry.doubts }, { version: body.version }))
            .status,
        ).toBe(200);
        [at] = await openTasks(office, { participantId: draft?.participantId, step: 'target-setting' });
        if (at === undefined) break;
      }
      const { status, body } = await ofSuperior(employee);
      expect([status, superiorPlan.strict().parse(body)]).toEqual([200, body]);
      expect(body.results[0]).toMatchObject({
        kind: 'MAIN',
        indicators: [{ target: { number: 12, unit: 'laporan' } }, { target: { number: 95 } }],
      });
      // Whoever supervises reads his own superior's; neither he nor any role reads it by way of his staff.
      for (const client of [supervisor, office.admin]) expect((await ofSuperior(client)).status).toBe(404);
      const noted = await office.site.unitOfWork.read(
        'select 1 from document_visit where participant_id = $1 and account_id in (select id from account where employee_id = $2)',
        [draft?.participantId, task.employeeId],
      );
      expect(noted).toEqual([]);
    });

    it('counts a task of it too, and another day anew', async () => {
      await office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = interval '1 day'`));
      const { body } = await employee.get<{ example: { results: object[] }; version: number }>(`/api/tasks/${task.id}`);
      const { body: superior } = await employee.get<SuperiorPlan>(`/api/participants/${task.participantId}/superior-plan`);
      const ties = [{ document: superior.document, version: superior.version, key: 'r1', way: 'DIRECT' }];
      const results = body.example.results.map((result) => ({ ...result, title: marked, ties, supports: undefined, untied: undefined }));
      expect(
        (await employee.post(`/api/tasks/${task.id}/complete`, { answers: { ...body.example, results } }, { version: body.version }))
          .status,
      ).toBe(200);
      const [agree] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      expect((await supervisor.get(`/api/tasks/${agree?.id}`)).status).toBe(200);
      expect((await documentAs(supervisor)).visits).toEqual([]);
      const seen = await rows();
      expect(seen.map(({ visited_as }) => visited_as)).toEqual(['supervisor', 'administrator', 'supervisor']);
      expect(seen[2]?.day).not.toBe(seen[0]?.day);
    });

    it('is whoever reads what stands in it, wherever it is shown', async () => {
      const answer = (client: Client, id: string) =>
        client
          .get<{ example: unknown; version: number }>(`/api/tasks/${id}`)
          .then(({ body }) =>
            client.post(`/api/tasks/${id}/complete`, { answers: body.example, standsBy: registry.doubts }, { version: body.version }),
          );
      const [agree] = await openTasks(office, { participantId: task.participantId, step: 'target-setting' });
      expect((await answer(supervisor, agree?.id ?? '')).status).toBe(200);
      const entry = { notes: [{ indicator: 'r1.i1', value: 1, note: marked }] };
      expect((await employee.post(`/api/participants/${task.participantId}/progress-notes`, entry)).status).toBe(204);
      const [plan] = (await office.admin.list<{ id: string }>('/api/plans', { filter: { participantId: task.participantId } })).rows;
      const reads = {
        task: (client: Client) => client.get(`/api/tasks/${agree?.id}`),
        document: (client: Client) => client.get(`/api/participants/${task.participantId}`),
        entriesOfProgress: (client: Client) =>
          client.get('/api/progress-notes', { query: { filter: { participantId: task.participantId } } }),
        plan: (client: Client) => client.get(`/api/plans/${plan?.id}`),
        plans: (client: Client) => client.get('/api/plans', { query: { filter: { participantId: task.participantId } } }),
        trail: (client: Client) => client.get(`/api/document-trails/${task.participantId}`),
        entries: (client: Client) => client.get('/api/audit-entries', { query: { filter: { participantId: task.participantId } } }),
      };
      let days = 3;
      for (const [name, read] of Object.entries(reads)) {
        await office.site.unitOfWork.run((tx) => tx.run('update business_clock set shift = make_interval(days => $1)', [(days += 1)]));
        const before = (await rows()).length;
        expect([name, (await read(employee)).status, (await rows()).length]).toEqual([name, 200, before]);
        for (let times = 0; times < 2; times += 1) expect([name, (await read(office.admin)).status]).toEqual([name, 200]);
        const kind = ['trail', 'entries'].includes(name) ? 'trail' : 'document';
        expect([name, (await rows()).slice(before)]).toEqual([name, [expect.objectContaining({ visited_as: 'administrator', kind })]]);
      }
    });

    it('is whoever was shown a word of it, by whatever route there is', async () => {
      const supervisorId = await supervisorOf(office, task.employeeId);
      const [above] = (await office.admin.list<{ id: string }>('/api/participants', { filter: { employeeId: supervisorId } })).rows;
      const filter = { participantId: task.participantId };
      const held = ['tasks', 'plans'].map(
        async (resource) => (await office.admin.list<{ id: string }>(`/api/${resource}`, { filter })).rows,
      );
      const records = (await Promise.all(held)).flat().map(({ id }) => id);
      const { body: attached } = await employee.post<Evidence>(
        `/api/participants/${task.participantId}/evidence-files`,
        formWith(`%PDF-1.7\n% ${marked}\n%%EOF\n`, 'bukti.pdf'),
        { query: { indicator: 'r1.i1' } },
      );
      const ids = [attached.file?.id ?? '', task.participantId, above?.id ?? '', task.employeeId, office.cycleId, ...records];
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      const forget = () => owner.query('delete from document_visit where participant_id = $1', [task.participantId]);
      await forget();
      const showing = new Set<string>();
      for (const { name, address, query } of await readsAbout(office.site, task.participantId, ids))
        for (const client of [office.admin, supervisor]) {
          const { body } = await client.get<unknown>(address, { query });
          const { rowCount: noted } = await forget();
          // What a PDF holds is packed; that of this document shows it.
          const isPaper = String(body).startsWith('%PDF-') && address.includes(`/participants/${task.participantId}/`);
          if (!isPaper && !JSON.stringify(body)?.includes(marked)) continue;
          showing.add(name);
          expect([address, noted]).toEqual([address, 1]);
        }
      await owner.end();
      const known = [
        'Files_get',
        'Participants_get',
        'Plans_list',
        'Plans_one',
        'ProgressNotes_list',
        'RoleMatrix_get',
        'Tasks_get',
        'Ties_get',
      ];
      const onPaper = ['Forms_progress', 'Forms_reviews', 'Forms_skp'];
      expect([...showing].sort()).toEqual(expect.arrayContaining([...known, ...onPaper]));
    });

    it('leaves no trace of somebody who may not see it', async () => {
      const stranger = (await openTasks(office, { step: 'target-setting' })).find(
        ({ employeeId, holderId }) => employeeId !== task.employeeId && employeeId === holderId,
      ) as OpenTask;
      const before = (await rows()).length;
      const client = await office.as(stranger.employeeId);
      expect((await client.get(`/api/participants/${task.participantId}`)).status).toBe(404);
      expect((await client.get(`/api/document-trails/${task.participantId}`)).status).toBe(404);
      expect(await rows()).toHaveLength(before);
    });

    it('says what the training hours of the year mean', async () => {
      expect((await documentAs(employee)).training).toMatchObject({ recommended: 0, planned: 0, attended: 0 });
      const { status } = (await office.admin.get<{ status: string }>(`/api/employees/${task.employeeId}`)).body;
      expect((await documentAs(employee)).training).toMatchObject(
        status === 'PPPK' ? { owed: null, allowed: 24 } : { owed: 20, allowed: null },
      );
    });
  });
}
