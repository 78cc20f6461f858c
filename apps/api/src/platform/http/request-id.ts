import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const header = 'X-Request-Id';

/** Gives every response an id of its own, which a person can quote and the log repeats. */
export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(header, randomUUID());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader(header) ?? '');
}
