import type { OpenTask, Progress, StepRun } from '@siklus/domain';
import { instantOf } from '../platform/database/utc.js';

/**
 * Where a participant stands, as the database gave it: one text, taken apart when asked and not kept. Of a page of a thousand documents
 * only the one being decided is then spread out in memory, and it is gone before the garbage collector would have to carry it along.
 */
export class StoredProgress {
  constructor(
    private readonly state: Progress['state'],
    private readonly runs: string,
  ) {}

  read(): Progress {
    return { state: this.state, runs: this.runs === '' ? [] : this.runs.split(';').map(runOf) };
  }

  /** The run in which this task is open. */
  runOfTask(taskId: string): StepRun | undefined {
    const text = this.runs.split(';').find((each) => each.includes(taskId));
    return text === undefined ? undefined : runOf(text);
  }
}

function runOf(text: string): StepRun {
  const [id = '', step = '', stepVersion, occasion = '', state, turn = '', opensAt = '', dueAt = '', round, version, unmet = '', ...task] =
    text.split('|');
  return {
    id,
    step,
    stepVersion: Number(stepVersion),
    occasion,
    state: state as StepRun['state'],
    turn: turn === '' ? null : turn,
    opensAt: instantOf(opensAt),
    dueAt: instantOf(dueAt),
    round: Number(round),
    version: Number(version),
    unmet: unmet === '' ? nothing : (unmet.split(',') as StepRun['unmet'][number][]),
    task: task.length === 0 ? null : taskOf(task),
  };
}

const nothing: StepRun['unmet'] = [];

function taskOf([id = '', turn = '', holderId = '', pool = '', opensAt = '', dueAt = '', late]: readonly string[]): OpenTask {
  return {
    id,
    turn,
    holderId: holderId === '' ? null : holderId,
    pool: pool === '' ? null : pool,
    opensAt: instantOf(opensAt),
    dueAt: instantOf(dueAt),
    late: late === 't',
  };
}
