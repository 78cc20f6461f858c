import { documentPlan, notified, type NoticeKind } from '@siklus/domain';
import { businessNow } from '../platform/business-now.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { EffectHandlers } from './effect-handlers.js';
import type { Subject } from './subject.js';

/** Tells each of these people once of a document, but for whoever did it; the notice stands with the plan of the document. */
export async function tellPeople(
  tx: Tx,
  effects: EffectHandlers,
  subject: Subject,
  kind: NoticeKind,
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
    effect: { type: notified, body: { kind, to: person, pool: null } },
  }));
  await effects.handle(tx, page, { now, recordedAt: now });
}
