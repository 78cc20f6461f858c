import type { Instant } from '../calendar/zone.js';
import type { ClosedTask } from './draft.js';
import type { StepRun } from './progress.js';
import type { Registry } from './registry.js';
import type { Turn } from './step.js';

/**
 * In which capacity somebody has a step run: by the turn that is his, standing in for a post (deputy), by what is to be repaired
 * (administrator), by what time should have moved (system); nobody while it has not begun, waits for another step, or is over.
 */
export const holdingKinds = ['employee', 'supervisor', 'higherOfficial', 'deputy', 'pool', 'administrator', 'system', 'nobody'] as const;
export type HoldingKind = (typeof holdingKinds)[number];

/** Whose move a step run is. */
export interface Held {
  readonly kind: HoldingKind;
  readonly turn: string | null;
  readonly holderId: string | null;
  readonly pool: string | null;
  /** For whose post a deputy stands in. */
  readonly onBehalfOf: string | null;
}

/** Whose move a run is from a moment on; it lasts until the next one of the same run begins. */
export interface Holding extends Held {
  readonly step: string;
  readonly occasion: string;
  /** The version of the run that the decision made: with the moment it orders the holdings of a run. */
  readonly version: number;
  readonly since: Instant;
}

const nobody: Held = { kind: 'nobody', turn: null, holderId: null, pool: null, onBehalfOf: null };

/** Whose move the run is as it stands. */
export function heldBy(registry: Registry, run: StepRun): Held {
  if (run.task !== null) {
    const { turn, holderId, pool, onBehalfOf } = run.task;
    const definition = registry.get(run.step, run.stepVersion).turns.find(({ key }) => key === turn);
    return { kind: onBehalfOf === null ? kindOf(definition) : 'deputy', turn, holderId, pool, onBehalfOf };
  }
  // What waits for another step is nobody's; what waits for a person is the administrator's to repair.
  const isToRepair = run.state === 'blocked' && run.unmet.some((need) => !need.startsWith('done:'));
  return isToRepair ? { ...nobody, kind: 'administrator', turn: run.turn } : nobody;
}

function kindOf(turn: Turn | undefined): HoldingKind {
  if (turn === undefined) throw new Error('An open task stands at a turn that its step does not have');
  return typeof turn.holder === 'object' ? 'pool' : turn.holder;
}

/**
 * The holdings that begin by a decision. A turn that silence ended was its holder's until it was due, and the system's from then until the
 * decision was made: nobody is charged with a night in which Siklus stood still.
 */
export function holdingsOf(
  registry: Registry,
  {
    before,
    changed,
    closed,
    now,
  }: { before: readonly StepRun[]; changed: readonly StepRun[]; closed: readonly ClosedTask[]; now: Instant },
): Holding[] {
  const begins: Holding[] = [];
  for (const run of changed) {
    const { step, occasion, version } = run;
    // Each field named: spread out, it took a tenth of the time that a decision takes.
    const begin = ({ kind, turn, holderId, pool, onBehalfOf }: Held, since: Instant) =>
      begins.push({ kind, turn, holderId, pool, onBehalfOf, step, occasion, version, since });
    const isOfRun = (each: Pick<StepRun, 'step' | 'occasion'>) => each.step === step && each.occasion === occasion;
    const old = before.find(isOfRun);
    const after = heldBy(registry, run);
    const lapsed = closed.find((each) => each.outcome === 'lapsed' && isOfRun(each));
    const silent = lapsed !== undefined && lapsed.task.dueAt < now;
    if (silent) begin({ ...nobody, kind: 'system', turn: lapsed.task.turn }, lapsed.task.dueAt);
    if (silent || !isSame(old === undefined ? nobody : heldBy(registry, old), after)) begin(after, now);
  }
  return begins;
}

function isSame(one: Held, other: Held): boolean {
  return (
    one.kind === other.kind &&
    one.turn === other.turn &&
    one.holderId === other.holderId &&
    one.pool === other.pool &&
    one.onBehalfOf === other.onBehalfOf
  );
}

/** The holdings of one run, in their order, each with its end: together they fill the time from the first one on until the given moment. */
export function intervalsOf<H extends { readonly since: Instant }>(
  holdings: readonly H[],
  until: Instant,
): readonly (H & { readonly until: Instant })[] {
  return holdings.map((holding, index) => ({ ...holding, until: holdings[index + 1]?.since ?? until }));
}

/** Since when the one who holds the run last has had it without a break, whichever of its turns; undefined where nobody ever did. */
export function heldSince(holdings: readonly Pick<Holding, 'kind' | 'holderId' | 'pool' | 'since'>[]): Instant | undefined {
  // Who stood in for a post and then holds it is one and the same; where there is nobody, the kind tells whose it is.
  const whose = ({ kind, holderId, pool }: (typeof holdings)[number]) => holderId ?? pool ?? kind;
  const last = holdings.at(-1);
  const other = last === undefined ? -1 : holdings.findLastIndex((each) => whose(each) !== whose(last));
  return holdings[other + 1]?.since;
}
