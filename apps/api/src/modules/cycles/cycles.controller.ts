import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { bulkOperation } from '@siklus/contracts/bulk-operations';
import { progress, readiness, type Progress, type Readiness } from '@siklus/contracts/cycle-progress';
import { createCycle, cycle, openCycle, type Cycle } from '@siklus/contracts/cycles';
import type { CreateCycle, OpenCycle } from '@siklus/contracts/cycles';
import type { Registry } from '@siklus/domain';
import type { Request, Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { operationOf } from '../../workflow/bulk-operation.js';
import { registryToken } from '../../workflow/registry-token.js';
import { CycleProgress } from './cycle-progress.js';
import { cycles } from './cycles.list.js';
import { CyclesService } from './cycles.service.js';

@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly lists: ListReader,
    private readonly board: CycleProgress,
    private readonly service: CyclesService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  @ListRoute(cycles)
  list(@Asked() request: ListRequest): Promise<Cycle[]> {
    return this.lists.page(cycles, request, this.registry);
  }

  @OneRoute(cycles)
  one(@Who() person: Person, @Param('id') id: string): Promise<Cycle> {
    return this.lists.one(cycles, person, id, this.registry);
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
    const created = await this.lists.one(cycles, person, result.body.id, this.registry);
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
    @Body({ schema: openCycle }) body: OpenCycle,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        const operationId = await this.service.open(tx, person, id, body);
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
    return this.board.of(person, id);
  }
}
