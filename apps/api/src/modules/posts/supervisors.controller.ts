import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { id } from '@siklus/contracts/common';
import { post, type Post } from '@siklus/contracts/posts';
import {
  assignSupervisor,
  assignSupervisors,
  supervisorProposals,
  supervisorsAssigned,
  type AssignSupervisors,
  type SupervisorProposals,
  type SupervisorsAssigned,
} from '@siklus/contracts/supervisors';
import { z } from 'zod';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { MissingSupervisors } from './missing-supervisors.js';
import { PostsQueries } from './posts.queries.js';

const proposalsQuery = z.object({ unitId: id.optional() });

@ApiTags('employees')
@Controller('employees')
export class SupervisorsController {
  constructor(
    private readonly acts: Acts,
    private readonly missing: MissingSupervisors,
    private readonly assigning: AssignSupervisor,
    private readonly posts: PostsQueries,
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
    return this.missing.proposals(person, unitId);
  }

  /** Sets the supervisor from a day on, which splits the post held then. */
  @PutAct(':id/supervisor', 'employee.assign', { answers: z.array(post) })
  assignOne(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: assignSupervisor }) body: z.infer<typeof assignSupervisor>,
  ): Promise<Post[]> {
    return this.acts.do(act, async (tx) => {
      await this.assigning.assign(tx, act.person, { employeeId: id, ...body });
      return this.posts.leftBy(tx, act.person, id);
    });
  }

  /** Sets many supervisors in one act, or none. */
  @PostAct('supervisors', 'employee.assign', { answers: supervisorsAssigned })
  assign(@Acting() act: Act, @Body({ schema: assignSupervisors }) body: AssignSupervisors): Promise<SupervisorsAssigned> {
    return this.acts.do(act, (tx) => this.missing.assign(tx, act.person, body));
  }
}
