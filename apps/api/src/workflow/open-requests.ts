import { requestsOpenTo, type Registry, type Text } from '@siklus/domain';
import { actorOf, type Person } from '../platform/identity/person.js';
import type { Subject } from './subject.js';

/** What the person may ask for in the document now, as the engine would decide it. */
export function requestsOf(registry: Registry, person: Person, { progress, line }: Subject): { step: string; label: Text }[] {
  const open = requestsOpenTo(registry, progress.read(), { actor: actorOf(person), line });
  return open.map(({ key, label }) => ({ step: key, label }));
}
