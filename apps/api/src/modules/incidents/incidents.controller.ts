import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { incident, resolveIncident, type Incident } from '@siklus/contracts/incidents';
import type { z } from 'zod';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { incidents } from './incidents.list.js';
import { IncidentsService } from './incidents.service.js';

@ApiTags('incidents')
@Controller('incidents')
export class IncidentsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly service: IncidentsService,
  ) {}

  @ListRoute(incidents)
  list(@Asked() request: ListRequest): Promise<Incident[]> {
    return this.lists.page(incidents, request);
  }

  @OneRoute(incidents)
  one(@Who() person: Person, @Param('id') id: string): Promise<Incident> {
    return this.lists.one(incidents, person, id);
  }

  @PostAct(':id/retry', 'incident.act', { answers: incident })
  retry(@Acting() act: Act, @Param('id') id: string): Promise<Incident> {
    return this.left(act, id, (tx) => this.service.retry(tx, act.person, id));
  }

  @PostAct(':id/resolve', 'incident.act', { answers: incident })
  resolve(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: resolveIncident }) { reason }: z.infer<typeof resolveIncident>,
  ): Promise<Incident> {
    return this.left(act, id, (tx) => this.service.resolve(tx, act.person, id, reason));
  }

  private left(act: Act, id: string, work: (tx: Tx) => Promise<unknown>): Promise<Incident> {
    return this.acts.do(act, async (tx) => {
      await work(tx);
      return this.lists.leftBy(tx, incidents, act.person, id);
    });
  }
}
