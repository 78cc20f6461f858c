import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { incident, resolveIncident, type Incident } from '@siklus/contracts/incidents';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { Jobs } from '../../platform/queue/jobs.js';
import { incidents } from './incidents.list.js';
import { IncidentsService } from './incidents.service.js';

@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly lists: ListReader,
    private readonly jobs: Jobs,
    private readonly service: IncidentsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  @ListRoute(incidents)
  list(@Asked() request: ListRequest): Promise<Incident[]> {
    return this.lists.page(incidents, request, this.jobs);
  }

  @OneRoute(incidents)
  one(@Who() person: Person, @Param('id') id: string): Promise<Incident> {
    return this.lists.one(incidents, person, id, this.jobs);
  }

  @Allow('incident.act')
  @Post(':id/retry')
  @NeedsKey()
  @ApiOkResponse({ standardSchema: incident })
  retry(@Who() person: Person, @Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.act(person, id, request, response, (tx) => this.service.retry(tx, person, id));
  }

  @Allow('incident.act')
  @Post(':id/resolve')
  @NeedsKey()
  @ApiOkResponse({ standardSchema: incident })
  resolve(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: resolveIncident }) { reason }: z.infer<typeof resolveIncident>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.act(person, id, request, response, (tx) => this.service.resolve(tx, person, id, reason));
  }

  private async act(person: Person, id: string, request: Request, response: Response, work: (tx: Tx) => Promise<void>): Promise<void> {
    const done = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => {
        await work(tx);
        return { status: 200, body: null };
      }),
    );
    await this.idempotency.send(response, { ...done, body: await this.lists.one(incidents, person, id, this.jobs) });
  }
}
