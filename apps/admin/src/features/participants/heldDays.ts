import type { ParticipantDetail } from '@siklus/contracts/participants';
import { dayNumberOf, localDateOf } from '@siklus/domain';

type Run = ParticipantDetail['runs'][number];
type Holding = Run['holdings'][number];

/** For how many days somebody, a group, the administrator or the system has had a document. */
export interface HeldFor extends Omit<Holding, 'turn' | 'since' | 'until'> {
  /** Whoever it is, told apart from all others. */
  readonly key: string;
  readonly days: number;
}

/**
 * The days by whoever had these runs, in the order in which they had them first, counted on the calendar of the unit; what nobody had to
 * move is left out.
 */
export function heldFor(runs: readonly Pick<Run, 'holdings'>[], zone: ParticipantDetail['zone']): readonly HeldFor[] {
  const dayAt = (instant: string) => dayNumberOf(localDateOf(instant, zone));
  const held = new Map<string, HeldFor>();
  for (const { turn: _turn, since, until, ...holding } of runs.flatMap(({ holdings }) => holdings)) {
    if (holding.kind === 'nobody') continue;
    const key = holding.holderId === null ? (holding.pool ?? holding.kind) : `${holding.holderId} ${holding.onBehalfOfName ?? ''}`;
    const days = Math.max(dayAt(until) - dayAt(since), 0);
    held.set(key, { ...holding, key, days: (held.get(key)?.days ?? 0) + days });
  }
  return [...held.values()];
}

/** The days over all steps of the year, the longest first; one of the same day counts nothing. */
export function heldDays({ runs, zone }: Pick<ParticipantDetail, 'runs' | 'zone'>): readonly HeldFor[] {
  return heldFor(runs, zone)
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}
