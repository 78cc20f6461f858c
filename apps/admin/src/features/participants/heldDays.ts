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
 * The days by whoever had any of these runs, in the order in which they had them first, counted on the calendar of the unit: a day on which
 * somebody had several counts once, so nobody has more days than have passed. What nobody had to move is left out.
 */
export function heldFor(runs: readonly Pick<Run, 'holdings'>[], zone: ParticipantDetail['zone']): readonly HeldFor[] {
  const dayAt = (instant: string) => dayNumberOf(localDateOf(instant, zone));
  const held = new Map<string, Omit<HeldFor, 'days'> & { readonly spans: Span[] }>();
  for (const { turn: _turn, since, until, ...holding } of runs.flatMap(({ holdings }) => holdings)) {
    if (holding.kind === 'nobody') continue;
    const key = holding.holderId === null ? (holding.pool ?? holding.kind) : `${holding.holderId} ${holding.onBehalfOfName ?? ''}`;
    const { spans, ...known } = held.get(key) ?? { ...holding, key, spans: [] };
    held.set(key, { ...known, spans: [...spans, { from: dayAt(since), to: dayAt(until) }] });
  }
  return [...held.values()].map(({ spans, ...each }) => ({ ...each, days: daysIn(spans) }));
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The days that lie in any of the spans, each counted once. */
function daysIn(spans: readonly Span[]): number {
  let [days, reached] = [0, -Infinity];
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    days += Math.max(to - Math.max(from, reached), 0);
    reached = Math.max(reached, to);
  }
  return days;
}

/** The days over all steps of the year, the longest first; one of the same day counts nothing. */
export function heldDays({ runs, zone }: Pick<ParticipantDetail, 'runs' | 'zone'>): readonly HeldFor[] {
  return heldFor(runs, zone)
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}
