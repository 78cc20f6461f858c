import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import type { CreateCycle, OpenCycle } from '@siklus/contracts/cycles';
import { can, fill, listed, Refusal, scheduleOf, type Registry, type WriteAction } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { canonical } from '../../platform/audit/chain.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { BulkActs, demandNumber } from '../../workflow/bulk-act.js';
import { registryToken } from '../../workflow/registry-token.js';
import { appraisedStandings, enrollable } from './enrollable.js';
import { openingOf } from './opening.js';
import { readinessOf } from './readiness.js';
import { Templates } from './templates.service.js';
import { cycle, type Cycle } from '../../tables/cycle.table.js';
import { unit } from '../../tables/unit.table.js';

/** The write side of cycles: create, check, open. */
@Injectable()
export class CyclesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bulkActs: BulkActs,
    private readonly templates: Templates,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Creates a draft with the template's dates or the ones given, and pins steps and rules. Answers its id. */
  async create(tx: Tx, person: Person, { unitId, year, schedule }: CreateCycle): Promise<string> {
    judge(person, 'cycle.create', { lineage: await lineageOf(tx, unitId) });
    const { lines: template, version } = await this.templates.inForce(tx);
    const lines = scheduleOf(template, year, schedule);
    const id = newId();
    const checksum = createHash('sha256')
      .update(canonical({ template, steps: lines.map((line) => `${line.step}@${line.stepVersion}`) }))
      .digest('hex');
    const created = await tx.of(cycle).insertIfNew({
      id,
      unitId,
      year,
      schedule: lines,
      rulesChecksum: checksum,
      templateVersion: version,
      createdAt: () => 'business_now()',
    });
    if (!created) throw new Refusal('CYCLE_EXISTS', { year });
    await appendAudit(tx, {
      stream: `cycle:${id}`,
      action: 'cycle.created',
      actor: person.accountId,
      body: { unitId, year, checksum, template: version },
    });
    return id;
  }

  /** What stands in the way of opening, from today's data. */
  async readiness(person: Person, id: string): Promise<Readiness> {
    return this.unitOfWork.run(async (tx) => {
      const stored = await tx.of(cycle).one({ id }, 'unitId');
      const lineage = stored === undefined ? [] : await lineageOf(tx, stored.unitId);
      if (stored === undefined || !can(person.grants, 'cycle.read', { lineage, relations: [] })) throw new Refusal('NOT_FOUND');
      return { ...(await readinessOf(tx, stored.unitId)), opening: await openingOf(tx, this.registry, id) };
    });
  }

  /** Starts opening as a bulk act; refuses while a problem stands that is not accepted. Answers the act. */
  async open(tx: Tx, person: Person, id: string, { accept = [], expected }: OpenCycle): Promise<string> {
    const { state, unitId } = await this.locked(tx, person, id, 'cycle.open');
    if (state !== 'draft') throw new Refusal('CYCLE_STATE', { state });
    const { problems } = await readinessOf(tx, unitId);
    const standing = problems.filter((problem) => !(problem.acceptable && accept.includes(problem.code)));
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
      [unitId, appraisedStandings],
    );
    if (expected !== undefined) demandNumber(expected, act.total);
    await appendAudit(tx, {
      stream: `cycle:${id}`,
      action: 'cycle.opening',
      actor: person.accountId,
      body: { operationId: act.id, participants: act.total, accepted: [...accept] },
    });
    return act.id;
  }

  private async locked(tx: Tx, person: Person, id: string, action: WriteAction): Promise<Pick<Cycle, 'unitId' | 'state'>> {
    const stored = await tx.of(cycle).oneForUpdate({ id }, 'unitId', 'state');
    if (stored === undefined) throw new Refusal('NOT_FOUND');
    judge(person, action, { lineage: await lineageOf(tx, stored.unitId) });
    return stored;
  }
}

/** The unit with all above it. */
async function lineageOf(tx: Tx, unitId: string): Promise<readonly string[]> {
  const place = await tx.of(unit).one({ id: unitId }, 'lineage');
  if (place === undefined) throw new Refusal('NOT_FOUND');
  return place.lineage;
}
