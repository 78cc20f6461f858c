import {
  applyDecorators,
  createParamDecorator,
  Delete,
  HttpCode,
  Post,
  Put,
  SetMetadata,
  type ExecutionContext,
  type HttpStatus,
} from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import type { WriteAction } from '@siklus/domain';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Allow, allowKey } from '../identity/allow.decorator.js';
import type { Person } from '../identity/person.js';
import { personOf } from '../identity/who.decorator.js';
import { ifMatch } from './if-match.js';

/** What the route of an act says beside whom it allows. */
interface ActOptions {
  /** The shape of what it answers; without one it answers nothing. */
  readonly answers?: z.ZodType;
  /** 200 unless said; 204 where nothing is answered. */
  readonly status?: HttpStatus;
  /** It changes what has a version, and needs the one that the sender has read. */
  readonly version?: true;
}

/** Whether a request needs an Idempotency-Key: one that does is done once, however often it is sent. */
type KeyNeed = 'always' | 'unless dry run' | 'never';

export const actKey = 'siklus:act';

/** Something that a person asks to be changed: `Acts` does it. */
export interface Act {
  readonly person: Person;
  readonly request: Request;
  /** For headers that only what was done tells. */
  readonly response: Response;
  readonly needsKey: boolean;
  /** Whether it is about the sender's own sessions. */
  readonly endsOwn: boolean;
  /** The version that the sender has read; refuses a request without one. */
  readonly version: () => number;
}

/** The route of an act that needs a key. `key`: it does not, as doing it twice is doing it once, or as it is only tried. */
export function PostAct(
  path: string,
  action: WriteAction,
  { key = 'always', ...options }: ActOptions & { readonly key?: KeyNeed },
): MethodDecorator {
  return applyDecorators(Post(path), actRoute(action, key, options));
}

/** The route of an act which sets something to be so: doing it twice is doing it once, so it needs no key. */
export function PutAct(path: string, action: WriteAction, options: ActOptions): MethodDecorator {
  return applyDecorators(Put(path), actRoute(action, 'never', options));
}

/** The route of an act which takes something away: doing it twice is doing it once, so it needs no key. */
export function DeleteAct(path: string, action: WriteAction, options: ActOptions): MethodDecorator {
  return applyDecorators(Delete(path), actRoute(action, 'never', options));
}

/** A flag of the query. */
export const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((value) => value === 'true');

/** The act that the request asks for. */
export const Acting = createParamDecorator((_data: unknown, context: ExecutionContext): Act => {
  const http = context.switchToHttp();
  const request = http.getRequest<Request>();
  const need = Reflect.getMetadata(actKey, context.getHandler()) as KeyNeed | undefined;
  if (need === undefined) throw new Error('A route that is no act asks what to do');
  const isTried = need === 'unless dry run' && request.query['dryRun'] === 'true';
  return {
    person: personOf(context),
    request,
    response: http.getResponse<Response>(),
    needsKey: need !== 'never' && !isTried,
    endsOwn: Reflect.getMetadata(allowKey, context.getHandler()) === 'session.use',
    version: () => ifMatch(request),
  };
});

function actRoute(action: WriteAction, key: KeyNeed, { answers, status = answers === undefined ? 204 : 200, version }: ActOptions) {
  return applyDecorators(
    SetMetadata(actKey, key),
    Allow(action),
    HttpCode(status),
    ApiResponse({ status, ...(answers === undefined ? {} : { standardSchema: answers }) }),
    ...(key === 'never' ? [] : [ApiHeader({ name: 'Idempotency-Key', required: key === 'always', description: keyWords[key] })]),
    ...(version === undefined
      ? []
      : [ApiHeader({ name: 'If-Match', required: true, description: 'The ETag as it was read, such as "7".' })]),
  );
}

const keyWords = {
  always: 'One unique key per action, the same key when repeating it.',
  'unless dry run': 'Needed unless it is a dry run.',
};
