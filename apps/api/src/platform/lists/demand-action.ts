import { isEmpty, Refusal, scopeOf, type Action } from '@siklus/domain';
import type { Person } from '../identity/person.js';

/** Refuses whoever may not do this at all, and a token that does not cover it. */
export function demandAction({ grants, only }: Pick<Person, 'grants' | 'only'>, action: Action): void {
  if (only !== null && !only.includes(action)) throw new Refusal('TOKEN_WITHOUT_ACTION', { action });
  if (isEmpty(scopeOf(grants, action))) throw new Refusal('NOT_ALLOWED');
}
