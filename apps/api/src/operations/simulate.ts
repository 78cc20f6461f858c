import {
  decide,
  defaultTemplate,
  exampleFacts,
  keepPlanFacts,
  localDateOf,
  nationalCalendar,
  Refusal,
  registry,
  scheduleOf,
  startOfDay,
  wakesAt,
  type Actor,
  type Command,
  type Context,
  type Decision,
  type Progress,
} from '@siklus/domain';
import type { Operation } from './command.js';

interface Move {
  readonly on: string;
  readonly action: string;
  readonly step: string | null;
  readonly occasion: string | null;
  readonly turn: string | null;
}

const people = { employee: 'employee', supervisor: 'supervisor', higherOfficial: 'higher-official' };

/** Walks one document through a year of the default template with example answers, on the domain alone: no database. */
function simulateYear(year: number): { moves: Move[]; state: Progress['state'] } {
  let now = startOfDay(`${year}-01-01`, 'WIT');
  let progress: Progress = { state: 'active', runs: [] };
  let ids = 0;
  const answers = new Map<string, unknown>();
  const facts = {
    employee: { status: 'PNS', positionType: 'PELAKSANA', position: 'Analis' },
    answers,
    provided: exampleFacts(registry.facts),
  };
  const moves: Move[] = [];
  const give = (command: Command, actor: Actor) => {
    const context: Context = {
      now,
      actor,
      zone: 'WIT',
      calendar: nationalCalendar,
      line: {
        employeeId: people.employee,
        employeeAble: true,
        disabled: [],
        supervisorId: people.supervisor,
        higherOfficialId: people.higherOfficial,
        deputies: new Map(),
        standsInFor: new Map(),
      },
      facts,
    };
    const decision = decide(registry, progress, command, context);
    if (decision instanceof Refusal) throw decision;
    keep(decision);
  };
  const keep = ({ progress: next, transitions, closed, effects }: Decision) => {
    keepPlanFacts(facts.provided, { closed, effects });
    for (const { step, occasion, task, answers: given } of closed)
      if (given !== null) answers.set(`${step}/${occasion}/${task.turn}`, given);
    const on = localDateOf(now, 'WIT');
    moves.push(...transitions.map(({ action, step, occasion, turn }) => ({ on, action, step, occasion, turn })));
    progress = {
      state: next.state,
      runs: next.runs.map((run) => ({
        ...run,
        id: run.id ?? `run-${++ids}`,
        task: run.task && { ...run.task, id: run.task.id ?? `task-${++ids}` },
      })),
    };
  };
  give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), year) }, { kind: 'system' });
  while (progress.state === 'active') {
    const run = progress.runs.find((each) => each.task !== null);
    if (run?.task?.id != null) {
      const { task } = run;
      const turn = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === task.turn);
      give(
        { type: 'complete', taskId: task.id ?? '', ifVersion: null, answers: turn?.example({ ...facts, occasion: run.occasion }) },
        {
          kind: 'person',
          employeeId: task.holderId,
          accountId: 'simulation',
          name: task.holderId ?? 'simulation',
          post: null,
          pools: task.pool === null ? [] : [task.pool],
        },
      );
      continue;
    }
    const next = wakesAt(progress.runs, now);
    if (next === null) throw new Error('The document waits for nothing that time could bring');
    now = next;
    give({ type: 'refresh' }, { kind: 'system' });
  }
  return { moves, state: progress.state };
}

export const simulate: Operation = {
  run(_rest, options) {
    const year = Number(options['year'] ?? '2027');
    if (!Number.isInteger(year) || year < 2000 || year > 2200)
      return Promise.resolve({
        ok: false,
        lines: ['Give a year between 2000 and 2200: cycle simulate --year 2027'],
        data: { error: 'year' },
      });
    const { moves, state } = simulateYear(year);
    return Promise.resolve({
      ok: state === 'complete',
      lines: [
        ...moves.map(
          ({ on, action, step, occasion, turn }) => `${on}  ${action.padEnd(15)} ${[step, occasion, turn].filter(Boolean).join(' / ')}`,
        ),
        `state: ${state}`,
      ],
      data: { year, moves, state },
    });
  },
};
