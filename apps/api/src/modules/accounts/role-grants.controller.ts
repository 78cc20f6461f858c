import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { endRole, giveRole, roleGrant, type RoleGrant } from '@siklus/contracts';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { GiveRole } from './give-role.js';
import { RoleGrantsQueries } from './role-grants.queries.js';

@ApiTags('role-grants')
@Controller('role-grants')
export class RoleGrantsController {
  constructor(
    private readonly grants: RoleGrantsQueries,
    private readonly giving: GiveRole,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @Allow('grant.read')
  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: z.array(roleGrant) })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RoleGrant[]> {
    return this.grants.list(person, query, response);
  }

  @Allow('grant.read')
  @Get(':id')
  @ApiOkResponse({ standardSchema: roleGrant })
  one(@Who() person: Person, @Param('id') id: string): Promise<RoleGrant> {
    return this.grants.one(person, id);
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
