import { Refusal } from '@siklus/domain';
import { json, type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { jsonBreak } from './json-break.js';

const read = json({ limit: '256kb', type: 'application/json' });

/** Reads bodies of JSON up to a size; one that is none is refused with the place where it breaks, and without what stands there. */
export const bodyOfJson: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
  read(request, response, (error: unknown) => next(isBroken(error) ? refusalOf(error.body) : error));
};

function refusalOf(body: string): Refusal {
  const { line, column } = jsonBreak(body);
  return new Refusal('BODY_NOT_JSON', { line, column });
}

function isBroken(error: unknown): error is { readonly body: string } {
  return error instanceof SyntaxError && 'type' in error && error.type === 'entity.parse.failed' && 'body' in error;
}
