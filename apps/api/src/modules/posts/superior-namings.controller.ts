import { Body, Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  decidedNaming,
  decideNaming,
  nameSuperior,
  ownNaming,
  ownNamingQuery,
  type DecidedNaming,
  type DecideNaming as DecideNamingBody,
  type NameSuperior as NameSuperiorBody,
  type OwnNaming,
  type OwnNamingQuery,
} from '@siklus/contracts/superior-namings';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { DecideNaming } from './decide-naming.js';
import { NameSuperior } from './name-superior.js';

/** The superior whom somebody without one names himself. */
@ApiTags('superior-namings')
@Controller('superior-namings')
export class SuperiorNamingsController {
  constructor(
    private readonly acts: Acts,
    private readonly naming: NameSuperior,
    private readonly deciding: DecideNaming,
  ) {}

  /** Where the reader stands, and whom he may name: names and posts of his own unit and of those above it. */
  @Get('own')
  @RestsWhenBusy('list')
  @Allow('superior.name')
  @ApiOkResponse({ standardSchema: ownNaming })
  own(@Who() person: Person, @Query({ schema: ownNamingQuery }) { q }: OwnNamingQuery): Promise<OwnNaming> {
    return this.naming.of(person, q);
  }

  /** Names the own superior, for an administrator to confirm. */
  @PostAct('', 'superior.name', { status: 201, answers: nameSuperior.pick({ supervisorId: true }) })
  async name(@Acting() act: Act, @Body({ schema: nameSuperior }) body: NameSuperiorBody): Promise<{ supervisorId: string }> {
    await this.acts.do(act, (tx) => this.naming.name(tx, act.person, body));
    return { supervisorId: body.supervisorId };
  }

  /** Sets the superior whom the employee named, from today on. */
  @PostAct(':id/confirm', 'employee.assign', { answers: decidedNaming })
  async confirm(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: decideNaming }) { reason }: DecideNamingBody,
  ): Promise<DecidedNaming> {
    await this.acts.do(act, (tx) => this.deciding.confirm(tx, act.person, id, reason));
    return { id, state: 'CONFIRMED' };
  }

  /** Declines whom the employee named; he may name somebody else. */
  @PostAct(':id/decline', 'employee.assign', { answers: decidedNaming })
  async decline(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: decideNaming }) { reason }: DecideNamingBody,
  ): Promise<DecidedNaming> {
    await this.acts.do(act, (tx) => this.deciding.decline(tx, act.person, id, reason));
    return { id, state: 'DECLINED' };
  }
}
