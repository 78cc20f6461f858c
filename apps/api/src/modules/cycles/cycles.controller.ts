import { Body, Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { bulkOperation, type BulkOperation } from '@siklus/contracts/bulk-operations';
import { progress, readiness, type Progress, type Readiness } from '@siklus/contracts/cycle-progress';
import {
  closeCycle,
  closing,
  copyCycle,
  createCycle,
  cycle,
  joinCycle,
  joiners,
  openCycle,
  reopenCycle,
  setJoins,
  type CloseCycle,
  type Closing,
  type CopyCycle,
  type CreateCycle,
  type Cycle,
  type JoinCycle as JoinBody,
  type OpenCycle,
  type ReopenCycle,
  type SetJoins,
} from '@siklus/contracts/cycles';
import type { Registry } from '@siklus/domain';
import type { Response } from 'express';
import { z } from 'zod';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, DeleteAct, flag, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
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
import { DraftCycles } from './draft-cycles.js';
import { EndCycle } from './end-cycle.js';
import { JoinCycle } from './join-cycle.js';

const joinQuery = z.object({ dryRun: flag });

@ApiTags('cycles')
@Controller('cycles')
export class CyclesController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly board: CycleProgress,
    private readonly service: CyclesService,
    private readonly drafts: DraftCycles,
    private readonly joining: JoinCycle,
    private readonly ending: EndCycle,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  @ListRoute(cycles)
  list(@Asked() request: ListRequest): Promise<Cycle[]> {
    return this.lists.page(cycles, request);
  }

  @OneRoute(cycles)
  one(@Who() person: Person, @Param('id') id: string): Promise<Cycle> {
    return this.lists.one(cycles, person, id);
  }

  @PostAct('', 'cycle.create', { status: 201, answers: cycle })
  create(@Acting() act: Act, @Body({ schema: createCycle }) body: CreateCycle): Promise<Cycle> {
    return this.made(act, (tx) => this.drafts.create(tx, act.person, body));
  }

  /** Makes a draft of another year like this cycle. */
  @PostAct(':id/copy', 'cycle.create', { status: 201, answers: cycle })
  copy(@Acting() act: Act, @Param('id') id: string, @Body({ schema: copyCycle }) { year }: CopyCycle): Promise<Cycle> {
    return this.made(act, (tx) => this.drafts.copy(tx, act.person, id, year));
  }

  /** Changes a draft. */
  @PutAct(':id', 'cycle.create', { version: true, answers: cycle })
  change(@Acting() act: Act, @Param('id') id: string, @Body({ schema: createCycle }) body: CreateCycle): Promise<Cycle> {
    const version = act.version();
    return this.left(act, async (tx) => {
      await this.drafts.change(tx, act.person, id, body, version);
      return id;
    });
  }

  /** Deletes a draft. */
  @DeleteAct(':id', 'cycle.create', {})
  remove(@Acting() act: Act, @Param('id') id: string): Promise<void> {
    return this.acts.do(act, (tx) => this.drafts.remove(tx, act.person, id));
  }

  @Get(':id/readiness')
  @RestsWhenBusy('report')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: readiness })
  readiness(@Who() person: Person, @Param('id') id: string): Promise<Readiness> {
    return this.service.readiness(person, id);
  }

  @PostAct(':id/open', 'cycle.open', { status: 202, answers: bulkOperation })
  open(@Acting() act: Act, @Param('id') id: string, @Body({ schema: openCycle }) body: OpenCycle): Promise<BulkOperation> {
    return this.begun(act, (tx) => this.service.open(tx, act.person, id, body));
  }

  /** Takes people into a running cycle. A dry run takes in nobody and needs no key: it answers whom the act would concern. */
  @PostAct(':id/participants', 'cycle.join', { key: 'unless dry run', status: 202, answers: bulkOperation })
  @ApiOkResponse({ standardSchema: joiners, description: 'The answer of a dry run.' })
  async join(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: joinCycle }) body: JoinBody,
    @Query({ schema: joinQuery }) { dryRun }: z.infer<typeof joinQuery>,
    @Res() response: Response,
  ): Promise<void> {
    if (dryRun) return void response.status(200).json(await this.joining.rehearse(act.person, id, body));
    response.json(await this.begun(act, (tx) => this.joining.start(tx, act.person, id, body)));
  }

  /** Says whether people who come into its units join by themselves. */
  @PutAct(':id/joins', 'cycle.join', { answers: cycle })
  setJoins(@Acting() act: Act, @Param('id') id: string, @Body({ schema: setJoins }) body: SetJoins): Promise<Cycle> {
    return this.left(act, async (tx) => {
      await this.service.setJoins(tx, act.person, id, body);
      return id;
    });
  }

  /** What a closing would cut off. */
  @Get(':id/closing')
  @RestsWhenBusy('report')
  @Allow('cycle.close')
  @ApiOkResponse({ standardSchema: closing })
  closing(@Who() person: Person, @Param('id') id: string): Promise<Closing> {
    return this.ending.closing(person, id);
  }

  @PostAct(':id/close', 'cycle.close', { status: 202, answers: bulkOperation })
  close(@Acting() act: Act, @Param('id') id: string, @Body({ schema: closeCycle }) body: CloseCycle): Promise<BulkOperation> {
    return this.begun(act, (tx) => this.ending.close(tx, act.person, id, body));
  }

  /** Opens a closed cycle again. */
  @PostAct(':id/reopen', 'cycle.close', { status: 202, answers: bulkOperation })
  reopen(@Acting() act: Act, @Param('id') id: string, @Body({ schema: reopenCycle }) body: ReopenCycle): Promise<BulkOperation> {
    return this.begun(act, (tx) => this.ending.reopen(tx, act.person, id, body));
  }

  @Get(':id/progress')
  @RestsWhenBusy('report')
  @Allow('cycle.read')
  @ApiOkResponse({ standardSchema: progress })
  progress(@Who() person: Person, @Param('id') id: string): Promise<Progress> {
    return this.board.of(person, id);
  }

  private async made(act: Act, work: (tx: Tx) => Promise<string>): Promise<Cycle> {
    const made = await this.left(act, work);
    act.response.location(`/api/cycles/${made.id}`);
    return made;
  }

  /** The cycle that the work names, as it leaves it. */
  private left(act: Act, work: (tx: Tx) => Promise<string>): Promise<Cycle> {
    return this.acts.do(act, async (tx) => this.lists.leftBy(tx, cycles, act.person, await work(tx)));
  }

  private async begun(act: Act, work: (tx: Tx) => Promise<string>): Promise<BulkOperation> {
    const operation = await this.acts.do(act, async (tx) => operationOf(tx, this.registry, act.person, await work(tx)));
    act.response.location(`/api/bulk-operations/${operation.id}`);
    return operation;
  }
}
