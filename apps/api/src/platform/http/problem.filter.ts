import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { errorCatalogue, Refusal, type ErrorKind } from '@siklus/domain';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../database/unit-of-work.js';
import { tellNoRoom } from '../files/find-room.job.js';
import { isReading } from '../identity/route-policies.js';
import type { PersonalRequest } from '../identity/who.decorator.js';
import { reasonOf } from '../reason.js';
import { SecurityLog } from '../security/security-log.js';
import { isCutOff } from './cut-off.js';
import { codeOf, refusalOf } from './refusal-of.js';
import { requestIdOf } from './request-id.js';
import { sendProblem } from './send-problem.js';

/** Kinds of refusals that the security log keeps of every request: who may not, and who tries too often. */
const guarded: ReadonlySet<ErrorKind> = new Set(['forbidden', 'too-many']);

/** Turns whatever a request ended with into problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(
    private readonly log: SecurityLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<Request & PersonalRequest>();
    const response = http.getResponse<Response>();
    const requestId = requestIdOf(response);
    if (isCutOff(error, request)) {
      this.logger.debug(`${request.method} ${request.route?.path ?? 'unknown route'} ${requestId}: its sender went away`);
      response.destroy();
      return;
    }
    const refusal = refusalOf(error) ?? new Refusal('INTERNAL');
    if (refusal.code === 'INTERNAL')
      this.logger.error(`${request.method} ${request.route?.path ?? 'unknown route'} ${requestId}: ${describe(error)}`);
    if (refusal.code === 'UNAVAILABLE')
      this.logger.warn(
        `${request.method} ${request.route?.path ?? 'unknown route'} ${requestId}: unavailable (${codeOf(error) ?? 'no code'})`,
      );
    const { kind } = errorCatalogue[refusal.code];
    const { person, ip: address = '' } = request;
    // What lies beyond somebody's reach is answered as unknown: whoever tries to change it is told apart by that only.
    if (guarded.has(kind) || (kind === 'not-found' && person !== undefined && !isReading(request.method))) {
      await this.log.refused({ event: 'request.refused', accountId: person?.accountId ?? null, address, code: refusal.code });
    }
    if (kind === 'no-room') await tellNoRoom(this.unitOfWork);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    sendProblem(refusal, request, response);
  }
}

/** For the log: what failed and where, without values, since those may be what a person wrote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return reasonOf(error);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}: ${reasonOf(error)}`, ...frames].join('\n');
}
