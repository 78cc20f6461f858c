import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { participant, participantDetail, type Participant, type ParticipantDetail } from '@siklus/contracts';
import type { Response } from 'express';
import { listQuery, type ListQuery } from '../../platform/http/list-query.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ParticipantDetails } from './participant-detail.js';
import { ParticipantsQueries } from './participants.queries.js';

@ApiTags('participants')
@Controller('participants')
export class ParticipantsController {
  constructor(
    private readonly queries: ParticipantsQueries,
    private readonly details: ParticipantDetails,
  ) {}

  @Get()
  @RestsWhenBusy('list')
  @Allow('participant.read')
  @ApiOkResponse({ standardSchema: participant, isArray: true })
  list(
    @Who() person: Person,
    @Query({ schema: listQuery }) query: ListQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Participant[]> {
    return this.queries.list(person, query, response);
  }

  @Get(':id')
  @Allow('participant.read')
  @ApiOkResponse({ standardSchema: participantDetail })
  get(@Who() person: Person, @Param('id') id: string): Promise<ParticipantDetail> {
    return this.details.get(person, id);
  }
}
