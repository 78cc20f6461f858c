import { Injectable } from '@nestjs/common';
import { documentPlan, notified, type NoticeKind } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { businessNow } from '../../platform/business-now.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import type { Subject } from '../../workflow/subject.js';

/** Tells people what became of an assignment across units. */
@Injectable()
export class TeamNotices {
  constructor(private readonly effects: EffectHandlers) {}

  /** Each of them once, but for whoever did it; the notice stands with the plan of the document. */
  async tell(tx: Tx, subject: Subject, kind: NoticeKind, to: readonly (string | null)[], but: string | null): Promise<void> {
    const now = await businessNow(tx);
    const people = new Set(to.filter((each) => each !== null && each !== but));
    const page = [...people].map((person) => ({
      subject,
      step: documentPlan.step,
      occasion: '',
      round: 1,
      effect: { type: notified, body: { kind, to: person, pool: null } },
    }));
    await this.effects.handle(tx, page, { now, recordedAt: now });
  }
}
