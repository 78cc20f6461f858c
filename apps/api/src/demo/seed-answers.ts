import { registry, type Actor } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { pageSize } from '../workflow/engine.js';
import { loadSubjects } from '../workflow/load-subjects.js';
import { believable } from './believable.js';
import type { Random } from './random.js';
import { attachPublished } from './seed-evidence.js';
import { seedAccount, type SeedTools } from './seed-tools.js';

/** An open task, and who holds it. */
export interface OpenTask {
  readonly id: string;
  readonly participant_id: string;
  readonly employee_id: string;
  readonly holder_id: string | null;
  readonly holder_name: string | null;
  readonly holder_post: string | null;
  readonly pool: string | null;
}

/** The turn of a step that answers are asked for. */
export interface AtTurn {
  readonly step: string;
  readonly occasion?: string;
  readonly turn: string;
}

/** The open tasks of this turn, by the numbers of their employees. */
export function openTasks({ unitOfWork }: SeedTools, cycles: readonly string[], at: AtTurn): Promise<OpenTask[]> {
  return unitOfWork.read<OpenTask & Record<string, unknown>>(
    `select t.id, t.participant_id, t.employee_id, t.holder_id, h.name as holder_name, c.position as holder_post, t.pool
       from task t join employee e on e.id = t.employee_id left join employee h on h.id = t.holder_id
       left join current_assignment c on c.employee_id = t.holder_id
      where t.cycle_id = any($1::uuid[]) and t.state = 'open' and t.step = $2 and t.occasion = $3 and t.turn = $4
      order by e.nip`,
    [cycles, at.step, at.occasion ?? '', at.turn],
  );
}

/** Answers these tasks as their holders would, in pages. */
export async function answerAll(tools: SeedTools, tasks: readonly OpenTask[], random: Random): Promise<void> {
  for (let from = 0; from < tasks.length; from += pageSize) await answerPage(tools, tasks.slice(from, from + pageSize), random);
}

async function answerPage(tools: SeedTools, tasks: readonly OpenTask[], random: Random): Promise<void> {
  await tools.unitOfWork.run(async (tx) => {
    await give(tools, tx, tasks, await answersFor(tx, tools, tasks, random));
  });
}

/** Answers these tasks as their holders would, each in these words. */
export async function answerWith(tools: SeedTools, tasks: readonly OpenTask[], answers: (task: OpenTask) => unknown): Promise<void> {
  await tools.unitOfWork.run((tx) => give(tools, tx, tasks, new Map(tasks.map((task) => [task.id, answers(task)]))));
}

/** Whoever holds the task, as he acts; a pool by whoever serves it. */
export function holderOf(task: OpenTask): Actor {
  return {
    kind: 'person',
    employeeId: task.holder_id,
    accountId: seedAccount,
    name: task.holder_name ?? 'Administrator',
    post: task.holder_post,
    pools: task.pool === null ? [] : [task.pool],
  };
}

async function give({ engine }: SeedTools, tx: Tx, tasks: readonly OpenTask[], answers: ReadonlyMap<string, unknown>): Promise<void> {
  const outcomes = await engine.applyMany(
    tx,
    tasks.map((task) => ({
      participantId: task.participant_id,
      actor: holderOf(task),
      command: { type: 'complete', taskId: task.id, ifVersion: null, answers: answers.get(task.id) },
    })),
  );
  const stuck = outcomes.find((outcome) => outcome.state === 'failed');
  if (stuck?.state === 'failed') throw new Error(`The demo year stopped at ${stuck.participantId}: ${stuck.refusal.message}`);
}

/** What each holder would answer, by the tasks; where the published values of a report can be seen he has attached by then. */
export async function answersFor(
  tx: Tx,
  { facts: loading, attaching }: Pick<SeedTools, 'facts' | 'attaching'>,
  tasks: readonly OpenTask[],
  random: Random,
): Promise<Map<string, unknown>> {
  await attachPublished(
    tx,
    attaching,
    tasks.map(({ id }) => id),
  );
  const subjects = new Map(
    (
      await loadSubjects(
        tx,
        tasks.map((task) => task.participant_id),
      )
    ).map((subject) => [subject.participantId, subject]),
  );
  const page = tasks.flatMap((task) => {
    const subject = subjects.get(task.participant_id);
    const run = subject?.progress.runOfTask(task.id);
    return subject === undefined || run === undefined ? [] : [{ task, subject, run }];
  });
  const facts = await loading.ofSteps(tx, page);
  return new Map(
    page.map(({ task, subject, run }) => {
      const base = facts.get(subject.participantId);
      const turn = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === run.turn);
      if (base === undefined || turn === undefined) throw new Error(`Task ${task.id} cannot be answered`);
      return [task.id, believable({ ...base, occasion: run.occasion }, turn.example({ ...base, occasion: run.occasion }), random)];
    }),
  );
}
