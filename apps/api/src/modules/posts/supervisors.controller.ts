import { Body, Controller, Get, Param, Post as PostRoute, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { post, type Post } from '@siklus/contracts/posts';
import {
  assignSupervisor,
  assignSupervisors,
  supervisorProposals,
  supervisorsAssigned,
  type AssignSupervisors,
  type SupervisorProposals,
} from '@siklus/contracts/supervisors';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NeedsKey } from '../../platform/http/api-headers.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { MissingSupervisors } from './missing-supervisors.js';
import { PostsQueries } from './posts.queries.js';

const proposalsQuery = z.object({ unitId: z.uuid().optional() });

@ApiTags('employees')
@Controller('employees')
export class SupervisorsController {
  constructor(
    private readonly missing: MissingSupervisors,
    private readonly assigning: AssignSupervisor,
    private readonly posts: PostsQueries,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  /** People without a supervisor, each with the superior that the organisation suggests. Nothing is changed. */
  @Get('supervisor-proposals')
  @RestsWhenBusy('report')
  @Allow('employee.assign')
  @ApiOkResponse({ standardSchema: supervisorProposals })
  proposals(
    @Who() person: Person,
    @Query({ schema: proposalsQuery }) { unitId }: z.infer<typeof proposalsQuery>,
  ): Promise<SupervisorProposals> {
    return this.unitOfWork.run((tx) => this.missing.proposals(tx, person, unitId));
  }

  /** Sets the supervisor from a day on, which splits the post held then. Doing it twice is doing it once. */
  @Put(':id/supervisor')
  @Allow('employee.assign')
  @ApiOkResponse({ standardSchema: z.array(post) })
  async assignOne(
    @Who() person: Person,
    @Param('id') id: string,
    @Body({ schema: assignSupervisor }) body: z.infer<typeof assignSupervisor>,
  ): Promise<Post[]> {
    await this.unitOfWork.run((tx) => this.assigning.assign(tx, person, { employeeId: id, ...body }));
    return this.posts.of(person, id);
  }

  /** Sets many supervisors in one act, or none. */
  @PostRoute('supervisors')
  @NeedsKey()
  @Allow('employee.assign')
  @ApiOkResponse({ standardSchema: supervisorsAssigned })
  async assign(
    @Who() person: Person,
    @Body({ schema: assignSupervisors }) body: AssignSupervisors,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const result = await this.unitOfWork.run((tx) =>
      this.idempotency.once(tx, person, request, async () => ({ status: 200, body: await this.missing.assign(tx, person, body) })),
    );
    await this.idempotency.send(response, result);
  }
}
