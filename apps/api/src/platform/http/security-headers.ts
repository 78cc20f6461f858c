import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';

const policy = {
  'default-src': [`'self'`],
  'script-src': [`'self'`],
  'img-src': [`'self'`, 'data:'],
  'object-src': [`'none'`],
  'base-uri': [`'none'`],
  'frame-ancestors': [`'none'`],
  'form-action': [`'self'`],
};

/** The nonce that this response's style elements must carry. */
export function nonceOf(response: Response): string {
  return String(response.locals.nonce);
}

// Emotion writes style elements, which carry the nonce of the page.
const strict = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { ...policy, 'style-src': [`'self'`, (_request, response) => `'nonce-${nonceOf(response as Response)}'`] },
  },
});
// Swagger UI sets style attributes, which no nonce can allow.
const documentation = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: { ...policy, 'style-src': [`'self'`, `'unsafe-inline'`] } },
});

// The board of the queue finds its files by a base element, and its parts bring style elements that take no nonce.
const queueBoard = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { ...policy, 'base-uri': [`'self'`], 'style-src': [`'self'`, `'unsafe-inline'`] },
  },
});

const answers = /^\/(api|ops\/queues(?!\/static\/))(\/|$)/;

function policyFor(path: string): RequestHandler {
  if (/^\/api\/docs(\/|$)/.test(path)) return documentation;
  return /^\/ops\/queues(\/|$)/.test(path) ? queueBoard : strict;
}

/** Sets the security headers: a strict content policy everywhere, and nothing of the API in any cache. */
export function securityHeaders(): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    if (answers.test(request.path)) response.setHeader('Cache-Control', 'no-store');
    policyFor(request.path)(request, response, next);
  };
}
