import { Injectable } from '@nestjs/common';
import { documentPlan, notified, type NoticeKind } from '@siklus/domain';
import { businessNow } from '../platform/business-now.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { EffectHandlers } from './effect-handlers.js';
import type { Subject } from './subject.js';

/** Tells people of what happened in a document beside its steps. */
@Injectable()
export class DocumentNotices {
  constructor(private readonly effects: EffectHandlers) {}

  /** Each of them once, but for whoever did it; the notice stands with the document's plan, and leads to the part where one is named. */
  async tell(
    tx: Tx,
    subject: Subject,
    { kind, part }: { readonly kind: NoticeKind; readonly part?: string },
    to: readonly (string | null)[],
    but: string | null,
  ): Promise<void> {
    const now = await businessNow(tx);
    const people = new Set(to.filter((each) => each !== null && each !== but));
    const page = [...people].map((person) => ({
      subject,
      step: documentPlan.step,
      occasion: '',
      round: 1,
      effect: { type: notified, body: { kind, to: person, pool: null, ...(part === undefined ? {} : { part }) } },
    }));
    await this.effects.handle(tx, page, { now, recordedAt: now });
  }
}
