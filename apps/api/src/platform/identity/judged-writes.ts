import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Action } from '@siklus/domain';
import type { Request } from 'express';
import { tap, type Observable } from 'rxjs';
import { committingOnly } from '../database/unit-of-work.js';
import { allowKey } from './allow.decorator.js';
import { demandJudged } from './judge.js';
import { isReading } from './route-policies.js';
import type { PersonalRequest } from './who.decorator.js';

/**
 * Lets nothing be committed that was not judged by the action which the route declares, with a key or without: every transaction of a
 * change asks before it commits. No answer passes either, so that a change by other ways than a transaction is met by its first test.
 */
@Injectable()
export class JudgedWrites implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { person, method, path } = context.switchToHttp().getRequest<Request & PersonalRequest>();
    const action = this.reflector.getAllAndOverride<Action | undefined>(allowKey, [context.getHandler(), context.getClass()]);
    if (person === undefined || action === undefined || isReading(method)) return next.handle();
    const demand = (): void => demandJudged(person, action, `${method} ${path}`);
    return committingOnly(demand, () => next.handle()).pipe(tap(demand));
  }
}
