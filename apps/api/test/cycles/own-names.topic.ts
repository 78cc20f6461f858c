import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Cycle } from '@siklus/contracts/cycles';
import type { Notification } from '@siklus/contracts/notifications';
import type { Participant, ParticipantDetail } from '@siklus/contracts/participants';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import type { Task, TaskDetail } from '@siklus/contracts/tasks';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../support/test-app.js';
import { endings } from '../support/endings.js';

const label = { id: 'Perjanjian kinerja', en: 'Performance agreement' };
let office: Office;
let task: OpenTask;
let employee: Client;

/** Called inside the `describe` of a suite. */
export function ownNamesTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    employee = await office.as(task.employeeId);
    await office.site.unitOfWork.run((tx) =>
      tx.run(
        `update cycle
        set schedule = (select jsonb_agg(case when line ->> 'step' = 'target-setting' then line || jsonb_build_object('label', $2::jsonb)
          else line end order by n) from jsonb_array_elements(schedule) with ordinality as l (line, n)) where id = $1`,
        [office.cycleId, JSON.stringify(label)],
      ),
    );
  });

  describe('a step that the cycle calls by a name of its own', () => {
    it('has it in the inbox and on its page, where the other steps keep theirs', async () => {
      const [row] = (await employee.list<Task>('/api/tasks', { filter: { id: [task.id] } })).rows;
      expect(row?.label).toEqual(label);
      const { stepNames } = (await employee.get<TaskDetail>(`/api/tasks/${task.id}`)).body;
      expect(stepNames['target-setting/']).toEqual(label);
      expect(stepNames['mid-term-review/TW1']?.id).toBe('Tinjauan triwulan I');
    });

    it('has it in the document, in lists of documents, among stuck steps and in notices', async () => {
      const ofStep = (runs: readonly { step: string; label: unknown }[]) => runs.find(({ step }) => step === 'target-setting')?.label;
      expect(ofStep((await employee.get<ParticipantDetail>(`/api/participants/${task.participantId}`)).body.runs)).toEqual(label);
      expect(
        ofStep((await employee.list<Participant>('/api/participants', { filter: { id: [task.participantId] } })).rows[0]?.runs ?? []),
      ).toEqual(label);
      await office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = interval '5 years'`));
      const { year } = (await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body;
      const stuck = (await office.admin.list<StuckRun>('/api/stuck-runs', { filter: { step: 'target-setting' } })).rows;
      expect(stuck.length).toBeGreaterThan(0);
      expect([stuck[0]?.label, stuck[0]?.year]).toEqual([label, year]);
      const notices = (await employee.list<Notification>('/api/notifications')).rows.filter(({ step }) => step === 'target-setting');
      expect(notices.length).toBeGreaterThan(0);
      expect([notices[0]?.label, notices[0]?.year]).toEqual([label, year]);
      // Years later, a notice says of which year the step is.
      for (const language of ['id', 'en'] as const) expect(notices[0]?.words[language]).toContain(`${label[language]} ${year}`);
    });
  });
}
