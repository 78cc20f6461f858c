import { Injectable } from '@nestjs/common';
import { Refusal, type CommittedReason, type ErrorCode } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { authorOf } from '../../workflow/bulk-author.js';
import { BulkWorks, type BulkActAtWork, type BulkWork } from '../../workflow/bulk-works.js';
import { Engine, type Result } from '../../workflow/engine.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { cycle } from '../../tables/cycle.table.js';

/**
 * The bulk acts that enrol: one opens a cycle, another takes people into it while it runs. Their targets are employees; whoever has a
 * document of the year keeps that one and gets no second. After the last one an opening cycle is open.
 */
@Injectable()
export class EnrolEmployees implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
  ) {
    for (const kind of ['open', 'join'] as const) works.register(kind, this);
  }

  async apply(tx: Tx, act: BulkActAtWork, employeeIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const { kind, cycleId, command } = act;
    const { schedule, year } = await keepCycle(tx, cycleId);
    const results = await enrolledOf(tx, year, employeeIds);
    const enrolments = employeeIds.filter((id) => !results.has(id)).map((employeeId) => ({ participantId: newId(), employeeId, cycleId }));
    const because = command['because'] as CommittedReason | undefined;
    const outcomes = await this.engine.enrolMany(
      tx,
      enrolments,
      { type: 'start', schedule, ...(kind === 'join' ? { joins: true } : {}), ...(because === undefined ? {} : { because }) },
      await authorOf(tx, act),
    );
    const byId = new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
    for (const { participantId, employeeId } of enrolments) {
      const outcome = byId.get(participantId);
      if (outcome !== undefined) results.set(employeeId, outcome);
    }
    return results;
  }

  async finish(tx: Tx, { kind, cycleId }: BulkActAtWork): Promise<void> {
    if (kind !== 'open') return;
    await tx
      .of(cycle)
      .update({ id: cycleId, state: 'opening' }, { state: 'open', openedAt: () => 'business_now()', version: () => 'version + 1' });
  }
}

/** Refusals for those who have a document of the year already, which say where it lies and whether it can be taken back. */
async function enrolledOf(tx: Tx, year: number, employeeIds: readonly string[]): Promise<Map<string, Result>> {
  const rows = await tx.rows<{ employee_id: string; name: string; state: string }>(
    `select p.employee_id, u.name, p.state from participant p join cycle c on c.id = p.cycle_id join unit u on u.id = c.unit_id
      where p.year = $1 and p.employee_id = any($2::uuid[])`,
    [year, employeeIds],
  );
  return new Map(
    rows.map(({ employee_id, name, state }) => [
      employee_id,
      { state: 'refused', refusal: new Refusal(documentBar(state), { year, where: name }) } as const,
    ]),
  );
}

/** By which refusal a document of the year keeps its employee from a second one: one that was withdrawn is taken back instead. */
export function documentBar(state: string | null): ErrorCode {
  return state === 'withdrawn' ? 'WITHDRAWN_OF_YEAR' : 'DOCUMENT_OF_YEAR';
}
