import type { Context } from './context.js';
import type { OpenTask } from './progress.js';
import type { Need, Turn } from './step.js';

/** Who holds a turn now: a person, a pool, or nobody (then the run is blocked). */
export interface Holder {
  readonly holderId: string | null;
  readonly pool: string | null;
}

/** Resolves a turn's holder from today's reporting line. */
export function holderOf(turn: Turn, { line }: Context): Holder {
  if (typeof turn.holder === 'object') return { holderId: null, pool: turn.holder.pool };
  const person = {
    employee: line.employeeAble ? line.employeeId : null,
    supervisor: line.supervisorId,
    higherOfficial: line.higherOfficialId,
  }[turn.holder];
  return { holderId: person, pool: null };
}

/** What is missing when nobody holds the turn. */
export function needOf(turn: Turn): Need {
  return turn.holder === 'employee' ? 'employee' : 'supervisor';
}

/**
 * Whether the actor may move this turn: its holder, a member of its pool, or for a turn of the post a deputy acting for the holder: what
 * the head does about his own plan and rating is his alone. Nobody answers as his own supervisor, not even as a deputy (domain rule
 * R-ROLE-1).
 */
export function mayAct(turn: Turn, holder: Holder | OpenTask, context: Context): boolean {
  const { actor, line } = context;
  if (actor.kind === 'system') return true;
  if (turn.holder !== 'employee' && actor.employeeId === line.employeeId) return false;
  if (holder.pool !== null) return actor.pools.includes(holder.pool);
  if (actor.employeeId === null || holder.holderId === null) return false;
  if (actor.employeeId === holder.holderId) return true;
  return turn.holder !== 'employee' && (line.deputies.get(holder.holderId)?.includes(actor.employeeId) ?? false);
}
