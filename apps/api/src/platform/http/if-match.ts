import { Refusal } from '@siklus/domain';
import type { Request } from 'express';

/** The version that the sender has read: `"7"`, `W/"7"`, `"v7"` or `7` give 7. Without the header the request is refused. */
export function ifMatch(request: Request): number {
  const header = request.get('if-match')?.trim();
  if (header === undefined || header === '') throw new Refusal('IF_MATCH_MISSING');
  const version = /^(?:W\/)?"v?(\d{1,9})"$|^(\d{1,9})$/.exec(header);
  if (version === null)
    throw new Refusal('MALFORMED_REQUEST', {}, [{ source: 'If-Match', code: 'MALFORMED_REQUEST', message: hint(header) }]);
  return Number(version[1] ?? version[2]);
}

function hint(header: string): string {
  if (header === '*') return 'If-Match: * would overwrite whatever is there; send the ETag that you have read, such as "7".';
  return 'If-Match takes one ETag as it was read, such as "7".';
}

/** The ETag of a version. */
export function etag(version: number): string {
  return `"${version}"`;
}
