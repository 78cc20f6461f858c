import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { bulkAct, bulkOperation, bulkReach, type BulkOperation } from '@siklus/contracts/bulk-operations';
import type { BulkAct } from '@siklus/contracts/bulk-operations';
import { Refusal } from '@siklus/domain';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { bulkOperations } from '../../workflow/bulk-operations.list.js';
import { BulkService } from './bulk.service.js';

const bulkQuery = z.object({ dryRun: z.stringbool().default(false) });
const verbs = ['pause', 'resume', 'retry'] as const;

@ApiTags('bulk-operations')
@Controller('bulk-operations')
export class BulkController {
  constructor(
    private readonly service: BulkService,
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
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

  /** Starts an act. A dry run starts nothing and needs no key: it answers how many people the act would concern. */
  @Post()
  @Allow('bulk.act')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Needed unless it is a dry run.' })
  @ApiOkResponse({ standardSchema: bulkReach, description: 'The answer of a dry run.' })
  @ApiAcceptedResponse({ standardSchema: bulkOperation })
  async start(
    @Who() person: Person,
    @Body({ schema: bulkAct }) body: BulkAct,
    @Query({ schema: bulkQuery }) { dryRun }: z.infer<typeof bulkQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (dryRun) return void response.status(200).json(await this.service.reach(person, body));
    return this.once(person, request, response, 202, (tx) => this.service.start(tx, person, body));
  }

  @Post(':id/:verb')
  @NeedsKey()
  @Allow('bulk.act')
  @ApiOkResponse({ standardSchema: bulkOperation })
  steer(
    @Who() person: Person,
    @Param('id') id: string,
    @Param('verb') verb: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const known = verbs.find((each) => each === verb);
    if (known === undefined) throw new Refusal('NOT_FOUND');
    return this.once(person, request, response, 200, (tx) => this.service.steer(tx, person, id, known));
  }

  private async once(
    person: Person,
    request: Request,
    response: Response,
    status: number,
    work: (tx: Tx) => Promise<BulkOperation>,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        const body = await work(tx);
        return { status, body, headers: { Location: `/api/bulk-operations/${body.id}` } };
      }),
    );
    await this.idempotency.send(response, result);
  }
}
