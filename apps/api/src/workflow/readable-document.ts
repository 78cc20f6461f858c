import { Refusal, scopeOf, type Action, type Zone } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { scopeCondition } from '../platform/lists/scope.js';
import { participantScope } from './document-columns.js';
import { recordVisits } from './record-visit.js';

/** What is known of a document that somebody may read. */
export interface ReadableDocument {
  readonly id: string;
  readonly year: number;
  readonly zone: Zone;
}

/** The document, where the person may do this to it, and a visit of it with that; anything else is refused as unknown. */
export async function visitDocument(tx: Tx, person: Person, action: Action, participantId: string): Promise<ReadableDocument> {
  const values: unknown[] = [participantId];
  const scope = scopeCondition(scopeOf(person.grants, action), person, participantScope, values);
  const found = await tx.first<ReadableDocument & Record<string, unknown>>(
    `select p.id, p.year, u.zone from participant p join unit u on u.id = p.unit_id where p.id::text = lower($1) and ${scope}`,
    values,
  );
  if (found === undefined) throw new Refusal('NOT_FOUND');
  await recordVisits(tx, person, [found.id], 'document');
  return found;
}
