import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  comingStanding,
  setComingStanding,
  takeBackStanding,
  type ComingStanding,
  type SetComingStanding,
} from '@siklus/contracts/coming-standings';
import { z } from 'zod';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ComingStandings } from './coming-standings.js';

const standings = z.array(comingStanding);

@ApiTags('employees')
@Controller('employees/:id/coming-standings')
export class ComingStandingsController {
  constructor(
    private readonly acts: Acts,
    private readonly coming: ComingStandings,
  ) {}

  /** The standings that the employee is to have from later days on. */
  @Allow('employee.read')
  @Get()
  @RestsWhenBusy('list')
  @ApiOkResponse({ standardSchema: standings })
  list(@Who() person: Person, @Param('id') id: string): Promise<ComingStanding[]> {
    return this.coming.of(person, id);
  }

  /** Says which one begins when; gives all that are to come. */
  @PostAct('', 'employee.assign', { answers: standings })
  set(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: setComingStanding }) body: SetComingStanding,
  ): Promise<ComingStanding[]> {
    return this.acts.do(act, (tx) => this.coming.set(tx, act.person, id, body));
  }

  /** Takes back one that has not begun. */
  @PostAct(':standingId/take-back', 'employee.assign', { answers: standings })
  takeBack(
    @Acting() act: Act,
    @Param('id') id: string,
    @Param('standingId') standingId: string,
    @Body({ schema: takeBackStanding }) { reason }: z.infer<typeof takeBackStanding>,
  ): Promise<ComingStanding[]> {
    return this.acts.do(act, (tx) => this.coming.takeBack(tx, act.person, id, standingId, reason));
  }
}
