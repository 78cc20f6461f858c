import { Injectable } from '@nestjs/common';
import { trainingRecommended, type RecommendedCourse } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

const types = { id: 'uuid', participant_id: 'uuid', course_code: 'text', hours: 'int', reason: 'text', approved_at: 'timestamptz' };

/**
 * Projects approved recommendations to rows, with what each course is called then; a later approval is a new version, and the newest
 * counts.
 */
@Injectable()
export class OnTrainingRecommended {
  constructor(effects: EffectHandlers) {
    effects.register(trainingRecommended, (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<readonly RecommendedCourse[]>[], { now }: Moments): Promise<void> {
    const rows = page.flatMap(({ subject, effect }) =>
      effect.body.map(({ courseCode, hours, reason }) => ({
        id: newId(),
        participant_id: subject.participantId,
        course_code: courseCode,
        hours,
        reason,
        approved_at: now,
      })),
    );
    const { from, values } = rowset(types, rows);
    await tx.run(
      `insert into training_recommendation (id, participant_id, course_code, title, version, hours, reason, approved_at)
       select x.id, x.participant_id, x.course_code, c.title,
              coalesce((select max(version) from training_recommendation old where old.participant_id = x.participant_id), 0) + 1,
              x.hours, x.reason, x.approved_at from ${from} join course c on c.code = x.course_code`,
      values,
    );
  }
}
