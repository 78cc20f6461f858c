import { Inject, Injectable } from '@nestjs/common';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { OpenCycle, SetJoins } from '@siklus/contracts/cycles';
import { can, fill, listed, Refusal, type Registry } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { Settings } from '../../platform/settings.js';
import { BulkActs, demandNumber } from '../../workflow/bulk-act.js';
import { enrollable } from '../../workflow/enrollable.js';
import { cycle } from '../../tables/cycle.table.js';
import { cycleAt, lineageOf } from './cycle-at.js';
import { registryToken } from '../../workflow/registry-token.js';
import { openingOf } from './opening.js';
import { readinessOf } from './readiness.js';

/** Opens cycles, and says what stands in the way. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkActs: BulkActs,
    private readonly settings: Settings,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** What stands in the way of opening, from today's data. */
  async readiness(person: Person, id: string): Promise<Readiness> {
    return this.unitOfWork.run(async (tx) => {
      const stored = await tx.of(cycle).one({ id }, 'unitId');
      const lineage = stored === undefined ? [] : await lineageOf(tx, stored.unitId);
      if (stored === undefined || !can(person.grants, 'cycle.read', { lineage, relations: [] })) throw new Refusal('NOT_FOUND');
      return { ...(await readinessOf(tx, id, this.settings.demo)), opening: await openingOf(tx, this.registry, id) };
    });
  }

  /** Starts opening as a bulk act; refuses while a problem stands that is not accepted. Answers the act. */
  async open(tx: Tx, person: Person, id: string, { accept = [], expected }: OpenCycle): Promise<string> {
    await cycleAt(tx, person, id, 'cycle.open', 'open');
    const { problems } = await readinessOf(tx, id, this.settings.demo);
    const accepted = problems.filter((problem) => problem.acceptable && accept.includes(problem.code));
    const standing = problems.filter((problem) => !accepted.includes(problem));
    if (standing.length > 0)
      throw new Refusal(
        'CYCLE_NOT_READY',
        {
          problems: listed(
            standing.map(({ label, count }) => fill({ id: '{label} ({count})', en: '{label} ({count})' }, { label, count })),
          ),
        },
        standing.map(({ code, fix }) => ({ source: 'accept', code, message: fix })),
      );
    await tx.of(cycle).update({ id }, { state: 'opening', version: () => 'version + 1' });
    const act = await this.bulkActs.start(
      tx,
      { kind: 'open', cycleId: id, command: { type: 'start' }, createdBy: person.accountId },
      enrollable,
      [id],
    );
    if (expected !== undefined) demandNumber(expected, act.total);
    await appendAudit(tx, {
      stream: `cycle:${id}`,
      action: 'cycle.opening',
      actor: person.accountId,
      // What stood in the way and was accepted; whatever else was sent is no fact of this cycle.
      body: { operationId: act.id, participants: act.total, accepted: accepted.map(({ code }) => code) },
    });
    return act.id;
  }

  /** Says whether employees who come into its units from now on join by themselves. */
  async setJoins(tx: Tx, person: Person, id: string, { joins }: SetJoins): Promise<void> {
    const kept = await cycleAt(tx, person, id, 'cycle.join', 'set-joins');
    if (kept.joins === joins) return;
    await tx.of(cycle).update({ id }, { joins, version: () => 'version + 1' });
    await appendAudit(tx, { stream: `cycle:${id}`, action: 'cycle.joins.changed', actor: person.accountId, body: { joins } });
  }
}
