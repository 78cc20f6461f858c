import { beforeAll, expect } from '@jest/globals';
import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { localDateOf, participantStates, unfinishedStates } from '@siklus/domain';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, type Office, type OpenTask } from '../support/office.js';

type Unit = Omit<Progress['units'][number], 'units'>;

/** The one office that the topics of the board share, one after another, with how they read its board and act on it. */
export function boardOffice() {
  let opened: Office | undefined;
  let walks = 0;
  const toEnd = endings();
  beforeAll(async () => {
    opened = toEnd(await openOffice());
  });

  function office(): Office {
    if (opened === undefined) throw new Error('The office did not open');
    return opened;
  }

  const board = async () => (await office().admin.get<Progress>(`/api/cycles/${office().cycleId}/progress`)).body;

  const countOf = async (resource: string, filter: Record<string, unknown>) =>
    (await office().admin.list(`/api/${resource}`, { filter: { cycleId: office().cycleId, ...filter } })).total;

  /** Every number that the API gives the board equals the list it stands for; what the page makes of them, the journey walks. */
  async function expectBoardToEqualLists(): Promise<void> {
    walks += 1;
    const { steps, participants, blocked, held, late, leaving, waitedFor, backAtWork, piledUp, units, ...documents } = await board();
    for (const state of participantStates) expect([state, await countOf('participants', { state })]).toEqual([state, documents[state]]);
    expect(documents.active + documents.complete + documents.unrated + documents.unfinished).toBe(participants);
    for (const { scheduled, blocked: stopped, open, done, skipped, unfinished } of steps)
      expect(scheduled + stopped + open + done + skipped + unfinished).toBe(participants);
    for (const line of steps)
      for (const runState of ['scheduled', 'blocked', 'open', 'done', 'skipped'] as const)
        expect({ ...line, runState, n: await countOf('participants', { step: line.step, occasion: line.occasion, runState }) }).toEqual({
          ...line,
          runState,
          n: line[runState],
        });
    expect(await countOf('participants', {})).toBe(participants + documents.withdrawn);
    expect(await countOf('participants', { leaving: true })).toBe(leaving);
    expect(await countOf('participants', { afterLeaving: 'waitedFor' })).toBe(waitedFor);
    expect(await countOf('participants', { afterLeaving: 'backAtWork' })).toBe(backAtWork);
    for (const { need, count } of blocked) expect(await countOf('participants', { need })).toBe(count);
    expect(await countOf('participants', { runState: 'blocked' })).toBe(held);
    expect(await countOf('stuck-runs', { kind: 'blocked' })).toBe(steps.reduce((sum, line) => sum + line.blocked, 0));
    expect([await countOf('tasks', { state: 'open', late: true }), await countOf('stuck-runs', { kind: 'late' })]).toEqual([late, late]);
    if (piledUp !== null) {
      const filter = { cycleId: office().cycleId, state: 'open', late: true, holderId: piledUp.holderId };
      const pile = await office().admin.list<OpenTask>('/api/tasks', { filter, range: [0, 199] });
      const [oldest = ''] = pile.rows.map(({ heldSince }) => heldSince ?? '').sort();
      expect([pile.total, localDateOf(oldest, 'WIT')]).toEqual([piledUp.count, piledUp.heldSince]);
    }
    expect(units.reduce((sum, unit) => sum + unit.participants, 0)).toBe(participants);
    for (const { units: parts, ...unit } of units) {
      await expectUnitToEqualLists({ unitId: unit.unitId }, unit, steps);
      for (const part of parts) await expectUnitToEqualLists({ ownUnitId: part.unitId }, part, steps);
      if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.participants, 0)).toBe(unit.participants);
    }
  }

  /**
   * The people of a unit and of each of its cells: in one walk who is done, in the next who is not. The first two walks, before and after
   * the counters are folded, ask of every cell, each later one of every third, others each time.
   */
  async function expectUnitToEqualLists(place: Record<string, string>, unit: Unit, steps: Progress['steps']): Promise<void> {
    expect(await countOf('participants', place)).toBe(unit.participants);
    for (const [index, { step, occasion }] of steps.entries()) {
      if (walks > 2 && (index + walks) % 3 !== 0) continue;
      const { done, total } = unit.steps[index] ?? { done: NaN, total: NaN };
      const asksDone = (index + walks) % 2 === 0;
      const runState = asksDone ? ['done', 'skipped'] : unfinishedStates;
      const n = await countOf('participants', { ...place, step, occasion, runState });
      expect({ ...place, step, occasion, runState, n }).toEqual({ ...place, step, occasion, runState, n: asksDone ? done : total - done });
    }
  }

  /** The holder answers with the task's own example. */
  async function complete(task: OpenTask | undefined): Promise<void> {
    const holder = await office().as(task?.holderId ?? '');
    const { body } = await holder.get<{ example: unknown }>(`/api/tasks/${task?.id}`);
    expect((await holder.post(`/api/tasks/${task?.id}/complete`, { answers: body.example }, { version: task?.version ?? 0 })).status).toBe(
      200,
    );
  }

  /** Acts on the cycle until the last job, and tells what became of it. */
  async function act(body: Record<string, unknown>): Promise<BulkOperation> {
    const started = await actInBulk(office(), body);
    expect(started.status).toBe(202);
    await runJobs(office().site);
    return (await office().admin.get<BulkOperation>(started.headers.get('location') ?? '')).body;
  }

  return { office, board, countOf, expectBoardToEqualLists, complete, act };
}

export type BoardOffice = ReturnType<typeof boardOffice>;
