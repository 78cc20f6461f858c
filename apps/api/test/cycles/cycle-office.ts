import { beforeAll } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { brokenIn } from '../support/broken.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Answer } from '../support/test-app.js';

/** An office of one topic with a task of setting targets in it, and how the topic acts on the cycle and reads its board and documents. */
export function cycleOffice(reason: string) {
  let opened: { office: Office; task: OpenTask } | undefined;
  const toEnd = endings();
  beforeAll(async () => {
    const office = toEnd(await openOffice());
    const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
    if (task === undefined) throw new Error('Nobody sets targets');
    opened = { office, task };
  });
  const there = () => {
    if (opened === undefined) throw new Error('The office did not open');
    return opened;
  };
  const office = (): Office => there().office;
  const documentOf = async (id: string): Promise<ParticipantDetail> =>
    (await office().admin.get<ParticipantDetail>(`/api/participants/${id}`)).body;
  return {
    office,
    task: (): OpenTask => there().task,
    sql: <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
      office().site.unitOfWork.read<R>(text, values),
    broken: (): Promise<unknown[]> => brokenIn(office().site.unitOfWork),
    act: <T = unknown>(path: string, body: object = { reason }): Promise<Answer<T>> => office().admin.post<T>(path, body),
    documentOf,
    progressOf: async (): Promise<Progress> => (await office().admin.get<Progress>(`/api/cycles/${office().cycleId}/progress`)).body,
    runsOf: async (id: string): Promise<string[]> =>
      (await documentOf(id)).runs.map(({ step, occasion, state, turn, round }) => `${step}/${occasion} ${state} ${turn ?? '-'} ${round}`),
  };
}

/** Of how many people the board speaks at each of its steps, and in all its units together at each of them. */
export function basesOf({ steps, units }: Progress): Set<number> {
  return new Set(
    steps.flatMap(({ scheduled, blocked, open, done, skipped, unfinished }, at) => [
      scheduled + blocked + open + done + skipped + unfinished,
      units.reduce((sum, unit) => sum + (unit.steps[at]?.total ?? 0), 0),
    ]),
  );
}
