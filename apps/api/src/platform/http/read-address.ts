import { fault, nameAsSeen, Refusal } from '@siklus/domain';
import type { NextFunction, Request, Response } from 'express';

/** As long as a name of the query is told; a longer one is a mistake that its beginning shows. */
const longestName = 100;

/**
 * The part of an address that nobody can read, for its codes are no letters or one of them is NUL: `path`, or the key of the query.
 * Undefined where all can be read. In a query a sign of percent that begins no code stands for itself, as programs write it.
 */
export function unreadableIn(address: string): string | undefined {
  const at = address.indexOf('?');
  const path = at < 0 ? address : address.slice(0, at);
  if (isUnreadable(path)) return 'path';
  for (const pair of at < 0 ? [] : address.slice(at + 1).split('&')) {
    const said = pair.replaceAll(/%(?![\da-f]{2})/gi, '%25');
    if (!isUnreadable(said)) continue;
    const [name = ''] = said.split('=');
    return isUnreadable(name) ? 'query' : nameAsSeen(decodeURIComponent(name), longestName);
  }
  return undefined;
}

/** Refuses such an address before anybody looks for what it leads to, and says which part of it cannot be read. */
export function readAddress({ originalUrl }: Request, _response: Response, next: NextFunction): void {
  const source = unreadableIn(originalUrl);
  if (source !== undefined) throw new Refusal('MALFORMED_REQUEST', {}, [fault(source, 'ADDRESS_UNREADABLE')]);
  next();
}

function isUnreadable(text: string): boolean {
  try {
    return decodeURIComponent(text).includes('\0');
  } catch (error) {
    if (error instanceof URIError) return true;
    throw error;
  }
}
