import { expect } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTies } from '@siklus/contracts/ties';
import { registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import type { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

export interface Head {
  readonly employeeId: string;
  readonly participantId: string;
}

export let office: Office;
export let employee: Head;
export let head: Head;
export let other: Head;
export let superior: SuperiorPlan;

export const indicators = [{ aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } }];
export const row = (title: string, parts: object = {}) => ({ title, kind: 'MAIN', indicators, ...parts });
export const tie = (parts: object = {}) => ({ document: superior.document, version: superior.version, key: 'r2', way: 'DIRECT', ...parts });

export const draftOf = async ({ participantId }: Head, turn = 'draft'): Promise<{ by: Client; task: TaskDetail }> => {
  const [open] = await openTasks(office, { participantId, turn });
  const by = await office.as(open?.holderId ?? '');
  return { by, task: (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body };
};
/** Hands a plan in; where it is asked about, who stands by nothing is told so. */
export const handIn = async (
  of: Head,
  results: readonly object[],
  turn = 'draft',
  standsBy: readonly string[] = [],
): Promise<Answer<unknown>> => {
  const { by, task } = await draftOf(of, turn);
  return by.post(`/api/tasks/${task.id}/complete`, { answers: { results }, standsBy }, { version: task.version });
};
export const agree = async (of: Head): Promise<void> => {
  const { by, task } = await draftOf(of, 'agree');
  expect(
    (await by.post(`/api/tasks/${task.id}/complete`, { answers: {}, standsBy: registry.doubts }, { version: task.version })).status,
  ).toBe(200);
};
export const askForAddendum = async ({ employeeId, participantId }: Head): Promise<void> => {
  const reason = 'Sasaran berubah.';
  const asked = await (await office.as(employeeId)).post(`/api/participants/${participantId}/requests`, { step: 'addendum', reason });
  expect(asked.status).toBe(201);
};
export const detailOf = async ({ employeeId, participantId }: Head) =>
  (await office.as(employeeId)).get<ParticipantDetail>(`/api/participants/${participantId}`);
export const plansOf = async (of: Head) => (await detailOf(of)).body.plans;
export const change = (sql: string, values: readonly unknown[]) => office.site.unitOfWork.run((tx) => tx.run(sql, [...values]));
const documentOf = async (employeeId: string): Promise<Head> => {
  const [found] = await openTasks(office, { employeeId, step: 'target-setting' });
  return { employeeId, participantId: found?.participantId ?? '' };
};
export const tiesOf = async ({ participantId }: Head, reader: Head) =>
  (await office.as(reader.employeeId)).get<DocumentTies>(`/api/participants/${participantId}/ties`);
export const matrixAs = (by: Client) => by.get<RoleMatrix>(`/api/participants/${head.participantId}/role-matrix`);
export const headMatrix = async () => (await matrixAs(await office.as(head.employeeId))).body;
/** What the matrix says of somebody's cells, as the head reads it: the words in force with what became of them. */
export const cellsIn = (matrix: RoleMatrix, { employeeId }: Head) =>
  matrix.rows
    .find((each) => each.employeeId === employeeId)
    ?.cells.map(({ expected }) => expected && [expected.text, expected.uptake, expected.onBehalfOf?.employeeId ?? null]);
export const broken = () => brokenIn(office.site.unitOfWork);

/** Opens the office: a head whose plan was agreed after that of one of his people, and before that of another. */
export async function openTiesOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  office = toEnd(await openOffice());
  const [found] = await office.site.unitOfWork.read<{ head: string; staff: string[] }>(
    `select a.supervisor_id as head, array_agg(a.employee_id order by e.nip) as staff from current_assignment a
       join employee e on e.id = a.employee_id join participant p on p.employee_id = a.employee_id
       join participant h on h.employee_id = a.supervisor_id
      where a.position_type not like 'JPT%' group by 1 having count(*) > 1 order by count(*), 1 limit 1`,
  );
  head = await documentOf(found?.head ?? '');
  employee = await documentOf(found?.staff[0] ?? '');
  other = await documentOf(found?.staff[1] ?? '');
  // Nobody waits: this plan was written and agreed before the head had one.
  expect((await handIn(other, [row('Penyuluhan', { supports: 'Angka penularan TB menurun' }), row('Arsip')])).status).toBe(200);
  await agree(other);
  expect((await handIn(head, [row('Mutu layanan meningkat'), row('Angka penularan menurun')])).status).toBe(200);
  await agree(head);
  superior = (await (await office.as(employee.employeeId)).get<SuperiorPlan>(`/api/participants/${employee.participantId}/superior-plan`))
    .body;
}
