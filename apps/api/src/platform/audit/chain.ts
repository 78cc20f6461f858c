import { hash, randomBytes } from 'node:crypto';

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
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const key of sortedKeys(record))
    if (record[key] !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${canonical(record[key])}`;
  return `{${text}}`;
}

/** Letters that JSON writes as they are. */
const plain = /^[ !#-[\]-~]*$/;

/** The word as JSON writes it. Most hold nothing to escape, and to see that takes a fraction of having it written. */
function quoted(word: string): string {
  return plain.test(word) ? `"${word}"` : JSON.stringify(word);
}

/** Most records are written in order already, and sorting costs more than looking. */
function sortedKeys(record: object): string[] {
  const keys = Object.keys(record);
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  return keys;
}

const scratch = Buffer.alloc(16_384);

/** One call per hash and one buffer for all: objects by the thousand, in native memory too, keep the garbage collector busy. */
function sha256(start: Uint8Array, text: string): Buffer {
  const size = start.length + Buffer.byteLength(text);
  const bytes = size <= scratch.length ? scratch.subarray(0, size) : Buffer.alloc(size);
  bytes.set(start);
  bytes.write(text, start.length);
  return hash('sha256', bytes, 'buffer');
}

/** The hash that links a record to the one before it. */
export function linkOf(prev: Uint8Array, record: AuditRecord): Buffer {
  return sha256(prev, canonical(record));
}

/** A commitment to a text: it proves later what was written, and says nothing once the salt beside the text is erased. */
export function commitment(value: unknown): { salt: Buffer; hash: string } {
  const salt = nextSalt();
  return { salt, hash: commitTo(salt, value) };
}

export function commitTo(salt: Uint8Array, value: unknown): string {
  return sha256(salt, canonical(value)).toString('base64url');
}

const saltBytes = 16;
let salts = Buffer.alloc(0);

/** Asking the system for randomness costs as much as a hash, so salts are drawn 256 at a time. */
function nextSalt(): Buffer {
  if (salts.length === 0) salts = randomBytes(saltBytes * 256);
  const salt = salts.subarray(0, saltBytes);
  salts = salts.subarray(saltBytes);
  return salt;
}

/** The record as a row of `audit_entry`. */
export function auditRow(
  { stream, n, action, at, recordedAt, actor, body }: AuditRecord,
  prev: Uint8Array,
  hash: Uint8Array,
): Pick<AuditRecord, keyof AuditRecord> & { readonly prev: Uint8Array; readonly hash: Uint8Array } {
  return { stream, n, action, at, recordedAt, actor, body, prev, hash };
}
