import type { NoticeKind } from '../notices/notices.js';
import type { Context, LineFacts } from './context.js';
import type { Draft } from './draft.js';
import { notified, type Notice } from './effect.js';
import type { Holder } from './holder.js';
import type { Side, Told } from './step.js';

type Taker = Pick<Notice, 'to' | 'pool'>;

/** Everybody who may take a turn: its holder or its pool, and the deputies of a holder who is there. */
function takersOf({ holderId, pool, deputies }: Holder): Taker[] {
  return [{ to: holderId, pool }, ...deputies.map((to) => ({ to, pool: null }))];
}

const isAmong = (takers: readonly Taker[], { to, pool }: Taker) => takers.some((each) => each.to === to && each.pool === pool);

/** Whether a turn is with the same people, in the same right. */
export function isSameHolder(one: Holder, other: Holder): boolean {
  if (one.deputies.length + other.deputies.length === 0)
    return one.holderId === other.holderId && one.pool === other.pool && one.onBehalfOf === other.onBehalfOf;
  const [some, others] = [takersOf(one), takersOf(other)];
  return one.onBehalfOf === other.onBehalfOf && some.length === others.length && some.every((taker) => isAmong(others, taker));
}

/** Tells everybody who may take the open turn of the run at `index`. */
export function tellTakers(draft: Draft, index: number, kind: NoticeKind): void {
  const { task } = draft.at(index);
  if (task !== null) for (const taker of takersOf(task)) draft.effect(index, notified, { kind, ...taker });
}

/** Whoever may take the turn now is told so, and whoever no longer may as well; who stays hears nothing. */
export function handOver(draft: Draft, index: number, before: Holder, after: Holder): void {
  const former = takersOf(before);
  for (const taker of takersOf(after)) if (!isAmong(former, taker)) draft.effect(index, notified, { kind: 'task-opened', ...taker });
  tellFormer(draft, index, before, takersOf(after));
}

/** Tells everybody who might take the open turn of the run at `index` that it is with none of them any more. */
export function tellTaken(draft: Draft, index: number): void {
  const { task } = draft.at(index);
  if (task !== null) tellFormer(draft, index, task, []);
}

/** From its holder or its pool a turn moves; whoever might only take it for its holder hears that he no longer may. */
function tellFormer(draft: Draft, index: number, before: Holder, now: readonly Taker[]): void {
  for (const taker of takersOf(before))
    if (!isAmong(now, taker)) {
      const kind = taker.to === before.holderId ? 'task-moved' : 'deputy-relieved';
      draft.effect(index, notified, { kind, ...taker });
    }
}

/** Tells the employee, or somebody in his line; nobody where there is none. */
export function tellPerson(draft: Draft, index: number, { kind, to }: Told, line: LineFacts): void {
  const person = personOn(to, line);
  if (person !== null) draft.effect(index, notified, { kind, to: person, pool: null });
}

/** Tells these sides and whoever may take the open turn, once each, but for the one who acts. */
export function tellOthers(draft: Draft, index: number, kind: NoticeKind, to: readonly Side[], { actor, line }: Context): void {
  const { task } = draft.at(index);
  const takers = task === null ? [] : takersOf(task);
  const acting = actor.kind === 'person' ? actor.employeeId : null;
  const people = new Set([...to.map((side) => personOn(side, line)), ...takers.map((taker) => taker.to)]);
  for (const person of people) if (person !== null && person !== acting) draft.effect(index, notified, { kind, to: person, pool: null });
  for (const { pool } of takers) if (pool !== null) draft.effect(index, notified, { kind, to: null, pool });
}

/** Tells whoever is there that somebody took his turn on his behalf; who is away, and stood in for, hears nothing. */
export function tellRepresented(draft: Draft, index: number, onBehalfOf: string | null, { standsInFor }: LineFacts): void {
  const isAway = [...standsInFor.values()].some((holder) => holder === onBehalfOf);
  if (onBehalfOf !== null && !isAway) draft.effect(index, notified, { kind: 'turn-represented', to: onBehalfOf, pool: null });
}

/**
 * Tells of a reopened step: the employee, who rates him and who is above, once each, and the offices that decided a turn of it, whose
 * decision falls with it.
 */
export function tellReopened(draft: Draft, index: number, pools: readonly string[], line: LineFacts): void {
  const people = new Set([line.employeeId, line.supervisorId, line.higherOfficialId]);
  for (const to of people) if (to !== null) draft.effect(index, notified, { kind: 'step-reopened', to, pool: null });
  tellPools(draft, index, 'step-reopened', pools);
}

/** Tells offices of what became of a step in which they decided a turn. */
export function tellPools(draft: Draft, index: number, kind: NoticeKind, pools: readonly string[]): void {
  for (const pool of pools) draft.effect(index, notified, { kind, to: null, pool });
}

/** Tells of an act on a step: the employee, and everybody else who may take its open turn. */
export function tellConcerned(draft: Draft, index: number, kind: NoticeKind, line: LineFacts): void {
  tellPerson(draft, index, { kind, to: 'employee' }, line);
  if (draft.at(index).task?.holderId !== line.employeeId) tellTakers(draft, index, kind);
}

/** Who stands on a side of the document by the line; null where nobody does. */
function personOn(side: Side, { employeeId, supervisorId, higherOfficialId }: LineFacts): string | null {
  return { employee: employeeId, supervisor: supervisorId, higherOfficial: higherOfficialId }[side];
}
