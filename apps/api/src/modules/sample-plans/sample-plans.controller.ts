import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { samplePlan, writeSamplePlan, type SamplePlan } from '@siklus/contracts/sample-plans';
import type { Response } from 'express';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { etag } from '../../platform/http/if-match.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { samplePlans } from './sample-plans.list.js';
import { SamplePlansService, type SampleFields } from './sample-plans.service.js';

@ApiTags('sample-plans')
@Controller('sample-plans')
export class SamplePlansController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly service: SamplePlansService,
  ) {}

  @ListRoute(samplePlans)
  list(@Asked() request: ListRequest): Promise<SamplePlan[]> {
    return this.lists.page(samplePlans, request);
  }

  @OneRoute(samplePlans)
  async one(@Who() person: Person, @Param('id') id: string, @Res({ passthrough: true }) response: Response): Promise<SamplePlan> {
    const found = await this.lists.one(samplePlans, person, id);
    response.setHeader('ETag', etag(found.version));
    return found;
  }

  @PostAct('', 'sample-plan.write', { status: 201, answers: samplePlan })
  async create(@Acting() act: Act, @Body({ schema: writeSamplePlan }) fields: SampleFields): Promise<SamplePlan> {
    const created = await this.acts.do(act, (tx) => this.service.create(tx, act.person, fields));
    act.response.location(`/api/sample-plans/${created.id}`).setHeader('ETag', etag(created.version));
    return created;
  }

  @PutAct(':id', 'sample-plan.write', { version: true, answers: samplePlan })
  async change(@Acting() act: Act, @Param('id') id: string, @Body({ schema: writeSamplePlan }) fields: SampleFields): Promise<SamplePlan> {
    const version = act.version();
    const changed = await this.acts.do(act, (tx) => this.service.change(tx, act.person, { id, version, fields }));
    act.response.setHeader('ETag', etag(changed.version));
    return changed;
  }
}
