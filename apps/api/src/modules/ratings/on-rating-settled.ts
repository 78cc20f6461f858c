import { Injectable } from '@nestjs/common';
import { finalFrom, nationalCalendar, predicateOf, ratingSettled, type SettledRating } from '@siklus/domain';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

const types = {
  participant_id: 'uuid',
  step: 'text',
  occasion: 'text',
  result: 'text',
  behaviour: 'text',
  predicate: 'text',
  settled_at: 'timestamptz',
  final_at: 'timestamptz',
};

/**
 * Projects settled ratings with the predicate that the matrix gives and the version of the plan that the rated report was about, or else
 * the one in force; a changed rating is a new version, the old one stays.
 */
@Injectable()
export class OnRatingSettled {
  constructor(effects: EffectHandlers) {
    effects.register(ratingSettled, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<SettledRating>[], { now }: Moments): Promise<void> {
    const rows = page.map(({ subject, step, occasion, effect: { body } }) => ({
      participant_id: subject.participantId,
      step,
      occasion,
      ...body,
      predicate: predicateOf(body.result, body.behaviour),
      settled_at: now,
      // The employee is told, and may respond, in this moment: he has received it.
      final_at: finalFrom(now, subject.zone, nationalCalendar),
    }));
    const { from, values } = rowset(types, rows);
    await tx.run(
      `insert into rating (participant_id, step, occasion, version, result, behaviour, predicate, plan_version, settled_at, final_at)
       select x.participant_id, x.step, x.occasion,
              coalesce((select max(version) from rating old where old.participant_id = x.participant_id and old.step = x.step
                and old.occasion = x.occasion), 0) + 1,
              x.result, x.behaviour, x.predicate,
              coalesce((select (t.answers->'actuals'->0->>'planVersion')::int from task t
                where t.participant_id = x.participant_id and t.step = x.step and t.occasion = x.occasion and t.outcome = 'done'
                  and t.answers ? 'actuals' order by t.round desc limit 1),
                (select max(version) from plan where plan.participant_id = x.participant_id)),
              x.settled_at, x.final_at from ${from}`,
      values,
    );
  }
}
