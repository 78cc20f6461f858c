import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { forAccount } from '@siklus/contracts/for-account';
import { isEmpty, Refusal, scopeOf, type Action } from '@siklus/domain';
import type { Request } from 'express';
import { Settings } from '../settings.js';
import { allowKey, publicKey } from './allow.decorator.js';
import { bearerOf, sessionIdOf } from './cookie.js';
import { judgedEntry } from './judge.js';
import { checkOrigin } from './same-origin.js';
import type { Person } from './person.js';
import { Sessions } from './sessions.js';
import { Tokens } from './tokens.js';
import type { PersonalRequest } from './who.decorator.js';

/**
 * Stands before every route: same origin, signed in or with a token that covers it, and in a role or relation that the policy names for
 * the action.
 */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
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

    const person = await this.whoComes(request);
    if (person === undefined || isForAnother(request, person)) throw new Refusal('NOT_SIGNED_IN');
    request.person = person;
    if (person.only !== null && !person.only.includes(action)) throw new Refusal('TOKEN_WITHOUT_ACTION', { action });
    if (isEmpty(scopeOf(person.grants, action))) throw new Refusal('NOT_ALLOWED');
    judgedEntry(person, action);
    return true;
  }

  /** A machine says who it is in a header, a browser by its cookie. */
  private async whoComes({ headers, ip = '' }: Request): Promise<Person | undefined> {
    const token = bearerOf(headers.authorization);
    if (token !== undefined) return this.tokens.find(token, ip);
    const sessionId = sessionIdOf(headers.cookie);
    return sessionId === undefined ? undefined : this.sessions.find(sessionId, ip);
  }
}

/** Whether it was written by somebody else, who is not signed in any more: what waited on a device is done in his name or not at all. */
function isForAnother({ headers }: Request, { accountId }: Person): boolean {
  const own = headers[forAccount];
  return own !== undefined && own !== accountId;
}
