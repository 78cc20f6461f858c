import { Injectable } from '@nestjs/common';
import type { SamplePlan, writeSamplePlan } from '@siklus/contracts/sample-plans';
import { Refusal, sampleFaults, type AuditAction } from '@siklus/domain';
import type { z } from 'zod';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { sqlStateOf } from '../../platform/database/sql-state.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { samplePlan } from '../../tables/sample-plan.table.js';

export type SampleFields = z.infer<typeof writeSamplePlan>;

/** Keeps the library of plans to begin from. What was taken from a sample is the writer's own, and changes with it no more. */
@Injectable()
export class SamplePlansService {
  /** Adds a sample; its name must be new, and whoever takes its results could hand them in. */
  async create(tx: Tx, person: Person, fields: SampleFields): Promise<SamplePlan> {
    demandSound(fields);
    const id = newId();
    if (!(await tx.of(samplePlan).insertIfNew({ id, ...fields }))) throw nameTaken(fields);
    return this.noted(tx, person, 'sample-plan.created', id);
  }

  /** Changes a sample that is still of the version which the person has read. */
  async change(
    tx: Tx,
    person: Person,
    { id, version, fields }: { id: string; version: number; fields: SampleFields },
  ): Promise<SamplePlan> {
    demandSound(fields);
    const samples = tx.of(samplePlan);
    const changed = await samples.update({ id, version }, { ...fields, version: version + 1 }).catch((error: unknown) => {
      throw sqlStateOf(error) === '23505' ? nameTaken(fields) : error;
    });
    if (changed === 0) throw new Refusal((await samples.has({ id })) ? 'TASK_CHANGED_MEANWHILE' : 'NOT_FOUND');
    return this.noted(tx, person, 'sample-plan.changed', id);
  }

  private async noted(tx: Tx, person: Person, action: AuditAction, id: string): Promise<SamplePlan> {
    const stored = await tx.of(samplePlan).one({ id });
    if (stored === undefined) throw new Error(`${action}: the sample vanished`);
    await appendAudit(tx, { stream: 'system', action, actor: person.accountId, body: { samplePlanId: id, version: stored.version } });
    return stored;
  }
}

function demandSound({ results }: SampleFields): void {
  const faults = sampleFaults(results);
  if (faults.length > 0) throw new Refusal('ANSWERS_INVALID', {}, faults);
}

const nameTaken = ({ name }: SampleFields): Refusal => Refusal.at('name', 'SAMPLE_NAME_TAKEN', { name });
