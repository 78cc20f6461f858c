import { Refusal, type FieldError } from '@siklus/domain';
import { z } from 'zod';

/** What a schema found, as Standard Schema gives it; zod's issues carry more than that. */
export interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

const mostFields = 100;
const english = z.locales.en().localeError;

/** A request whose query, parameter or body is not of its schema. */
export class MalformedInput extends Refusal {
  constructor(private readonly issues: readonly Issue[]) {
    super(
      'MALFORMED_REQUEST',
      {},
      fieldsOf(issues, (issue) => issue.message),
    );
  }

  /** The same fields for a reader of English: the process speaks Indonesian unless asked. */
  inEnglish(): readonly FieldError[] {
    return fieldsOf(this.issues, englishMessage);
  }
}

function fieldsOf(issues: readonly Issue[], messageOf: (issue: Issue) => string): FieldError[] {
  return issues.slice(0, mostFields).map((issue) => ({
    source: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    code: 'MALFORMED_REQUEST',
    message: messageOf(issue),
  }));
}

function englishMessage(issue: Issue): string {
  const message = english(issue as Parameters<typeof english>[0]);
  return (typeof message === 'string' ? message : message?.message) ?? issue.message;
}
