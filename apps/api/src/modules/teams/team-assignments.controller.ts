import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  answerAssignment,
  endAssignment,
  giveAssignment,
  ledTeams,
  teamAssignment,
  teamResults,
  type AnswerAssignment,
  type EndAssignment,
  type GiveAssignment as Asked,
  type LedTeams,
  type TeamAssignment,
  type TeamResults,
} from '@siklus/contracts/team-assignments';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked as AskedList, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { teamAssignments } from '../../workflow/team-assignments.list.js';
import { GiveAssignment } from './give-assignment.js';
import { LedTeamsReader } from './led-teams.js';
import { SteerAssignment } from './steer-assignment.js';
import { TeamResultsReader } from './team-results.js';

@ApiTags('team-assignments')
@Controller('team-assignments')
export class TeamAssignmentsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly led: LedTeamsReader,
    private readonly giving: GiveAssignment,
    private readonly steering: SteerAssignment,
    private readonly results: TeamResultsReader,
  ) {}

  @ListRoute(teamAssignments)
  list(@AskedList() request: ListRequest): Promise<TeamAssignment[]> {
    return this.lists.page(teamAssignments, request);
  }

  /** The teams for which the reader may give assignments; none for most people. */
  @Get('teams')
  @RestsWhenBusy('list')
  @Allow('team-assignment.read')
  @ApiOkResponse({ standardSchema: ledTeams })
  teams(@Who() person: Person): Promise<LedTeams> {
    return this.led.of(person);
  }

  @OneRoute(teamAssignments)
  one(@Who() person: Person, @Param('id') id: string): Promise<TeamAssignment> {
    return this.lists.one(teamAssignments, person, id);
  }

  /** What of the employee's plan comes from the assignment, and what was reached. */
  @Get(':id/results')
  @RestsWhenBusy('list')
  @Allow('team-results.read')
  @ApiOkResponse({ standardSchema: teamResults })
  of(@Who() person: Person, @Param('id') id: string): Promise<TeamResults> {
    return this.results.of(person, id);
  }

  @PostAct('', 'team-assignment.give', { status: 201, answers: teamAssignment })
  give(@Acting() act: Act, @Body({ schema: giveAssignment }) body: Asked): Promise<TeamAssignment> {
    return this.acts.do(act, async (tx) => this.left(tx, act, await this.giving.give(tx, act.person, body)));
  }

  /** Consents to it for the home unit, or declines it. */
  @PostAct(':id/answer', 'team-assignment.answer', { answers: teamAssignment })
  answer(@Acting() act: Act, @Param('id') id: string, @Body({ schema: answerAssignment }) body: AnswerAssignment): Promise<TeamAssignment> {
    return this.acts.do(act, async (tx) => {
      await this.steering.answer(tx, act.person, id, body);
      return this.left(tx, act, id);
    });
  }

  /** Takes it back, or ends it. */
  @PostAct(':id/end', 'team-assignment.end', { answers: teamAssignment })
  end(@Acting() act: Act, @Param('id') id: string, @Body({ schema: endAssignment }) { reason }: EndAssignment): Promise<TeamAssignment> {
    return this.acts.do(act, async (tx) => {
      await this.steering.end(tx, act.person, id, reason);
      return this.left(tx, act, id);
    });
  }

  private left(tx: Tx, { person }: Act, id: string): Promise<TeamAssignment> {
    return this.lists.leftBy(tx, teamAssignments, person, id);
  }
}
