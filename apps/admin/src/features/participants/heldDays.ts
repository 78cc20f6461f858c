import type { ParticipantDetail } from '@siklus/contracts/participants';
import { dayNumberOf, localDateOf } from '@siklus/domain';

/** How long somebody, a group or the system has had the document this year; null is nobody known. */
export interface Held {
  readonly holder: string | null;
  readonly pool: string | null;
  readonly days: number;
}

/** The days by holder over all steps, the longest first; a turn that is open counts until now, one of the same day counts nothing. */
export function heldDays({ runs, zone }: Pick<ParticipantDetail, 'runs' | 'zone'>, now: string): readonly Held[] {
  const dayAt = (instant: string) => dayNumberOf(localDateOf(instant, zone));
  const held = new Map<string, Held>();
  for (const run of runs)
    for (const { holderName: holder, pool, openedAt, closedAt } of run.turns) {
      const key = `${holder ?? ''}/${pool ?? ''}`;
      const days = Math.max(dayAt(closedAt ?? now) - dayAt(openedAt), 0);
      held.set(key, { holder, pool, days: (held.get(key)?.days ?? 0) + days });
    }
  return [...held.values()].filter(({ days }) => days > 0).sort((a, b) => b.days - a.days);
}
