import type { AuditAction, FieldChange } from '@siklus/domain';
import { appendAudits, type AuditEvent } from '../platform/audit/append-audit.js';
import { commitment } from '../platform/audit/chain.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { inSlices } from '../platform/in-slices.js';
import { employeeChange } from '../tables/employee-change.table.js';

/** What one act changed about a person. */
export interface EmployeeChange {
  readonly employeeId: string;
  readonly action: Extract<AuditAction, `employee.${string}`>;
  /** The title of the post that it is about. */
  readonly post: string | null;
  readonly fields: readonly FieldChange[];
  /** What the trail says besides: ids, days and enumerated values. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Who changes people, and the name of the file where it is an import. */
export interface ChangedBy {
  readonly accountId: string;
  readonly source?: string | null;
}

interface SealedChange extends AuditEvent {
  readonly change: EmployeeChange;
  readonly source: string | null;
  readonly salt: Buffer;
}

/** What the trail commits to of a change as it is kept. */
export function changeCommitted({ post, fields, source }: Pick<EmployeeChange, 'post' | 'fields'> & { readonly source: string | null }) {
  return { fields, post, source };
}

/**
 * Keeps what changed about people, each in his own trail, which names the fields and commits to their values without holding any. The
 * caller has locked the organisation, so nobody else writes these trails meanwhile. Gives the line of the trail that tells of each.
 */
export async function keepChanges(tx: Tx, by: ChangedBy, changes: readonly EmployeeChange[]): Promise<number[]> {
  if (changes.length === 0) return [];
  const kept = await appendAudits(tx, await inSlices(sealed(by, changes)));
  await tx
    .of(employeeChange)
    .insertAll(
      kept.map(({ change: { employeeId, post, fields }, source, salt, n, at }) => ({ employeeId, n, at, post, fields, source, salt })),
    );
  return kept.map(({ n }) => n);
}

/** The changes as events of the trail, each with what is kept beside it; rests after every one. */
function* sealed({ accountId, source = null }: ChangedBy, changes: readonly EmployeeChange[]): Generator<void, SealedChange[]> {
  const events = [];
  for (const change of changes) {
    yield;
    const { employeeId, action, fields, body } = change;
    const { salt, hash } = commitment(changeCommitted({ ...change, source }));
    events.push({
      stream: `employee:${employeeId}` as const,
      action,
      actor: accountId,
      body: { ...body, committed: hash, fields: fields.map(({ field }) => field) },
      change,
      source,
      salt,
    });
  }
  return events;
}
