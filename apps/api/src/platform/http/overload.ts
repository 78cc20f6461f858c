import { Injectable, SetMetadata, type CanActivate, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal } from '@siklus/domain';
import type { NextFunction, Request, Response } from 'express';
import { Settings } from '../settings.js';
import { hasBody } from './bodies.js';
import { requestsInHand, takeInHand } from './requests-in-hand.js';

/** What is refused while the server is overloaded, in this order: from how many times `SIKLUS_BUSY_AT` requests in hand. */
const restsFrom = { report: 1, list: 2 } as const;
type Resting = keyof typeof restsFrom;

const restsKey = 'siklus:rests';

// Whoever signs in waits behind others who do, slowed and bounded on purpose: however many strangers wait so, nobody's lists rest for them.
const signsIn = /^\/api\/session(\/activation)?\/?$/i;

/**
 * Marks a route that waits while the server is overloaded. What has no mark never does: signing in, one task, a draft, a submission.
 * They are what people lose when a deadline ends; a board can be read an hour later.
 */
export function RestsWhenBusy(kind: Resting): CustomDecorator {
  return SetMetadata(restsKey, kind);
}

/**
 * Counts the requests in hand and refuses first what matters least. In hand is what waits or is worked on, so the number grows whatever is
 * short: processor, connections or the disk. What has not come as a whole is not: its sender costs nobody anything. Stands before the guard
 * that reads the session: to refuse costs no statement.
 */
@Injectable()
export class Overload implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly settings: Settings,
  ) {}

  readonly count = (request: Request, response: Response, next: NextFunction): void => {
    if (request.method === 'POST' && signsIn.test(request.path)) return next();
    const take = (): void => void (response.closed || response.once('close', takeInHand()));
    if (hasBody(request)) request.once('end', take);
    else take();
    next();
  };

  canActivate(context: ExecutionContext): boolean {
    const kind = this.reflector.getAllAndOverride<Resting | undefined>(restsKey, [context.getHandler(), context.getClass()]);
    if (kind === undefined || requestsInHand() <= this.settings.busyAt * restsFrom[kind]) return true;
    // Spread, so that those who were refused together do not come back together.
    throw new Refusal('OVERLOADED', { seconds: 4 + Math.floor(Math.random() * 5) });
  }
}
