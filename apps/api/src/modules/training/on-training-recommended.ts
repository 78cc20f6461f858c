import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { EffectHandlers, type Moments, type Occurrence } from '../../workflow/effect-handlers.js';

/** Projects approved recommendations to rows; a later approval is a new version, the newest counts. */
@Injectable()
export class OnTrainingRecommended {
  constructor(effects: EffectHandlers) {
    effects.register('training.recommended', (tx, page, moments) => this.handle(tx, page, moments));
  }

  private async handle(tx: Tx, page: readonly Occurrence<'training.recommended'>[], { now }: Moments): Promise<void> {
    const rows = page.flatMap(({ subject, effect }) =>
      effect.courses.map(({ courseCode, hours, reason }) => ({ id: uuidv7(), participant_id: subject.participantId, course_code: courseCode, hours, reason })),
    );
    await tx.run(
      `insert into training_recommendation (id, participant_id, course_code, version, hours, reason, approved_at)
       select x.id, x.participant_id, x.course_code,
              coalesce((select max(version) from training_recommendation old where old.participant_id = x.participant_id), 0) + 1,
              x.hours, x.reason, $2
         from json_populate_recordset(null::training_recommendation, $1::json) x`,
      [JSON.stringify(rows), now],
    );
  }
}
