import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { addProgressNote, progressNote, type AddProgressNote, type ProgressNote } from '@siklus/contracts/progress-notes';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ProgressNotesService } from './progress-notes.service.js';

@ApiTags('participants')
@Controller('participants')
export class ProgressNotesController {
  constructor(
    private readonly acts: Acts,
    private readonly notes: ProgressNotesService,
  ) {}

  @PostAct(':id/progress-notes', 'progress.write', { status: 201, answers: progressNote })
  add(@Acting() act: Act, @Param('id') id: string, @Body({ schema: addProgressNote }) body: AddProgressNote): Promise<ProgressNote> {
    return this.acts.do(act, (tx) => this.notes.add(tx, act.person, id, body));
  }
}
