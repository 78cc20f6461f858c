import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  bulkOperation,
  createCycle,
  cycle,
  openCycle,
  progress,
  readiness,
  type Cycle,
  type Progress,
  type Readiness,
} from '@siklus/contracts';
import type { CreateCycle } from '@siklus/contracts';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { operationOf } from '../../workflow/bulk-operation.js';
import { CyclesQueries } from './cycles.queries.js';
import { CyclesService } from './cycles.service.js';

@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly queries: CyclesQueries,
    private readonly service: CyclesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @RestsWhenBusy('list')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: cycle, isArray: true })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Cycle[]> {
    return this.queries.list(person, query, response);
  }

  @Get(':id')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: cycle })
  get(@Who() person: Person, @Param('id') id: string): Promise<Cycle> {
    return this.queries.get(person, id);
  }

  @Post()
  @NeedsKey()
  @Allow('cycle.create')
  @ApiOkResponse({ standardSchema: cycle })
  async create(
    @Who() person: Person,
    @Body({ schema: createCycle }) body: CreateCycle,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => ({ status: 201, body: { id: await this.service.create(tx, person, body) } })),
    );
    const created = await this.queries.get(person, result.body.id);
    response.status(result.status).location(`/api/cycles/${created.id}`).json(created);
  }

  @Get(':id/readiness')
  @RestsWhenBusy('report')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: readiness })
  readiness(@Who() person: Person, @Param('id') id: string): Promise<Readiness> {
    return this.service.readiness(person, id);
  }

  @Post(':id/open')
  @NeedsKey()
  @Allow('cycle.open')
  @ApiOkResponse({ standardSchema: bulkOperation })
  async open(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: openCycle }) body: { accept?: string[] },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        const operationId = await this.service.open(tx, person, id, body.accept ?? []);
        return { status: 202, body: await operationOf(tx, operationId), headers: { Location: `/api/bulk-operations/${operationId}` } };
      }),
    );
    await this.idempotency.send(response, result);
  }

  @Get(':id/progress')
  @RestsWhenBusy('report')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: progress })
  progress(@Who() person: Person, @Param('id') id: string): Promise<Progress> {
    return this.queries.progress(person, id);
  }
}
