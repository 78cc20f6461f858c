import { fault, Refusal } from '@siklus/domain';
import type { Request } from 'express';

/**
 * The version that the sender has read: `"7"`, `W/"7"`, `"v7"` or `7` give 7. Without the header the request is refused. RFC 9110 lets no
 * weak one match here, since it need not mean the same bytes; but a proxy that compresses an answer makes its ETag a weak one (nginx does),
 * and here it is the number of a version, which means the same record either way.
 */
export function ifMatch(request: Request): number {
  const header = request.get('if-match')?.trim();
  if (header === undefined || header === '') throw new Refusal('IF_MATCH_MISSING');
  const version = /^(?:W\/)?"v?(\d{1,9})"$|^(\d{1,9})$/.exec(header);
  if (version === null) throw new Refusal('MALFORMED_REQUEST', {}, [fault('If-Match', header === '*' ? 'IF_MATCH_ANY' : 'IF_MATCH_FORM')]);
  return Number(version[1] ?? version[2]);
}

/** The ETag of a version. */
export function etag(version: number): string {
  return `"${version}"`;
}
