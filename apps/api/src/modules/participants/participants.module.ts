import { Module } from '@nestjs/common';
import { ExportDocument } from './export-document.js';
import { LeaveCycle } from './leave-cycle.js';
import { ParticipantDetails } from './participant-detail.js';
import { ParticipantsController } from './participants.controller.js';
import { RequestsController } from './requests.controller.js';
import { RequestsService } from './requests.service.js';

@Module({
  controllers: [ParticipantsController, RequestsController],
  providers: [ExportDocument, LeaveCycle, ParticipantDetails, RequestsService],
})
export class ParticipantsModule {}
