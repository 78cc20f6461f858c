import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { plan, type Plan } from '@siklus/contracts';
import type { Response } from 'express';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { PlansQueries } from './plans.queries.js';

@ApiTags('plans')
@Controller('plans')
export class PlansController {
  constructor(private readonly queries: PlansQueries) {}

  @Get()
  @RestsWhenBusy('list')
  @Allow('plan.read')
  @ApiOkResponse({ standardSchema: plan, isArray: true })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Plan[]> {
    return this.queries.list(person, query, response);
  }

  @Get(':id')
  @Allow('plan.read')
  @ApiOkResponse({ standardSchema: plan })
  get(@Who() person: Person, @Param('id') id: string): Promise<Plan> {
    return this.queries.get(person, id);
  }
}
