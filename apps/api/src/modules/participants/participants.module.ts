import { Module } from '@nestjs/common';
import { ParticipantDetails } from './participant-detail.js';
import { ParticipantsController } from './participants.controller.js';
import { ParticipantsQueries } from './participants.queries.js';

@Module({ controllers: [ParticipantsController], providers: [ParticipantsQueries, ParticipantDetails] })
export class ParticipantsModule {}
