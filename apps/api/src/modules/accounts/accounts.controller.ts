import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiTags } from '@nestjs/swagger';
import { activationCodes, makeActivationCodes, type Account, type ActivationCodes } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { accounts } from './accounts.list.js';
import { MakeCodes } from './make-codes.js';

@ApiTags('accounts')
@Allow('account.activate')
@Controller()
export class AccountsController {
  constructor(
    private readonly lists: ListReader,
    private readonly making: MakeCodes,
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
