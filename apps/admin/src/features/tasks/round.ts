/** The tasks a person works through from one to the next, in the order of the inbox when he began; what is done keeps its place. */
export type Round = readonly string[];

/** Where a task stands in the round. */
export interface Place {
  readonly position: number;
  readonly total: number;
  readonly next: string | null;
  readonly previous: string | null;
  /** Where to go after sending: the next one, or from the end back to the first that was left out. */
  readonly following: string | null;
}

/** The round with what came to the inbox meanwhile; begun anew when the task is none of it. The same array where nothing changed. */
export function roundWith(round: Round, open: readonly string[], current: string): Round {
  if (!round.includes(current)) return open.includes(current) ? open : round;
  const added = open.filter((id) => !round.includes(id));
  return added.length === 0 ? round : [...round, ...added];
}

/** Null for a task that is not of the round: opened by its address, or not the person's own. */
export function placeIn(round: Round, open: readonly string[], current: string): Place | null {
  const at = round.indexOf(current);
  if (at < 0) return null;
  const isOpen = (id: string) => id !== current && open.includes(id);
  const next = round.slice(at + 1).find(isOpen) ?? null;
  const previous = round.slice(0, at).findLast(isOpen) ?? null;
  return { position: at + 1, total: round.length, next, previous, following: next ?? round.find(isOpen) ?? null };
}
