import { ChangedRows, fewRows, NewRows, rowset } from '../platform/database/rows.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Counter } from './document-counters.js';
import {
  changedDocument,
  changedRun,
  changedTask,
  closedTask,
  newDocument,
  newEntry,
  newHolding,
  newRun,
  newTask,
} from './page-columns.js';
import type { Subject } from './subject.js';
import { auditEntry } from '../tables/audit-entry.table.js';
import { holding } from '../tables/holding.table.js';
import { participant } from '../tables/participant.table.js';
import { progressDelta, type ProgressDelta } from '../tables/progress-delta.table.js';
import { stepRun } from '../tables/step-run.table.js';
import { task } from '../tables/task.table.js';

type NewDelta = Omit<ProgressDelta, 'id'>;

/** Rows of a page, collected per table so that each table is written by one statement. */
export class PageRows {
  private readonly deltas = new Map<string, NewDelta>();

  readonly newParticipants = new NewRows(participant, newDocument);
  readonly participants = new ChangedRows(participant, changedDocument);
  readonly newRuns = new NewRows(stepRun, newRun);
  readonly runs = new ChangedRows(stepRun, changedRun);
  readonly newTasks = new NewRows(task, newTask);
  readonly tasks = new ChangedRows(task, changedTask);
  readonly closedTasks = new ChangedRows(task, closedTask);
  readonly holdings = new NewRows(holding, newHolding);
  readonly audit = new NewRows(auditEntry, newEntry);
  /** The documents that go to another unit; few, so they are written apart. */
  readonly moved: { readonly participant_id: string; readonly unit_id: string }[] = [];

  count({ cycleId }: Subject, unitId: string, { step, occasion, state, dueOn }: Counter, d: number): void {
    const key = `${cycleId}/${unitId}/${step}/${occasion}/${state}/${dueOn}`;
    const delta = this.deltas.get(key);
    if (delta === undefined) this.deltas.set(key, { cycleId, unitId, step, occasion, state, dueOn, d });
    else delta.d += d;
  }

  async write(tx: Tx): Promise<void> {
    const writes = [
      () => this.newParticipants.write(tx),
      () => this.participants.write(tx),
      () => this.newRuns.write(tx),
      () => this.runs.write(tx),
      // Closing comes before opening: a step run has one open task at any moment.
      () => this.closedTasks.write(tx),
      () => this.tasks.write(tx),
      () => this.newTasks.write(tx),
      () => this.holdings.write(tx),
      () => this.writeMoved(tx),
      () => this.audit.write(tx),
      () => tx.of(progressDelta).insertAll([...this.deltas.values()].filter((delta) => delta.d !== 0)),
    ];
    if (this.isFew) await tx.together(...writes);
    else for (const write of writes) await write();
  }

  /** Whether nothing of it is copied. */
  private get isFew(): boolean {
    const inserted = [this.newParticipants, this.newRuns, this.newTasks, this.holdings, this.audit];
    return this.deltas.size <= fewRows && inserted.every(({ isFew }) => isFew);
  }

  private async writeMoved(tx: Tx): Promise<void> {
    if (this.moved.length === 0) return;
    const { from, values } = rowset({ participant_id: 'uuid', unit_id: 'uuid' }, this.moved);
    await tx.run(
      `with moved as materialized (select * from ${from}),
            document as (update participant p set unit_id = m.unit_id from moved m where p.id = m.participant_id)
       update task t set unit_id = m.unit_id from moved m where t.participant_id = m.participant_id`,
      values,
    );
  }
}
