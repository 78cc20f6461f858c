import { may, policy, Refusal, type About, type Action, type PolicyRow, type WriteAction, type WriteSubject } from '@siklus/domain';
import type { Person } from './person.js';

// A person is made anew for every request, so what was judged for one says nothing about the next.
const judged = new WeakSet<Person>();

/** What the guard itself has judged once somebody may enter: all the rest depends on whom the request is about. */
const judgedAtEntry: readonly (About | undefined)[] = ['everything', 'own'];

/** Refuses a change that the person may not make to this subject: as unknown beyond his reach, by name in an affair of his own. */
export function judge(person: Person, action: WriteAction, subject: WriteSubject): void {
  judged.add(person);
  const verdict = may(person, action, subject);
  if (verdict === 'beyond') throw new Refusal('NOT_FOUND');
  if (verdict === 'own-affair') throw new Refusal('OWN_AFFAIR');
}

/** Says that something else judges: the engine a turn, a repeated request the time when it was first sent. */
export function judgedElsewhere(person: Person): void {
  judged.add(person);
}

/** Says that somebody may enter: with that a change of what belongs to all, or to himself, is judged. */
export function judgedEntry(person: Person, action: Action): void {
  if (judgedAtEntry.includes(aboutOf(action))) judged.add(person);
}

/** What the action changes; undefined for one that only reads. */
export function aboutOf(action: Action): About | undefined {
  const row: PolicyRow = policy[action];
  return row.about;
}

/** Stops a change whose subject nobody looked at: the fault of whoever wrote the route, met by its first test. */
export function demandJudged(person: Person, route: string): void {
  if (!judged.has(person)) throw new Error(`${route} changes something that it has not judged: call judge(person, action, subject) first`);
}
