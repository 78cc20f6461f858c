import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import { documentTrail, type DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import { addAccount } from '../support/people.js';
import { testPassword, type Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let office: Office;
let task: OpenTask;
let employee: Client;

const trailAs = (client: Client) => client.get<DocumentTrail>(`/api/document-trails/${task.participantId}`);

/** Called inside the `describe` of a suite. */
export function documentTrailTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    const { example, version } = (await employee.get<{ example: unknown; version: number }>(`/api/tasks/${task.id}`)).body;
    await employee.post(`/api/tasks/${task.id}/complete`, { answers: example }, { version });
  });

  describe('the trail of one document', () => {
    it('tells the employee, an administrator and an auditor who did what, with all seals whole', async () => {
      await addAccount(office.site.unitOfWork, 'auditor', { roles: ['auditor'] });
      const auditor = office.site.client();
      await auditor.signIn('auditor', testPassword);
      for (const client of [employee, office.admin, auditor]) {
        const { status, body } = await trailAs(client);
        expect(status).toBe(200);
        expect(documentTrail.parse(body)).toMatchObject({ id: task.participantId, brokenAt: null });
        expect(body.entries.map(({ n }) => n)).toEqual(body.entries.map((_entry, index) => index + 1));
        expect(body.entries.at(-1)).toMatchObject({ action: 'turn.completed', body: { step: 'target-setting', turn: 'draft' } });
      }
    });

    it('is unknown to everybody else, the supervisor too', async () => {
      const supervisorId = await supervisorOf(office, task.employeeId);
      expect((await trailAs(await office.as(supervisorId))).status).toBe(404);
      expect((await office.admin.get('/api/document-trails/019a0000-0000-7000-8000-000000000000')).status).toBe(404);
    });

    it('calls a step by the own name that its cycle gives it, and by none where it gives none', async () => {
      const named = { id: 'Dialog awal tahun', en: 'Opening talk' };
      expect((await trailAs(employee)).body.entries.map(({ ownNames }) => ownNames).flat()).toEqual([]);
      await office.site.unitOfWork.run((tx) =>
        tx.run(
          `update cycle
          set schedule = (select jsonb_agg(case when line ->> 'step' = 'target-setting' then line || jsonb_build_object('label', $2::jsonb)
            else line end)
           from jsonb_array_elements(schedule) line) where id = $1`,
          [office.cycleId, JSON.stringify(named)],
        ),
      );
      expect((await trailAs(employee)).body).toMatchObject({ brokenAt: null });
      const own = [{ step: 'target-setting', occasion: '', label: named }];
      expect((await trailAs(employee)).body.entries.at(-1)).toMatchObject({ action: 'turn.completed', ownNames: own });
      // Also where a line is about the whole document, and tells which step opened by it.
      expect((await trailAs(employee)).body.entries[0]).toMatchObject({ action: 'started', ownNames: own });
      const { rows } = await office.admin.list<AuditEntry>('/api/audit-entries', {
        filter: { participantId: task.participantId, action: 'turn.completed' },
      });
      expect(rows).toMatchObject([{ body: { step: 'target-setting' }, ownNames: own }]);
      const { rows: others } = await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'session.opened' } });
      expect(others.flatMap(({ ownNames }) => ownNames)).toEqual([]);
    });

    it('names the first line that was changed behind its back, and a missing end', async () => {
      const stream = `participant:${task.participantId}`;
      // The application itself has no right to do this; the owner of the database has.
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      const behind = (sql: string) => owner.query(sql, [stream]);
      const length = (await trailAs(employee)).body.entries.length;
      await behind(
        `update audit_entry set body = body || '{"turn":"agree"}'
        where stream = $1 and n = (select max(n) from audit_entry where stream = $1)`,
      );
      expect((await trailAs(employee)).body.brokenAt).toBe(length);
      await behind(`delete from audit_entry where stream = $1 and n = (select max(n) from audit_entry where stream = $1)`);
      expect((await trailAs(employee)).body.brokenAt).toBe(length);
      await owner.end();
    });
  });
}
