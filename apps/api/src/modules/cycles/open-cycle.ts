import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { authorOf } from '../../workflow/bulk-author.js';
import { BulkWorks, type BulkActAtWork, type BulkWork } from '../../workflow/bulk-works.js';
import { Engine, type Result } from '../../workflow/engine.js';
import { cycle } from '../../tables/cycle.table.js';

/** The bulk act that opens a cycle: its targets are employees, each is enrolled once, and after the last one the cycle is open. */
@Injectable()
export class OpenCycle implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
  ) {
    works.register('open', this);
  }

  async apply(tx: Tx, { cycleId, ...act }: BulkActAtWork, employeeIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const opening = await tx.of(cycle).one({ id: cycleId }, 'schedule');
    if (opening === undefined) throw new Error(`Cycle ${cycleId} is gone`);
    const enrolled = await tx.rows<{ employee_id: string }>(
      'select employee_id from participant where cycle_id = $1 and employee_id = any($2::uuid[])',
      [cycleId, employeeIds],
    );
    const results = new Map<string, Result>();
    for (const { employee_id } of enrolled) results.set(employee_id, { state: 'refused', refusal: new Refusal('ALREADY_PARTICIPANT') });
    const enrolments = employeeIds.filter((id) => !results.has(id)).map((employeeId) => ({ participantId: newId(), employeeId, cycleId }));
    const outcomes = await this.engine.enrolMany(tx, enrolments, { type: 'start', schedule: opening.schedule }, await authorOf(tx, act));
    const byId = new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
    for (const { participantId, employeeId } of enrolments) {
      const outcome = byId.get(participantId);
      if (outcome !== undefined) results.set(employeeId, outcome);
    }
    return results;
  }

  async finish(tx: Tx, { cycleId }: BulkActAtWork): Promise<void> {
    await tx
      .of(cycle)
      .update({ id: cycleId, state: 'opening' }, { state: 'open', openedAt: () => 'business_now()', version: () => 'version + 1' });
  }
}
