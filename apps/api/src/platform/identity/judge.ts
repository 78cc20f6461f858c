import { may, policy, Refusal, type About, type Action, type PolicyRow, type WriteAction, type WriteSubject } from '@siklus/domain';
import type { Person } from './person.js';

// A person is made anew for every request, so what was judged for one says nothing about the next.
const judged = new WeakMap<Person, Set<Action>>();
const repeated = new WeakSet<Person>();

/** What the guard itself has judged once somebody may enter: all the rest depends on whom the request is about. */
const judgedAtEntry: readonly (About | undefined)[] = ['everything', 'own'];

/**
 * Refuses a change that the person may not make to this subject: as unknown beyond his reach, or as `beyond` says where he knows of it
 * anyway, and by name in an affair of his own.
 */
export function judge(person: Person, action: WriteAction, subject: WriteSubject, beyond?: () => Refusal): void {
  note(person, action);
  const verdict = may(person, action, subject);
  if (verdict === 'beyond') throw beyond?.() ?? new Refusal('NOT_FOUND');
  if (verdict === 'own-affair') throw new Refusal('OWN_AFFAIR');
}

/** Which of the actions the person may do to this subject: what a row tells its reader, so that no button is drawn that is refused. */
export function mayOf<A extends WriteAction>(person: Person, actions: readonly A[], subject: WriteSubject): A[] {
  return actions.filter((action) => may(person, action, subject) === 'allowed');
}

/**
 * Says that something else judges the action: the engine a turn, an import each of its rows, `barOfAccount` an account with the roles that
 * it holds.
 */
export function judgedElsewhere(person: Person, action: WriteAction): void {
  note(person, action);
}

/** Says that the request repeats one that was judged when it was first sent, and does nothing but answer again. */
export function judgedBefore(person: Person): void {
  repeated.add(person);
}

/** Says that somebody may enter: with that a change of what belongs to all, or to himself, is judged. */
export function judgedEntry(person: Person, action: Action): void {
  if (judgedAtEntry.includes(aboutOf(action))) note(person, action);
}

/** What the action changes; undefined for one that only reads. */
export function aboutOf(action: Action): About | undefined {
  const row: PolicyRow = policy[action];
  return row.about;
}

/** Stops a change whose subject nobody looked at: the fault of whoever wrote the route, met by its first test. */
export function demandJudged(person: Person, action: Action, route: string): void {
  if (judged.get(person)?.has(action) !== true && !repeated.has(person))
    throw new Error(`${route} changes something that it has not judged: call judge(person, '${action}', subject) first`);
}

function note(person: Person, action: Action): void {
  judged.set(person, (judged.get(person) ?? new Set()).add(action));
}
