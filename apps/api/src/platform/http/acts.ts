import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { fault, Refusal } from '@siklus/domain';
import type { Request } from 'express';
import type {} from 'multer';
import { canonical } from '../audit/chain.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import type { Received } from '../files/receive-file.js';
import { failpoint } from '../failpoint.js';
import { judgedBefore } from '../identity/judge.js';
import { judgeAnew } from '../identity/judge-anew.js';
import { idempotencyKey } from '../../tables/idempotency-key.table.js';
import type { Act } from './act-route.js';

const printable = /^[\x20-\x7e]{1,200}$/;

/** Does what people ask to be changed. */
@Injectable()
export class Acts {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Does the work in one transaction and gives its answer, once that is committed. What the route's action was not judged for is not
   * committed, as nothing is that any request changes, nor what somebody asked for who may act no more as when he asked. Where the
   * route needs a key, work and key are written together: a request that comes again gets the answer of the first time.
   */
  async do<T>(act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
    const judged = async (tx: Tx): Promise<T> => {
      const answer = await work(tx);
      // Whoever ends sessions of his own may end this one with them.
      if (!act.endsOwn) await judgeAnew(tx, act.person, act.request);
      return answer;
    };
    if (!act.needsKey) return this.unitOfWork.run(judged);
    const key = keyOf(act.request);
    const answer = await this.unitOfWork.run((tx) => once(tx, act, key, judged));
    await failpoint('request.committed');
    return answer;
  }
}

/** A key without an answer cannot be seen: a second request waits for the first one's transaction, and takes over if that one failed. */
async function once<T>(tx: Tx, { person, request, response }: Act, key: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const route = routeOf(request);
  const hash = hashOf(request);
  const keys = tx.of(idempotencyKey);
  const { accountId } = person;
  if (!(await keys.insertIfNew({ accountId, key, route, requestHash: hash }))) {
    judgedBefore(person);
    const kept = await keys.one({ accountId, key });
    if (kept === undefined || kept.status === null) throw new Refusal('UNAVAILABLE');
    if (kept.route !== route || !kept.requestHash.equals(hash)) throw new Refusal('IDEMPOTENCY_KEY_REUSED');
    return kept.response as T;
  }
  const answer = await work(tx);
  await keys.update({ accountId, key }, { status: response.statusCode, response: answer ?? null });
  await failpoint('request.worked');
  return answer;
}

const routeOf = ({ method, path }: Request): string => `${method} ${path}`;

function keyOf(request: Request): string {
  const key = request.get('idempotency-key');
  if (key === undefined || key.trim() === '') throw new Refusal('IDEMPOTENCY_KEY_MISSING');
  if (!printable.test(key)) throw new Refusal('MALFORMED_REQUEST', {}, [fault('Idempotency-Key', 'IDEMPOTENCY_KEY_FORM')]);
  return key;
}

/** Of a file in memory it is worked out here; of one on the disk it was while the file came. */
function sumOf(file: Express.Multer.File & Partial<Received>): string {
  return file.sha256 ?? createHash('sha256').update(file.buffer).digest('hex');
}

/** Two requests are the same when query, body, file and If-Match are. */
function hashOf(request: Request): Buffer {
  const file = request.file === undefined ? null : sumOf(request.file);
  return createHash('sha256')
    .update(canonical({ query: request.query, body: request.body ?? null, ifMatch: request.get('if-match') ?? null, file }))
    .digest();
}
