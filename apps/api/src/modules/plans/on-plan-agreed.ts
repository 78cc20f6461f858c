import { Injectable } from '@nestjs/common';
import { indicatorsOf, planAgreed, type PerformancePlan } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';
import { planIndicator, type PlanIndicator } from '../../tables/plan-indicator.table.js';

/** Projects agreed targets to rows that lists and reports can query; a new agreement is a new version. */
@Injectable()
export class OnPlanAgreed {
  constructor(effects: EffectHandlers) {
    effects.register(planAgreed, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<PerformancePlan>[], { now }: Moments): Promise<void> {
    const plans = page.map(({ subject, effect }) => ({
      id: newId(),
      participant_id: subject.participantId,
      agreed_at: now,
      plan: effect.body,
    }));
    const { from, values } = rowset({ id: 'uuid', participant_id: 'uuid', agreed_at: 'timestamptz' }, plans);
    await tx.run(
      `insert into plan (id, participant_id, version, agreed_at)
       select x.id, x.participant_id, coalesce((select max(version) from plan old where old.participant_id = x.participant_id), 0) + 1,
         x.agreed_at from ${from}`,
      values,
    );
    await tx.of(planIndicator).insertAll(plans.flatMap(({ id, plan }) => indicatorRows(id, plan)));
  }
}

function indicatorRows(planId: string, plan: PerformancePlan): PlanIndicator[] {
  return indicatorsOf(plan).map(({ reference, indicator }) => {
    const result = plan.results[Number(reference.split('.')[0]) - 1];
    if (result === undefined) throw new Error(`Indicator ${reference} belongs to no result of its plan`);
    const { target } = indicator;
    return {
      planId,
      reference,
      result: result.title,
      kind: result.kind,
      supports: result.supports ?? null,
      aspect: indicator.aspect,
      indicator: indicator.text,
      targetNumber: 'number' in target ? String(target.number) : null,
      targetUnit: 'number' in target ? target.unit : null,
      targetText: 'text' in target ? target.text : null,
    };
  });
}
