import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { endRole, giveRole, type RoleGrant } from '@siklus/contracts/accounts';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { GiveRole } from './give-role.js';
import { roleGrants } from './role-grants.list.js';

@ApiTags('role-grants')
@Controller('role-grants')
export class RoleGrantsController {
  constructor(
    private readonly lists: ListReader,
    private readonly giving: GiveRole,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @ListRoute(roleGrants)
  list(@Asked() request: ListRequest): Promise<RoleGrant[]> {
    return this.lists.page(roleGrants, request);
  }

  @OneRoute(roleGrants)
  one(@Who() person: Person, @Param('id') id: string): Promise<RoleGrant> {
    return this.lists.one(roleGrants, person, id);
  }

  @Allow('grant.write')
  @Post()
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiCreatedResponse({ standardSchema: z.object({ id: z.uuid() }) })
  async give(
    @Who() person: Person,
    @Body({ schema: giveRole }) body: z.infer<typeof giveRole>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => ({ status: 201, body: { id: await this.giving.give(tx, person, body) } })),
    );
    await this.idempotency.send(response, result);
  }

  @Allow('grant.write')
  @Post(':id/end')
  @ApiHeader({ name: 'Idempotency-Key', required: true })
  @ApiNoContentResponse()
  async end(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: endRole }) body: z.infer<typeof endRole>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        await this.giving.end(tx, person, id, body.lastDay);
        return { status: 204, body: null };
      }),
    );
    await this.idempotency.send(response, result);
  }
}
