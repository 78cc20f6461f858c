import type { Action, Actor, Grant } from '@siklus/domain';

/** Who sends the request: an account with its roles of today, and the employee behind it, if any. */
export interface Person {
  readonly accountId: string;
  readonly employeeId: string | null;
  /** The employee whose own affairs these are: himself; of a token, the one whose it is, although it is nobody's employee. */
  readonly ownerId: string | null;
  /** Of a token: all that it may do at all; null of a person. */
  readonly only: readonly Action[] | null;
  readonly username: string;
  readonly name: string;
  /** The title of the post that the employee behind it holds today. */
  readonly post: string | null;
  /** Whether he acts for the holder of some post today. */
  readonly actsForSomebody: boolean;
  readonly grants: readonly Grant[];
  /** The pools whose tasks he may do, such as `training-office`. */
  readonly pools: readonly string[];
  /** From where the request comes. */
  readonly address: string;
  /** Whether the installation runs with the demo password. */
  readonly demo: boolean;
}

/** Whether the affairs of this employee are the person's own: his, or, where a machine comes, those of the one whose it is. */
export function isOwnAffair({ ownerId }: Pick<Person, 'ownerId'>, employeeId: string | null): boolean {
  return ownerId !== null && ownerId === employeeId;
}

/** The employee behind whoever was judged to do what only employees may: without one he was judged wrongly. */
export function employeeOf({ employeeId }: Pick<Person, 'employeeId'>): string {
  if (employeeId === null) throw new Error('Somebody who is no employee was judged to do what only employees may');
  return employeeId;
}

/** The person as the domain sees him where no task is answered: what pools he is in does not matter. */
export function actorOf({ employeeId, accountId, name, post }: Person): Actor & { kind: 'person' } {
  return { kind: 'person', employeeId, accountId, name, post, pools: [] };
}

/** The same towards a unit (given with its ancestors): a pool's role counts only where it was granted. */
export function actorIn(person: Person, lineage: readonly string[]): Actor {
  const pools = person.pools.filter((pool) =>
    person.grants.some(({ role, unitId }) => role === pool && (unitId === null || lineage.includes(unitId))),
  );
  return { ...actorOf(person), pools };
}
