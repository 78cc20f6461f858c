import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request } from 'express';
import { tap, type Observable } from 'rxjs';
import { demandJudged } from './judge.js';
import { isReading } from './route-policies.js';
import type { PersonalRequest } from './who.decorator.js';

/** Lets no answer of a change pass that was not judged against its subject; those with a key are stopped before they are written. */
@Injectable()
export class JudgedWrites implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { person, method, path } = context.switchToHttp().getRequest<Request & PersonalRequest>();
    if (person === undefined || isReading(method)) return next.handle();
    return next.handle().pipe(tap(() => demandJudged(person, `${method} ${path}`)));
  }
}
