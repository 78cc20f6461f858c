import {
  catalogue,
  decide,
  defaultTemplate,
  exampleFacts,
  keepPlanFacts,
  nationalCalendar,
  Refusal,
  registry,
  scheduleOf,
  wakesAt,
  type Actor,
  type Command,
  type Decision,
  type Progress,
  type StepRun,
  type Transition,
} from '@siklus/domain';
import { built } from './built.js';
import { position } from './office.js';

/** A turn that somebody answers, with answers that are valid for everybody. */
export interface Turn {
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly answers: unknown;
}

/** An act that changed something, so that there is a transition. */
type Accepted = Omit<Decision, 'transitions'> & { readonly transition: Transition };

/** What whoever answers for the training office is called. */
const trainingOffice = 'Kantor Diklat';

/** One act of the walk: who answered what, and what the decision changed. The opening answers no turn. */
export interface Act {
  readonly before: Progress;
  readonly decision: Accepted;
  readonly turn: Turn | null;
  readonly actor: Actor;
  readonly wakesAt: string | null;
  /** Answers by `step/occasion/turn`, those of this act included. */
  readonly answersSoFar: ReadonlyMap<string, unknown>;
  /** Who took which turn, in order, those of this act included. */
  readonly takenSoFar: readonly Taken[];
}

/** A turn that was taken, and by whom. */
interface Taken {
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly outcome: string;
  readonly by: Actor;
}

export interface Walk {
  readonly now: string;
  readonly acts: readonly Act[];
}

/** The turns of a walk in order, without its opening. */
export const turnsOf = ({ acts }: Walk): Turn[] => acts.flatMap(({ turn }) => turn ?? []);

/**
 * Walks one document from its opening to its end on the domain alone and answers every act. Both sides write exactly these acts;
 * `employee` and `supervisor` stand for the people of each document.
 */
export async function walkOnePerson(now = '2020-06-01T02:00:00.000Z'): Promise<Walk> {
  const { courses } = await built('demo/courses.js');
  const template = defaultTemplate(registry.steps);
  const past = template.map(({ step, occasion }) => ({ step, occasion, opensOn: '2020-01-01', dueOn: '2020-01-31' }));
  const answers = new Map<string, unknown>();
  const offered = courses.map(({ code, title, hours, tags }) => ({ code, title, hours, tags })).sort((a, b) => (a.code < b.code ? -1 : 1));
  const provided = exampleFacts(registry.facts).set(catalogue.key, offered);
  const facts = { employee: { status: 'PNS', positionType: 'FUNGSIONAL', position }, answers, provided };
  const line = {
    employeeId: 'employee',
    employeeAble: true,
    disabled: [],
    supervisorId: 'supervisor',
    higherOfficialId: 'supervisor',
    deputies: new Map<string, string[]>(),
    standsInFor: new Map<string, string>(),
  };
  let progress: Progress = { state: 'active', runs: [] };
  const acts: Act[] = [];
  const taken: Taken[] = [];
  const give = (command: Command, actor: Actor, turn: Turn | null) => {
    const decision = decide(registry, progress, command, { now, actor, zone: 'WIT', calendar: nationalCalendar, line, facts });
    if (decision instanceof Refusal) throw decision;
    for (const { step, occasion, task, outcome, answers: given } of decision.closed) {
      if (given !== null) answers.set(`${step}/${occasion}/${task.turn}`, given);
      taken.push({ step, occasion, turn: task.turn, outcome, by: actor });
    }
    keepPlanFacts(provided, decision);
    acts.push({
      before: progress,
      decision: accepted(decision),
      turn,
      actor,
      wakesAt: wakesAt(decision.progress.runs, now),
      answersSoFar: new Map(answers),
      takenSoFar: [...taken],
    });
    progress = { state: decision.progress.state, runs: decision.progress.runs.map(named) };
  };
  give({ type: 'start', schedule: scheduleOf(template, 2020, past) }, { kind: 'system' }, null);
  while (progress.state === 'active') {
    const { run, task, turn } = openTurn(progress);
    const given = turn.example({ ...facts, occasion: run.occasion });
    const actor: Actor = {
      kind: 'person',
      employeeId: task.holderId,
      accountId: '00000000-0000-7000-8000-000000000001',
      name: trainingOffice,
      post: null,
      pools: task.pool === null ? [] : [task.pool],
    };
    give({ type: 'complete', taskId: task.id ?? '', ifVersion: null, answers: given }, actor, {
      step: run.step,
      occasion: run.occasion,
      turn: turn.key,
      answers: given,
    });
  }
  return { now, acts };
}

function accepted({ transitions, ...decision }: Decision): Accepted {
  const [transition, ...others] = transitions;
  if (transition === undefined || others.length > 0) throw new Error('The walk did something that has no line of the trail, or several');
  return { ...decision, transition };
}

/** The run as if it had been saved: the engine gives ids, the walk names. */
function named(run: StepRun): StepRun {
  const id = `${run.step}/${run.occasion}`;
  return { ...run, id, task: run.task && { ...run.task, id: `${id}/${run.task.turn}` } };
}

function openTurn({ runs }: Progress) {
  for (const run of runs) {
    if (run.task === null) continue;
    const turn = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === run.turn);
    if (turn !== undefined) return { run, task: run.task, turn };
  }
  throw new Error('Nothing is open, and the document is not complete');
}
