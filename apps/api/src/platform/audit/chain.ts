import { createHash, randomBytes } from 'node:crypto';
import { hex } from '../database/rows.js';

/** What one audit row says; `body` holds ids, enumerated values and commitments, never a person's text. */
export interface AuditRecord {
  readonly stream: string;
  readonly n: number;
  readonly action: string;
  readonly at: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The chain begins at 32 zero bytes. */
export const chainStart = Buffer.alloc(32);

/** JSON with sorted keys: the same text from the same values, before and after they were stored. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}

/** The hash that links a record to the one before it. */
export function linkOf(prev: Uint8Array, record: AuditRecord): Buffer {
  return createHash('sha256').update(prev).update(canonical(record)).digest();
}

/** A commitment to a text: it proves later what was written, and says nothing once the salt beside the text is erased. */
export function commitment(value: unknown): { salt: Buffer; hash: string } {
  const salt = randomBytes(16);
  return { salt, hash: commitTo(salt, value) };
}

export function commitTo(salt: Uint8Array, value: unknown): string {
  return createHash('sha256').update(salt).update(canonical(value)).digest('base64url');
}

/** The record as a row of `audit_entry`. */
export function auditRow(record: AuditRecord, prev: Uint8Array, hash: Uint8Array): Record<string, unknown> {
  const { recordedAt, ...rest } = record;
  return { ...rest, recorded_at: recordedAt, prev: hex(prev), hash: hex(hash) };
}
