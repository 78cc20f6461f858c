import { beforeAll, expect } from '@jest/globals';
import { registry } from '@siklus/domain';
import type { Client } from '../../proof/office/client.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';

export let office: Office;
export let head: string;
export let standIn: string;
export let mine: OpenTask;

/** Completes the task as its holder, with its own example. */
export async function complete(client: Client, task: OpenTask): Promise<number> {
  const detail = await client.get<{ example: unknown; version: number }>(`/api/tasks/${task.id}`);
  if (detail.status !== 200) return detail.status;
  return (
    await client.post(
      `/api/tasks/${task.id}/complete`,
      { answers: detail.body.example, standsBy: registry.doubts },
      { version: detail.body.version },
    )
  ).status;
}

export async function turnsOf(participantId: string): Promise<OpenTask> {
  return (await openTasks(office, { participantId, step: 'target-setting' }))[0] as OpenTask;
}

/** The person as what is signed at this moment names him. */
export async function calledNow(employeeId: string): Promise<{ nip: string; name: string; position: string; unit: string }> {
  const [found] = await office.site.unitOfWork.read<{ nip: string; name: string; position: string; unit: string }>(
    `select e.nip, e.name, a.position, u.name as unit from employee e join current_assignment a on a.employee_id = e.id
      join unit u on u.id = a.unit_id where e.id = $1`,
    [employeeId],
  );
  if (found === undefined) throw new Error(`No post of ${employeeId}`);
  return found;
}

export async function signedOf(step: string): Promise<unknown> {
  const [signed] = await office.site.unitOfWork.read<{ body: unknown }>(
    'select body from signed_document where participant_id = $1 and step = $2 order by version desc limit 1',
    [mine.participantId, step],
  );
  return signed?.body;
}

/** Gives the stand-in a PLH or PLT post beside his own, and lets the jobs of that change run. */
export async function actFor(kind: 'PLT' | 'PLH'): Promise<void> {
  await office.site.unitOfWork.run((tx) =>
    tx.run(
      `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
       select gen_random_uuid(), $1, unit_id, $3, position, position_type, '2020-01-01' from current_assignment where employee_id = $2`,
      [standIn, head, kind],
    ),
  );
}

/** Opens an office with a head who has sent reports, somebody of another office who will act for him, and a document that lies with him. */
export function actingOffice(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    // A head with at least two reports, and one of another office who will act for the post.
    const [row] = await office.site.unitOfWork.read<{ head: string; one: string }>(
      `select a.supervisor_id as head, min(a.employee_id::text)::uuid as one from current_assignment a
       join current_assignment h on h.employee_id = a.supervisor_id and h.supervisor_id is not null
         group by a.supervisor_id having count(*) > 1
          and bool_and(not exists (select from current_assignment x where x.supervisor_id = a.employee_id)) order by count(*) limit 1`,
    );
    head = row?.head ?? '';
    const [other] = await office.site.unitOfWork.read<{ id: string }>(
      `with recursive below(id) as (select $1::uuid union
        select a.employee_id from below b join current_assignment a on a.supervisor_id = b.id)
      select employee_id as id from current_assignment where supervisor_id is not null and employee_id not in (select id from below)
      and employee_id not in (select supervisor_id from assignment where supervisor_id is not null) order by employee_id limit 1`,
      [head],
    );
    standIn = other?.id ?? '';
    mine = (await openTasks(office, { employeeId: row?.one, step: 'target-setting' }))[0] as OpenTask;
    expect(await complete(await office.as(mine.holderId), mine)).toBe(200);
  });
}
