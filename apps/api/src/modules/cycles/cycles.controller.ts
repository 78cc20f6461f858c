import { Body, Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { bulkOperation, type BulkOperation } from '@siklus/contracts/bulk-operations';
import { progress, readiness, type Progress, type Readiness } from '@siklus/contracts/cycle-progress';
import { createCycle, cycle, openCycle, type Cycle } from '@siklus/contracts/cycles';
import type { CreateCycle, OpenCycle } from '@siklus/contracts/cycles';
import type { Registry } from '@siklus/domain';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
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
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly board: CycleProgress,
    private readonly service: CyclesService,
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

  @PostAct('', 'cycle.create', { status: 201, answers: cycle })
  async create(@Acting() act: Act, @Body({ schema: createCycle }) body: CreateCycle): Promise<Cycle> {
    const id = await this.acts.do(act, (tx) => this.service.create(tx, act.person, body));
    act.response.location(`/api/cycles/${id}`);
    return this.one(act.person, id);
  }

  @Get(':id/readiness')
  @RestsWhenBusy('report')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: readiness })
  readiness(@Who() person: Person, @Param('id') id: string): Promise<Readiness> {
    return this.service.readiness(person, id);
  }

  @PostAct(':id/open', 'cycle.open', { status: 202, answers: bulkOperation })
  async open(@Acting() act: Act, @Param('id') id: string, @Body({ schema: openCycle }) body: OpenCycle): Promise<BulkOperation> {
    const opening = await this.acts.do(act, async (tx) =>
      operationOf(tx, this.registry, act.person, await this.service.open(tx, act.person, id, body)),
    );
    act.response.location(`/api/bulk-operations/${opening.id}`);
    return opening;
  }

  @Get(':id/progress')
  @RestsWhenBusy('report')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: progress })
  progress(@Who() person: Person, @Param('id') id: string): Promise<Progress> {
    return this.board.of(person, id);
  }
}
