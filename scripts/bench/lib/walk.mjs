import { built, domain } from './built.mjs';
import { position } from './office.mjs';

/**
 * Walks one document from its opening to its end on the domain alone and answers every act: who answered what, and what the
 * decision changed. Both sides write exactly these acts; `employee` and `supervisor` stand for the people of each document.
 */
export async function walkOnePerson(now = '2020-06-01T02:00:00.000Z') {
  const { decide, registry, defaultTemplate, scheduleOf, nationalCalendar, wakesAt, Refusal } = await domain();
  const { courses } = await built('demo/courses.js');
  const template = defaultTemplate(registry.steps);
  const schedule = scheduleOf(
    template,
    2020,
    template.map(({ step, occasion }) => ({ step, occasion, opensOn: '2020-01-01', dueOn: '2020-01-31' })),
  );
  const answers = new Map();
  const catalogue = courses
    .map(({ code, title, hours, tags }) => ({ code, title, hours, tags }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const facts = { employee: { status: 'PNS', positionType: 'FUNGSIONAL', position }, answers, catalogue, trainingHours: 0 };
  let progress = { state: 'active', runs: [] };
  const acts = [];
  const give = (command, actor, turn) => {
    const line = {
      employeeId: 'employee',
      employeeAble: true,
      supervisorId: 'supervisor',
      higherOfficialId: 'supervisor',
      deputies: new Map(),
    };
    const decision = decide(registry, progress, command, { now, actor, zone: 'WIT', calendar: nationalCalendar, line, facts });
    if (decision instanceof Refusal) throw decision;
    for (const { step, occasion, task, answers: given } of decision.closed)
      if (given !== null) answers.set(`${step}/${occasion}/${task.turn}`, given);
    acts.push({
      before: progress,
      decision,
      turn,
      actor,
      wakesAt: wakesAt(registry, decision.progress.runs, now),
      answersSoFar: new Map(answers),
    });
    const named = (run) => ({
      ...run,
      id: `${run.step}/${run.occasion}`,
      task: run.task && { ...run.task, id: `${run.step}/${run.occasion}/${run.task.turn}` },
    });
    progress = { state: decision.progress.state, runs: decision.progress.runs.map(named) };
  };
  give({ type: 'start', schedule }, { kind: 'system' }, null);
  while (progress.state === 'active') {
    const run = progress.runs.find((each) => each.task !== null);
    const turn = registry.get(run.step, run.stepVersion).turns.find((each) => each.key === run.turn);
    const given = turn.example({ ...facts, occasion: run.occasion });
    const { holderId, pool } = run.task;
    const actor = {
      kind: 'person',
      employeeId: holderId,
      accountId: '00000000-0000-7000-8000-000000000001',
      pools: pool === null ? [] : [pool],
    };
    give({ type: 'complete', taskId: run.task.id, ifVersion: null, answers: given }, actor, {
      step: run.step,
      occasion: run.occasion,
      turn: run.turn,
      answers: given,
    });
  }
  return { now, schedule, acts };
}
