import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  noteProgress,
  pinIndicators,
  type NoteProgress as Noted,
  type PinIndicators,
  type ProgressNoteRow,
} from '@siklus/contracts/progress-notes';
import { Acting, PostAct, PutAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { deviceTimes, SaysWhenSent } from '../../platform/http/device-times.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { NoteProgress } from './note-progress.js';
import { progressNotes } from './progress-notes.list.js';

@ApiTags('progress-notes')
@Controller()
export class ProgressNotesController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly noting: NoteProgress,
  ) {}

  @ListRoute(progressNotes, 'progress-notes')
  list(@Asked() request: ListRequest): Promise<ProgressNoteRow[]> {
    return this.lists.page(progressNotes, request);
  }

  /** Notes progress on one indicator or on several. */
  @PostAct('participants/:id/progress-notes', 'progress.write', {})
  @SaysWhenSent()
  async note(@Acting() act: Act, @Param('id') id: string, @Body({ schema: noteProgress }) { deviceAt, ...said }: Noted): Promise<void> {
    const device = deviceTimes(act.request, deviceAt);
    await this.acts.do(act, (tx) => this.noting.note(tx, act.person, id, { ...said, device }));
  }

  /** Which indicators come first. */
  @PutAct('participants/:id/pinned-indicators', 'progress.write', {})
  pin(@Acting() act: Act, @Param('id') id: string, @Body({ schema: pinIndicators }) body: PinIndicators): Promise<void> {
    return this.acts.do(act, (tx) => this.noting.pin(tx, act.person, id, body));
  }
}
