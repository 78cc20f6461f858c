import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { stuckRun, type StuckRun } from '@siklus/contracts';
import type { Response } from 'express';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { StuckRunsQueries } from './stuck-runs.queries.js';

@ApiTags('stuck-runs')
@Controller('stuck-runs')
export class StuckRunsController {
  constructor(private readonly queries: StuckRunsQueries) {}

  /** Steps that do not move, with the cause, the holder and a proposed repair. */
  @Get()
  @RestsWhenBusy('list')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: stuckRun, isArray: true })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StuckRun[]> {
    return this.queries.list(person, query, response);
  }
}
