import { Body, Controller, Delete, Get, HttpCode, Param, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { changePassword, ownSession, type OwnSession } from '@siklus/contracts/accounts';
import { Refusal } from '@siklus/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import { hashOf, sessionIdOf } from '../../platform/identity/cookie.js';
import type { Person } from '../../platform/identity/person.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ChangePassword } from './change-password.js';
import { session } from '../../tables/session.table.js';

const hex = /^[0-9a-f]{64}$/;

/** What everybody may see and end of himself: his sessions, and his password. */
@ApiTags('session')
@Allow('session.use')
@Controller('session')
export class OwnSessionsController {
  constructor(
    private readonly changing: ChangePassword,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The reader's own sessions that have not ended, newest first. */
  @Get('all')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(ownSession) })
  list(@Who() { accountId }: Person, @Req() request: Request): Promise<OwnSession[]> {
    return this.unitOfWork.read<OwnSession>(
      `select encode(id_hash, 'hex') as id, ${utc('created_at')} as "startedAt", ${utc('seen_at')} as "seenAt",
        ${utc('expires_at')} as "expiresAt", id_hash = $2 as current
         from session where account_id = $1 and expires_at > clock_timestamp() and seen_at > clock_timestamp() - interval '30 minutes'
           order by created_at desc`,
      [accountId, hashOf(sessionIdOf(request.headers.cookie) ?? '')],
    );
  }

  /** Ends one of the reader's own sessions. */
  @Delete('all/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOne(@Who() { accountId }: Person, @Param('id') id: string): Promise<void> {
    const ended = hex.test(id) ? await this.unitOfWork.of(session).delete({ accountId, idHash: Buffer.from(id, 'hex') }) : 0;
    if (ended === 0) throw new Refusal('NOT_FOUND');
  }

  /** Ends all of the reader's sessions but this one. */
  @Delete('all')
  @HttpCode(204)
  @ApiNoContentResponse()
  async endOthers(@Who() { accountId }: Person, @Req() request: Request): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.endOthers(tx, accountId, sessionIdOf(request.headers.cookie)));
  }

  /** Changes the reader's own password and ends his other sessions. */
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
