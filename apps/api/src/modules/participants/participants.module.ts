import { Module } from '@nestjs/common';
import { LeaveCycle } from './leave-cycle.js';
import { ParticipantDetails } from './participant-detail.js';
import { ParticipantsController } from './participants.controller.js';
import { ProgressNotesController } from './progress-notes.controller.js';
import { ProgressNotesService } from './progress-notes.service.js';
import { RequestsController } from './requests.controller.js';
import { RequestsService } from './requests.service.js';

@Module({
  controllers: [ParticipantsController, ProgressNotesController, RequestsController],
  providers: [LeaveCycle, ParticipantDetails, ProgressNotesService, RequestsService],
})
export class ParticipantsModule {}
