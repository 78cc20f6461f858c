import { Module } from '@nestjs/common';
import { ParticipantDetails } from './participant-detail.js';
import { ParticipantsController } from './participants.controller.js';
import { ProgressNotesController } from './progress-notes.controller.js';
import { ProgressNotesService } from './progress-notes.service.js';

@Module({
  controllers: [ParticipantsController, ProgressNotesController],
  providers: [ParticipantDetails, ProgressNotesService],
})
export class ParticipantsModule {}
