import { Module } from '@nestjs/common';
import { LeaveCycle } from './leave-cycle.js';
import { ParticipantDetails } from './participant-detail.js';
import { ParticipantsController } from './participants.controller.js';
import { ProgressNotesController } from './progress-notes.controller.js';
import { ProgressNotesService } from './progress-notes.service.js';

@Module({
  controllers: [ParticipantsController, ProgressNotesController],
  providers: [LeaveCycle, ParticipantDetails, ProgressNotesService],
})
export class ParticipantsModule {}
