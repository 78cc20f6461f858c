import { Body, Controller, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changePassword, ownSession, type OwnSession } from '@siklus/contracts/accounts';
import { Refusal } from '@siklus/domain';
import type { Request } from 'express';
import { z } from 'zod';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, DeleteAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import { sessionIdOf } from '../../platform/identity/cookie.js';
import type { Person } from '../../platform/identity/person.js';
import { endAccess } from '../../platform/identity/end-access.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { noteSecurity } from '../../platform/security/note-security.js';
import { ChangePassword } from './change-password.js';
import { SessionQueries } from './session.queries.js';
import { session } from '../../tables/session.table.js';

const hex = /^[0-9a-f]{64}$/;

/** What everybody may see and end of himself: his sessions, and his password. */
@ApiTags('session')
@Allow('session.use')
@Controller('session')
export class OwnSessionsController {
  constructor(
    private readonly acts: Acts,
    private readonly changing: ChangePassword,
    private readonly queries: SessionQueries,
  ) {}

  /** The reader's own sessions that have not ended, newest first. */
  @Get('all')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(ownSession) })
  list(@Who() person: Person, @Req() request: Request): Promise<OwnSession[]> {
    return this.queries.allOf(person, sessionIdOf(request.headers.cookie));
  }

  /** Ends one of the reader's own sessions. */
  @DeleteAct('all/:hash', 'session.use', {})
  async endOne(@Acting() act: Act, @Param('hash') hash: string): Promise<void> {
    const { accountId } = act.person;
    await this.acts.do(act, async (tx) => {
      const ended = hex.test(hash) ? await tx.of(session).delete({ accountId, idHash: Buffer.from(hash, 'hex') }) : 0;
      if (ended === 0) throw new Refusal('NOT_FOUND');
      await noteEnded(tx, act.person);
    });
  }

  /** Ends all of the reader's sessions but this one, and the tokens that he made. */
  @DeleteAct('all', 'session.use', {})
  endOthers(@Acting() act: Act): Promise<void> {
    return this.acts.do(act, async (tx) => {
      const { accountId } = act.person;
      await endAccess(tx, { accountId, by: act.person, kept: sessionIdOf(act.request.headers.cookie) });
      await noteEnded(tx, act.person);
    });
  }

  /** Changes the reader's own password, and ends his other sessions and his tokens. */
  @Put('password')
  @HttpCode(204)
  @ApiNoContentResponse()
  async changePassword(
    @Who() person: Person,
    @Body({ schema: changePassword }) body: z.infer<typeof changePassword>,
    @Req() request: Request,
  ): Promise<void> {
    await this.changing.change(person, { ...body, address: request.ip ?? '', session: sessionIdOf(request.headers.cookie) });
  }
}

function noteEnded(tx: Tx, { accountId, address }: Person): Promise<void> {
  return noteSecurity(tx, { event: 'account.sessions.ended', accountId, subjectId: accountId, address });
}
