import { loadSubjects } from '../../src/workflow/load-subjects.js';
import type { EngineKit } from './engine-kit.js';

/** The example answers of an open task, as its detail would offer them. */
export async function exampleFor({ unitOfWork, steps, facts: loading }: EngineKit, taskId: string): Promise<unknown> {
  return unitOfWork.run(async (tx) => {
    const task = await tx.first<{ participant_id: string }>('select participant_id from task where id = $1', [taskId]);
    if (task === undefined) throw new Error(`No task ${taskId}`);
    const [subject] = await loadSubjects(tx, [task.participant_id]);
    const run = subject?.progress.runOfTask(taskId);
    if (subject === undefined || run === undefined) throw new Error(`Task ${taskId} is not open`);
    const facts = (await loading.ofSteps(tx, [{ subject, run }])).get(subject.participantId);
    const turn = steps.get(run.step, run.stepVersion).turns.find((each) => each.key === run.turn);
    if (facts === undefined || turn === undefined) throw new Error(`Task ${taskId} has no facts`);
    return turn.example({ ...facts, occasion: run.occasion });
  });
}
