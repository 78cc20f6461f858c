import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { RequestedStep } from '@siklus/contracts/requests';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { registry } from '@siklus/domain';
import { brokenIn } from '../support/broken.js';
import type { endings } from '../support/endings.js';
import { openOffice, openTasks, supervisorOf, type Office, type OpenTask } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

export interface Sent {
  readonly results: readonly { readonly key?: string; readonly indicators: readonly Record<string, unknown>[] }[];
}

export let office: Office;
export let first: OpenTask;
export let employee: Client;
export let supervisor: Client;

export const openTask = async (step: string, turn: string): Promise<TaskDetail> => {
  const [found] = await openTasks(office, { participantId: first.participantId, step, turn });
  const by = turn === 'agree' || turn === 'feedback' || turn === 'rate' ? supervisor : employee;
  return (await by.get<TaskDetail>(`/api/tasks/${found?.id}`)).body;
};
export const complete = (by: Client, { id, version }: TaskDetail, answers: unknown): Promise<Answer<unknown>> =>
  by.post(`/api/tasks/${id}/complete`, { answers, standsBy: registry.doubts }, { version });
export const document = async () => (await employee.get<ParticipantDetail>(`/api/participants/${first.participantId}`)).body;
export const note = (indicator: string) =>
  employee.post(`/api/participants/${first.participantId}/progress-notes`, {
    notes: [{ indicator, value: 90, note: 'Sampai Mei.' }],
  });
export const broken = () => brokenIn(office.site.unitOfWork);

export const reason = 'Anggaran kegiatan dipotong.';
export const ask = (by: Client, step = 'addendum', why = reason): Promise<Answer<RequestedStep & Problem>> =>
  by.post(`/api/participants/${first.participantId}/requests`, { step, reason: why });

/** Opens the office: a plan that is agreed, reported on and noted about, and for which the supervisor has asked an addendum. */
export async function openPlanVersionsOffice(toEnd: ReturnType<typeof endings>): Promise<void> {
  office = toEnd(await openOffice());
  first = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
  employee = await office.as(first.employeeId);
  supervisor = await office.as(await supervisorOf(office, first.employeeId));
  const draft = await openTask('target-setting', 'draft');
  await complete(employee, draft, draft.example);
  await complete(supervisor, await openTask('target-setting', 'agree'), {});
  const report = await openTask('mid-term-review', 'report');
  await complete(employee, report, report.example);
  await note('r1.i2');
  await ask(supervisor);
}
