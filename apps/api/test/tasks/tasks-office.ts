import type { Client } from '../../proof/office/client.js';
import type { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';

export let office: Office;
export let task: OpenTask;
export let holder: Client;
export let example: unknown;

/** Everything the business keeps, as counts and versions: equal before and after means that nothing was written. */
export async function trace(): Promise<unknown> {
  const [row] = await office.site.unitOfWork.read(
    `select (select sum(version) from participant) as participants, (select sum(version) from step_run) as runs, (select count(*)
      from task) as tasks,
            (select count(*) from audit_entry) as audit, (select count(*) from notification) as notices, (select count(*)
              from outbox) as outbox,
            (select count(*) from idempotency_key) as keys, (select count(*) from cycle) as cycles`,
  );
  return row;
}

export const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';

/** Opens an office in which somebody is about to set his targets. */
export async function tasksOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  office = toEnd(await openOffice());
  task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
  holder = await office.as(task.holderId);
  example = (await holder.get<{ example: unknown }>(`/api/tasks/${task.id}`)).body.example;
}
