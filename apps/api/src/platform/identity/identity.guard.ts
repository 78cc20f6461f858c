import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isEmpty, Refusal, scopeOf, type Action } from '@siklus/domain';
import type { Request } from 'express';
import { Settings } from '../settings.js';
import { allowKey, publicKey } from './allow.decorator.js';
import { sessionIdOf } from './cookie.js';
import { judgedEntry } from './judge.js';
import { checkOrigin } from './same-origin.js';
import { Sessions } from './sessions.js';
import type { PersonalRequest } from './who.decorator.js';

/** Stands before every route: same origin, signed in, and in a role or relation that the policy names for the action. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request & PersonalRequest>();
    checkOrigin(request, this.settings.url);
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(publicKey, targets) === true) return true;
    const action = this.reflector.getAllAndOverride<Action | undefined>(allowKey, targets);
    // The start check makes this unreachable; should it ever be reached, the answer is no.
    if (action === undefined) throw new Refusal('NOT_ALLOWED');

    const sessionId = sessionIdOf(request.headers.cookie);
    const person = sessionId === undefined ? undefined : await this.sessions.find(sessionId, request.ip ?? '');
    if (person === undefined) throw new Refusal('NOT_SIGNED_IN');
    request.person = person;
    if (isEmpty(scopeOf(person.grants, action))) throw new Refusal('NOT_ALLOWED');
    judgedEntry(person, action);
    return true;
  }
}
