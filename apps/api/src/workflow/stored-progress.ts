import type { Progress, StepRun } from '@siklus/domain';
import { runOf } from './stored-run.js';

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
