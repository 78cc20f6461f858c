import { ChangedRows, NewRows, type Row } from '../platform/database/rows.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Counter } from './document-counters.js';
import type { Subject } from './subject.js';

/** Rows of a page, collected per table so that each table is written by one statement. */
export class PageRows {
  private readonly deltas = new Map<string, Row & { d: number }>();

  private constructor(
    readonly newParticipants: NewRows,
    readonly participants: ChangedRows,
    readonly newRuns: NewRows,
    readonly runs: ChangedRows,
    readonly newTasks: NewRows,
    readonly tasks: ChangedRows,
    readonly closedTasks: ChangedRows,
    readonly audit: NewRows,
  ) {}

  static async of(tx: Tx): Promise<PageRows> {
    return new PageRows(
      await NewRows.of(tx, 'participant'),
      await ChangedRows.of(tx, 'participant'),
      await NewRows.of(tx, 'step_run'),
      await ChangedRows.of(tx, 'step_run'),
      await NewRows.of(tx, 'task'),
      await ChangedRows.of(tx, 'task'),
      await ChangedRows.of(tx, 'task'),
      await NewRows.of(tx, 'audit_entry'),
    );
  }

  count({ cycleId, unitId }: Subject, { step, occasion, state }: Counter, d: number): void {
    const key = `${cycleId}/${unitId}/${step}/${occasion}/${state}`;
    const delta = this.deltas.get(key);
    if (delta === undefined) this.deltas.set(key, { cycle_id: cycleId, unit_id: unitId, step, occasion, state, d });
    else delta.d += d;
  }

  async write(tx: Tx): Promise<void> {
    await this.newParticipants.write(tx);
    await this.participants.write(tx);
    await this.newRuns.write(tx);
    await this.runs.write(tx);
    // Closing comes before opening: a step run has one open task at any moment.
    await this.closedTasks.write(tx);
    await this.tasks.write(tx);
    await this.newTasks.write(tx);
    await this.audit.write(tx);
    await tx.insert(
      'progress_delta',
      [...this.deltas.values()].filter((delta) => delta.d !== 0),
    );
  }
}
