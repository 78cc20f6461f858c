import type { Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import { languageOf } from './language.js';
import { problemOf } from './problem.js';
import { requestIdOf } from './request-id.js';

/** Answers a request with a refusal, in the language of its reader. */
export function sendProblem(refusal: Refusal, request: Request, response: Response): void {
  const { body, headers } = problemOf(refusal, languageOf(request.get('accept-language')), requestIdOf(response));
  response.locals['code'] = refusal.code;
  response.status(body.status).set(headers).type('application/problem+json').send(JSON.stringify(body));
}
