import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { account, activationCodes, makeActivationCodes, type Account, type ActivationCodes } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { AccountsQueries } from './accounts.queries.js';
import { MakeCodes } from './make-codes.js';

@ApiTags('accounts')
@Allow('account.activate')
@Controller()
export class AccountsController {
  constructor(
    private readonly accounts: AccountsQueries,
    private readonly making: MakeCodes,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('accounts')
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(account) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Account[]> {
    return this.accounts.list(person, query, response);
  }

  @Get('accounts/:id')
  @ApiOkResponse({ standardSchema: account })
  one(@Who() person: Person, @Param('id') id: string): Promise<Account> {
    return this.accounts.one(person, id);
  }

  /** Makes activation codes. They are in this answer only: the same request again is refused rather than answered from a store. */
  @Post('activation-codes')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ standardSchema: activationCodes })
  async make(
    @Who() person: Person,
    @Body({ schema: makeActivationCodes }) body: z.infer<typeof makeActivationCodes>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActivationCodes> {
    let made: ActivationCodes | undefined;
    await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        made = await this.making.make(tx, person, body);
        return { status: 201, body: null };
      }),
    );
    if (made === undefined) throw new Refusal('CODES_SHOWN_ONCE');
    // Neither the browser nor anything on the way may keep them.
    response.setHeader('Cache-Control', 'no-store');
    return made;
  }
}
