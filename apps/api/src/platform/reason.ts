import { Refusal } from '@siklus/domain';
import { codeOf } from './http/refusal-of.js';

/**
 * What went wrong, for logs and jobs. The words of the database are left out, since they quote values that may be what a person wrote;
 * only errors of the statement itself (class 42) quote none.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const rejection = rejectionOf(error);
  return rejection === undefined ? error.message : `the database refused it: ${rejection}`;
}

/** The same as a refusal of the catalogue, for whoever is asked to look after it. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const rejection = rejectionOf(error);
  return rejection === undefined
    ? new Refusal('WORK_FAILED', { cause: reasonOf(error) })
    : new Refusal('WORK_REJECTED', { cause: rejection });
}

/** The code of the database and the constraint, where it was the database that refused a value; else undefined. */
export function rejectionOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (!(error instanceof Error) || code === undefined || !('severity' in error) || /^42...$/.test(code)) return undefined;
  return `${code}${'constraint' in error && typeof error.constraint === 'string' ? ` ${error.constraint}` : ''}`;
}
