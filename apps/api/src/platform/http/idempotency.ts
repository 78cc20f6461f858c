import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fault, Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import type {} from 'multer';
import { canonical } from '../audit/chain.js';
import type { Tx } from '../database/unit-of-work.js';
import { failpoint } from '../failpoint.js';
import { demandJudged, judgedElsewhere } from '../identity/judge.js';
import type { Person } from '../identity/person.js';
import { idempotencyKey } from '../../tables/idempotency-key.table.js';

/** What an action answers, in a form that can be kept and given again. */
export interface Result<T> {
  readonly status: number;
  readonly body: T;
  readonly headers?: Readonly<Record<string, string>>;
}

const printable = /^[\x20-\x7e]{1,200}$/;

/** Lets an action happen once, however often its request is sent: key, work and answer are one transaction. */
@Injectable()
export class Idempotency {
  /**
   * Does the work unless this key has done it already; then it gives the answer of that time. A key without an answer cannot be
   * seen: a second request waits for the first one's transaction, and takes over if that one failed.
   */
  async once<T>(tx: Tx, person: Person, request: Request, work: () => Promise<Result<T>>): Promise<Result<T>> {
    const key = request.get('idempotency-key');
    if (key === undefined || key.trim() === '') throw new Refusal('IDEMPOTENCY_KEY_MISSING');
    if (!printable.test(key)) throw new Refusal('MALFORMED_REQUEST', {}, [fault('Idempotency-Key', 'IDEMPOTENCY_KEY_FORM')]);
    const route = `${request.method} ${request.path}`;
    const hash = hashOf(request);
    const keys = tx.of(idempotencyKey);
    const claimed = await keys.insertIfNew({ accountId: person.accountId, key, route, requestHash: hash });
    if (!claimed) {
      judgedElsewhere(person);
      return this.again<T>(tx, person, key, route, hash);
    }

    const result = await work();
    demandJudged(person, route);
    const { status, body = null, headers = {} } = result;
    await keys.update({ accountId: person.accountId, key }, { status, response: body, headers });
    await failpoint('request.worked');
    return result;
  }

  /** Sends the result of a committed action: its status, its headers, and its body as JSON if it has one. */
  async send<T>(response: Response, { status, body, headers = {} }: Result<T>): Promise<void> {
    await failpoint('request.committed');
    response.status(status).set(headers);
    if (body === undefined || body === null) response.end();
    else response.json(body);
  }

  private async again<T>(tx: Tx, person: Person, key: string, route: string, hash: Buffer): Promise<Result<T>> {
    const kept = await tx.of(idempotencyKey).one({ accountId: person.accountId, key });
    if (kept === undefined || kept.status === null) throw new Refusal('UNAVAILABLE');
    if (kept.route !== route || !kept.requestHash.equals(hash)) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    return { status: kept.status, body: kept.response as T, headers: kept.headers ?? {} };
  }
}

/** Two requests are the same when query, body, file and If-Match are. */
function hashOf(request: Request): Buffer {
  const file = request.file === undefined ? null : createHash('sha256').update(request.file.buffer).digest('hex');
  return createHash('sha256')
    .update(canonical({ query: request.query, body: request.body ?? null, ifMatch: request.get('if-match') ?? null, file }))
    .digest();
}
