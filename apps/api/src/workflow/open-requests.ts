import type { OpenRequests } from '@siklus/contracts/requests';
import { requestsOpenTo, type Registry } from '@siklus/domain';
import { actorOf, type Person } from '../platform/identity/person.js';
import type { Subject } from './subject.js';

/** What the person may ask for in the document now, and which of his requests he may withdraw, as the engine would decide it. */
export function requestsOf(registry: Registry, person: Person, { progress, line }: Subject): OpenRequests {
  const open = requestsOpenTo(registry, progress.read(), { actor: actorOf(person), line });
  return open.map(({ step: { key, label, opens }, occasion }) => ({
    step: key,
    label,
    occasion,
    says: occasion === null ? opens.says.ask : opens.says.withdraw,
  }));
}
