import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  account,
  activationCodes,
  actOnAccount,
  makeAccountCode,
  makeActivationCodes,
  type Account,
  type ActivationCodes,
  type ActOnAccount,
  type MakeAccountCode,
  type MakeActivationCodes,
} from '@siklus/contracts/accounts';
import { Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { accounts } from './accounts.list.js';
import { AdministerAccount } from './administer-account.js';
import { MakeCodes } from './make-codes.js';

@ApiTags('accounts')
@Allow('account.activate')
@Controller()
export class AccountsController {
  constructor(
    private readonly lists: ListReader,
    private readonly making: MakeCodes,
    private readonly administering: AdministerAccount,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @ListRoute(accounts, 'accounts')
  list(@Asked() request: ListRequest): Promise<Account[]> {
    return this.lists.page(accounts, request);
  }

  @OneRoute(accounts, 'accounts/:id')
  one(@Who() person: Person, @Param('id') id: string): Promise<Account> {
    return this.lists.one(accounts, person, id);
  }

  /** Makes a code for one account: its first, or one for a new password. It is in this answer only. */
  @Allow('account.administer')
  @Post('accounts/:id/code')
  @NeedsKey()
  @ApiCreatedResponse({ standardSchema: activationCodes })
  makeOne(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: makeAccountCode }) body: MakeAccountCode,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActivationCodes> {
    return this.shownOnce(person, request, response, (tx) => this.administering.makeCode(tx, person, id, body));
  }

  /** Disables an account; its sessions end at once. */
  @Allow('account.administer')
  @Post('accounts/:id/disable')
  @NeedsKey()
  @ApiOkResponse({ standardSchema: account })
  disable(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: actOnAccount }) { reason }: ActOnAccount,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.act(person, id, request, response, (tx) => this.administering.disable(tx, person, id, reason));
  }

  /** Enables a disabled account again. */
  @Allow('account.administer')
  @Post('accounts/:id/enable')
  @NeedsKey()
  @ApiOkResponse({ standardSchema: account })
  enable(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: actOnAccount }) { reason }: ActOnAccount,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.act(person, id, request, response, (tx) => this.administering.enable(tx, person, id, reason));
  }

  /** Ends all sessions of an account. */
  @Allow('account.administer')
  @Post('accounts/:id/end-sessions')
  @NeedsKey()
  @ApiOkResponse({ standardSchema: account })
  endSessions(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: actOnAccount }) { reason }: ActOnAccount,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.act(person, id, request, response, (tx) => this.administering.endSessions(tx, person, id, reason));
  }

  /** Makes activation codes. They are in this answer only: the same request again is refused rather than answered from a store. */
  @Post('activation-codes')
  @NeedsKey()
  @ApiCreatedResponse({ standardSchema: activationCodes })
  make(
    @Who() person: Person,
    @Body({ schema: makeActivationCodes }) body: MakeActivationCodes,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActivationCodes> {
    return this.shownOnce(person, request, response, (tx) => this.making.make(tx, person, body));
  }

  private async act(person: Person, id: string, request: Request, response: Response, work: (tx: Tx) => Promise<void>): Promise<void> {
    const done = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        await work(tx);
        return { status: 200, body: null };
      }),
    );
    await this.idempotency.send(response, { ...done, body: await this.lists.one(accounts, person, id) });
  }

  private async shownOnce(
    person: Person,
    request: Request,
    response: Response,
    make: (tx: Tx) => Promise<ActivationCodes>,
  ): Promise<ActivationCodes> {
    let made: ActivationCodes | undefined;
    await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        made = await make(tx);
        return { status: 201, body: null };
      }),
    );
    if (made === undefined) throw new Refusal('CODES_SHOWN_ONCE');
    // Neither the browser nor anything on the way may keep them.
    response.setHeader('Cache-Control', 'no-store');
    return made;
  }
}
