import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { activate } from '@siklus/contracts/accounts';
import { session, signIn, type Session } from '@siklus/contracts/session';
import { Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { Allow, Public } from '../../platform/identity/allow.decorator.js';
import { endedCookie, sessionCookie, sessionIdOf } from '../../platform/identity/cookie.js';
import type { Device } from '../../platform/identity/device-cookie.js';
import type { Person } from '../../platform/identity/person.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ActivateAccount } from './activate-account.js';
import { Devices } from './devices.js';
import { SessionQueries } from './session.queries.js';
import { SignIn, type Entered } from './sign-in.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly activating: ActivateAccount,
    private readonly signing: SignIn,
    private readonly devices: Devices,
    private readonly sessions: Sessions,
    private readonly queries: SessionQueries,
  ) {}

  /** Signs in with a user name or a NIP. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: session })
  async begin(
    @Body({ schema: signIn }) body: z.infer<typeof signIn>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const from = this.from(request);
    return this.open(await this.signing.signIn({ ...body, ...from }), from, response);
  }

  /** Sets a password with a code, and signs in. The code works once, so this needs no Idempotency-Key. */
  @Public()
  @Post('activation')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: session })
  async activate(
    @Body({ schema: activate }) body: z.infer<typeof activate>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Session> {
    const from = this.from(request);
    return this.open(await this.activating.activate({ ...body, ...from }), from, response);
  }

  /** Who is signed in. */
  @Allow('session.use')
  @Get()
  @ApiOkResponse({ standardSchema: session })
  read(@Who() person: Person): Promise<Session> {
    return this.queries.sessionOf(person);
  }

  /** Signs out. */
  @Allow('session.use')
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async end(@Who() person: Person, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const id = sessionIdOf(request.headers.cookie);
    if (id !== undefined) await this.signing.signOut(person, id);
    response.setHeader('Set-Cookie', endedCookie);
  }

  /** What the request tells of the browser that sends it. */
  private from({ ip = '', headers }: Request) {
    return { address: ip, device: this.devices.of(headers.cookie), earlier: sessionIdOf(headers.cookie) };
  }

  private async open(
    { sessionId, accountId }: Entered,
    { address, device }: { readonly address: string; readonly device: Device },
    response: Response,
  ): Promise<Session> {
    const person = await this.sessions.find(sessionId, address);
    if (person === undefined) throw new Refusal('NOT_SIGNED_IN');
    response.setHeader('Set-Cookie', [sessionCookie(sessionId), await this.devices.remember(device, accountId)]);
    return this.queries.sessionOf(person);
  }
}
