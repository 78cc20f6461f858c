import { Body, Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { bulkAct, bulkOperation, bulkReach, cancelBulk } from '@siklus/contracts/bulk-operations';
import type { BulkAct, BulkOperation, CancelBulk } from '@siklus/contracts/bulk-operations';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import { z } from 'zod';
import { Acting, flag, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { languageOf } from '../../platform/http/language.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { bulkOperations } from '../../workflow/bulk-operations.list.js';
import { BulkReport } from './bulk-report.js';
import { BulkService } from './bulk.service.js';
import { SteerBulk } from './steer-bulk.js';

const bulkQuery = z.object({ dryRun: flag });
const verbs = ['pause', 'resume', 'retry'] as const;

@ApiTags('bulk-operations')
@Controller('bulk-operations')
export class BulkController {
  constructor(
    private readonly acts: Acts,
    private readonly service: BulkService,
    private readonly steering: SteerBulk,
    private readonly lists: ListReader,
    private readonly report: BulkReport,
  ) {}

  @ListRoute(bulkOperations)
  list(@Asked() request: ListRequest): Promise<BulkOperation[]> {
    return this.lists.page(bulkOperations, request);
  }

  @Get(':id')
  @Allow('bulk.read')
  @ApiOkResponse({ standardSchema: bulkOperation })
  get(@Who() person: Person, @Param('id') id: string): Promise<BulkOperation> {
    return this.service.get(person, id);
  }

  /** What became of each person, as a table that office programs open. */
  @Get(':id/report')
  @Allow('bulk.read')
  @RestsWhenBusy('report')
  @ApiProduces('text/csv')
  async download(
    @Who() person: Person,
    @Param('id') id: string,
    @Headers('accept-language') wishes: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    await this.service.get(person, id);
    response.type('text/csv').attachment(`${id}.csv`);
    for await (const part of this.report.lines(id, languageOf(wishes))) response.write(part);
    response.end();
  }

  /** Starts an act. A dry run starts nothing and needs no key: it answers how many people the act would concern. */
  @PostAct('', 'bulk.act', { key: 'unless dry run', status: 202, answers: bulkOperation })
  @ApiOkResponse({ standardSchema: bulkReach, description: 'The answer of a dry run.' })
  async start(
    @Acting() act: Act,
    @Body({ schema: bulkAct }) body: BulkAct,
    @Query({ schema: bulkQuery }) { dryRun }: z.infer<typeof bulkQuery>,
    @Res() response: Response,
  ): Promise<void> {
    if (dryRun) return void response.status(200).json(await this.service.reach(act.person, body));
    const started = await this.acts.do(act, (tx) => this.service.start(tx, act.person, body));
    response.location(`/api/bulk-operations/${started.id}`).json(started);
  }

  /** Ends a paused act before it has come to everybody. */
  @PostAct(':id/cancel', 'bulk.act', { answers: bulkOperation })
  cancel(@Acting() act: Act, @Param('id') id: string, @Body({ schema: cancelBulk }) body: CancelBulk): Promise<BulkOperation> {
    return this.acts.do(act, (tx) => this.steering.cancel(tx, act.person, id, body));
  }

  @PostAct(':id/:verb', 'bulk.act', { answers: bulkOperation })
  steer(@Acting() act: Act, @Param('id') id: string, @Param('verb') verb: string): Promise<BulkOperation> {
    const known = verbs.find((each) => each === verb);
    if (known === undefined) throw new Refusal('NOT_FOUND');
    return this.acts.do(act, (tx) => this.steering.steer(tx, act.person, id, known));
  }
}
