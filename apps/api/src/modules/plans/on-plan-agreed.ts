import { Injectable } from '@nestjs/common';
import { boundsOf, isCounted, planAgreed, type Indicator, type PerformancePlan } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';
import { LooseTies } from './loose-ties.js';
import { planIndicator, type PlanIndicator } from '../../tables/plan-indicator.table.js';
import { planResult } from '../../tables/plan-result.table.js';
import { planTie } from '../../tables/plan-tie.table.js';

/**
 * Projects agreed targets to rows that lists and reports can query; a new agreement is a new version. Whoever supports what has changed is
 * asked to confirm it.
 */
@Injectable()
export class OnPlanAgreed {
  constructor(
    effects: EffectHandlers,
    private readonly loose: LooseTies,
  ) {
    effects.register(planAgreed, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<PerformancePlan>[], moments: Moments): Promise<void> {
    const { now } = moments;
    const plans = page.map(({ subject, step, occasion, effect }) => ({
      id: newId(),
      participant_id: subject.participantId,
      agreed_at: now,
      step,
      occasion,
      approach: effect.body.approach,
      annex: effect.body.annex,
      expectations: effect.body.expectations ?? {},
      plan: effect.body,
    }));
    const { from, values } = rowset(
      {
        id: 'uuid',
        participant_id: 'uuid',
        agreed_at: 'timestamptz',
        step: 'text',
        occasion: 'text',
        approach: 'text',
        annex: 'jsonb',
        expectations: 'jsonb',
      },
      plans,
    );
    await tx.run(
      `insert into plan (id, participant_id, version, agreed_at, step, occasion, approach, annex, expectations)
       select x.id, x.participant_id, coalesce((select max(version) from plan old where old.participant_id = x.participant_id), 0) + 1,
         x.agreed_at, x.step, x.occasion, x.approach, x.annex, x.expectations from ${from}`,
      values,
    );
    const results = plans.flatMap(({ id: planId, plan }) => plan.results.map((result, place) => ({ ...result, planId, place })));
    await tx.of(planResult).insertAll(
      results.map(({ planId, key, place, title, kind, assignment = null, supports = null, untied = null, carriers = null }) => ({
        planId,
        key,
        place,
        title,
        kind,
        assignmentId: assignment,
        supports,
        untied,
        carriers,
      })),
    );
    await tx
      .of(planTie)
      .insertAll(results.flatMap(({ planId, key, ties = [] }) => ties.map((tie, place) => ({ ...tie, planId, resultKey: key, place }))));
    await tx
      .of(planIndicator)
      .insertAll(
        results.flatMap(({ planId, key, indicators }) =>
          indicators.map((indicator, place) => indicatorRow(indicator, { planId, resultKey: key, place })),
        ),
      );
    await this.loose.tell(
      tx,
      plans.map(({ participant_id: id }) => id),
      moments,
    );
  }
}

function indicatorRow(
  { key, aspect, perspective, text, target, pattern, months, asksEvidence, surveyOf }: Indicator,
  where: Pick<PlanIndicator, 'planId' | 'resultKey' | 'place'>,
): PlanIndicator {
  const counted = isCounted(target) ? { ...target, ...boundsOf(target) } : null;
  return {
    ...where,
    key,
    aspect: aspect ?? null,
    perspective: perspective ?? null,
    text,
    targetLeast: counted && String(counted.least),
    targetMost: counted && String(counted.most),
    targetUnit: counted && counted.unit,
    direction: counted && counted.direction,
    targetText: isCounted(target) ? null : target.text,
    pattern,
    months,
    asksEvidence: asksEvidence === true,
    surveyUnitId: surveyOf ?? null,
  };
}
