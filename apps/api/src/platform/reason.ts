import { codeOf } from './http/refusal-of.js';

/**
 * What went wrong, for logs, jobs and incidents. The words of the database are left out, since they quote values that may be what a
 * person wrote; only errors of the statement itself (class 42) quote none.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const code = codeOf(error);
  if (code === undefined || !('severity' in error) || /^42...$/.test(code)) return error.message;
  return `the database refused it: ${code}${'constraint' in error && typeof error.constraint === 'string' ? ` ${error.constraint}` : ''}`;
}
