import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CreateCycle } from '@siklus/contracts/cycles';
import { copiedDates, Refusal, scheduleOf, type Registry } from '@siklus/domain';
import { Not } from 'typeorm';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { canonical } from '../../platform/audit/chain.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { cycle } from '../../tables/cycle.table.js';
import { labelOf } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';
import { cycleAt, lineageOf } from './cycle-at.js';
import { demandOwnUnits } from './demand-own-units.js';
import { Templates } from './templates.service.js';

/** Cycles before they are opened: made, copied from another year, changed, deleted. */
@Injectable()
export class DraftCycles {
  constructor(
    private readonly templates: Templates,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Makes a draft with the template's dates or the ones given, and pins steps and rules. Answers its id. */
  async create(tx: Tx, person: Person, wanted: CreateCycle): Promise<string> {
    judge(person, 'cycle.create', { lineage: await lineageOf(tx, wanted.unitId) });
    await demandOwnUnits(tx, wanted.unitId, wanted.enrols ?? {});
    const id = newId();
    const pinned = await this.pinned(tx, wanted);
    const { unitId, year, enrols = {}, joins = true, asksExpectations = false } = wanted;
    await lockPlace(tx, wanted);
    const settings = { enrols, joins, asksExpectations };
    const created = await tx.of(cycle).insertIfNew({ id, unitId, year, ...pinned, ...settings, createdAt: () => 'business_now()' });
    if (!created) throw new Refusal('CYCLE_EXISTS', { year });
    await note(tx, person, id, 'cycle.created', { unitId, year, checksum: pinned.rulesChecksum, template: pinned.templateVersion });
    return id;
  }

  /**
   * Makes a draft of another year like this one: its unit, its days in that year, its participants and its setting; the steps are those of
   * the template in force. Answers its id.
   */
  async copy(tx: Tx, person: Person, id: string, year: number): Promise<string> {
    const { unitId, schedule, enrols, joins, asksExpectations, year: copied } = await cycleAt(tx, person, id, 'cycle.create');
    const { lines } = await this.templates.inForce(tx);
    const settings = { enrols, joins, asksExpectations };
    return this.create(tx, person, { unitId, year, schedule: copiedDates(schedule, year - copied, lines), ...settings });
  }

  /** Gives a draft other dates, another year, unit or choice of people, if it still is as the person has read it. */
  async change(tx: Tx, person: Person, id: string, wanted: CreateCycle, version: number): Promise<void> {
    const kept = await cycleAt(tx, person, id, 'cycle.create', 'change');
    if (kept.version !== version) throw new Refusal('TASK_CHANGED_MEANWHILE', { version: kept.version });
    const { unitId, year, enrols = {}, joins = true, asksExpectations = false } = wanted;
    judge(person, 'cycle.create', { lineage: await lineageOf(tx, unitId) });
    await demandOwnUnits(tx, unitId, enrols);
    await lockPlace(tx, wanted);
    if (await tx.of(cycle).has({ id: Not(id), unitId, year })) throw new Refusal('CYCLE_EXISTS', { year });
    const pinned = await this.pinned(tx, wanted);
    await tx.of(cycle).update({ id }, { unitId, year, ...pinned, enrols, joins, asksExpectations, version: () => 'version + 1' });
    await note(tx, person, id, 'cycle.changed', { unitId, year, checksum: pinned.rulesChecksum, template: pinned.templateVersion });
  }

  /** Deletes a draft: nobody was told of it, and nobody takes part in it. Its trail stays. */
  async remove(tx: Tx, person: Person, id: string): Promise<void> {
    const kept = await cycleAt(tx, person, id, 'cycle.create', 'change');
    await tx.of(cycle).delete({ id });
    await note(tx, person, id, 'cycle.deleted', { unitId: kept.unitId, year: kept.year });
  }

  private async pinned(tx: Tx, { year, schedule }: Pick<CreateCycle, 'year' | 'schedule'>) {
    const { lines: template, version: templateVersion } = await this.templates.inForce(tx);
    const lines = scheduleOf(template, year, schedule, ({ label = null, ...line }) => labelOf(this.registry, { ...line, ownLabel: label }));
    const rulesChecksum = createHash('sha256')
      .update(canonical({ template, steps: lines.map((line) => `${line.step}@${line.stepVersion}`) }))
      .digest('hex');
    return { schedule: lines, rulesChecksum, templateVersion };
  }
}

/** One change at a time of which cycle a unit has in a year. */
async function lockPlace(tx: Tx, { unitId, year }: Pick<CreateCycle, 'unitId' | 'year'>): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.cycle'), hashtext($1))`, [`${unitId}/${year}`]);
}

function note(
  tx: Tx,
  { accountId }: Person,
  id: string,
  action: 'cycle.created' | 'cycle.changed' | 'cycle.deleted',
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  return appendAudit(tx, { stream: `cycle:${id}`, action, actor: accountId, body });
}
