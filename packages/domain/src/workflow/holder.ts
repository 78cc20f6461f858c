import type { Context } from './context.js';
import type { OpenTask } from './progress.js';
import type { Need, Turn } from './step.js';

/** Who holds a turn now: a person, a pool, or nobody (then the run is blocked). */
export type Holder = Pick<OpenTask, 'holderId' | 'pool' | 'onBehalfOf' | 'deputies'>;

const noDeputies: readonly string[] = [];

const alone = (holderId: string | null, pool: string | null = null): Holder => ({ holderId, pool, onBehalfOf: null, deputies: noDeputies });

/** Resolves a turn's holder from today's reporting line. */
export function holderOf(turn: Pick<Turn, 'holder'>, { line }: Pick<Context, 'line'>): Holder {
  if (typeof turn.holder === 'object') return alone(null, turn.holder.pool);
  if (turn.holder === 'employee') return alone(line.employeeAble ? line.employeeId : null);
  const holderId = turn.holder === 'supervisor' ? line.supervisorId : line.higherOfficialId;
  if (holderId === null) return alone(null);
  const onBehalfOf = line.standsInFor.get(holderId) ?? null;
  return { holderId, pool: null, onBehalfOf, deputies: line.deputies.get(holderId) ?? noDeputies };
}

/** What is missing when nobody holds the turn. */
export function needOf(turn: Turn, { line }: Pick<Context, 'line'>): Need {
  return lackOf(turn.holder === 'employee' ? 'employee' : 'supervisor', line);
}

/** What an unmet need is called: a person who is there but for his disabled account is lacking for another reason than one who is not. */
export function lackOf(need: Need, { disabled }: Context['line']): Need {
  const isPerson = need === 'employee' || need === 'supervisor';
  return isPerson && disabled.includes(need) ? `${need}-account` : need;
}

/** In whose right somebody moves a turn: his own, or on behalf of another, for whose post he acts ("a.n."). */
export interface Right {
  /** The employee for whom he acts; null where he acts for himself, for his pool, or for nobody but the office. */
  readonly onBehalfOf: string | null;
}

const ownRight: Right = { onBehalfOf: null };

/**
 * The right in which the actor may move this turn, null where he may not: its holder, a member of its pool, or for a turn of the post a
 * deputy acting for the holder: what the head does about his own plan and rating is his alone. Nobody answers as his own supervisor, not
 * even as a deputy (domain rule R-ROLE-1).
 */
export function rightTo(turn: Pick<Turn, 'holder'>, holder: Holder, { actor, line }: Pick<Context, 'actor' | 'line'>): Right | null {
  if (actor.kind === 'system') return ownRight;
  if (turn.holder === 'employee') return actor.employeeId !== null && actor.employeeId === holder.holderId ? ownRight : null;
  if (actor.employeeId === line.employeeId) return null;
  if (holder.pool !== null) return actor.pools.includes(holder.pool) ? ownRight : null;
  if (actor.employeeId === null || holder.holderId === null) return null;
  if (actor.employeeId === holder.holderId) return { onBehalfOf: holder.onBehalfOf };
  return holder.deputies.includes(actor.employeeId) ? { onBehalfOf: holder.holderId } : null;
}
