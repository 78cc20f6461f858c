import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { participantDetail, type Participant, type ParticipantDetail } from '@siklus/contracts/participants';
import type { Registry } from '@siklus/domain';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { registryToken } from '../../workflow/registry-token.js';
import { ParticipantDetails } from './participant-detail.js';
import { participants } from './participants.list.js';

@ApiTags('participants')
@Controller('participants')
export class ParticipantsController {
  constructor(
    private readonly lists: ListReader,
    private readonly details: ParticipantDetails,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  @ListRoute(participants)
  list(@Asked() request: ListRequest): Promise<Participant[]> {
    return this.lists.page(participants, request, this.registry);
  }

  @Get(':id')
  @Allow('participant.read')
  @ApiOkResponse({ standardSchema: participantDetail })
  get(@Who() person: Person, @Param('id') id: string): Promise<ParticipantDetail> {
    return this.details.get(person, id);
  }
}
