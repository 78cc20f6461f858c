import { Body, Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { documentExport } from '@siklus/contracts/document-export';
import {
  participant,
  participantDetail,
  recordLeft,
  takeBack,
  withdraw,
  type Participant,
  type ParticipantDetail,
  type RecordLeft,
  type TakeBack,
  type Withdraw,
} from '@siklus/contracts/participants';
import type { Response } from 'express';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { ExportDocument } from './export-document.js';
import { LeaveCycle } from './leave-cycle.js';
import { ParticipantDetails } from './participant-detail.js';
import { participants } from './participants.list.js';

@ApiTags('participants')
@Controller('participants')
export class ParticipantsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly leaving: LeaveCycle,
    private readonly details: ParticipantDetails,
    private readonly exported: ExportDocument,
  ) {}

  @ListRoute(participants)
  list(@Asked() request: ListRequest): Promise<Participant[]> {
    return this.lists.page(participants, request);
  }

  @Get(':id')
  @Allow('participant.read')
  @ApiOkResponse({ standardSchema: participantDetail })
  get(@Who() person: Person, @Param('id') id: string): Promise<ParticipantDetail> {
    return this.details.get(person, id);
  }

  /** The document as a file of canonical JSON, from which `siklus explain` computes every figure again. */
  @Get(':id/export')
  @Allow('participant.read')
  @RestsWhenBusy('report')
  @ApiOkResponse({ standardSchema: documentExport })
  async export(@Who() person: Person, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { name, text } = await this.exported.of(person, id);
    response.setHeader('Cache-Control', 'private, no-store');
    response.attachment(name).type('application/json').send(text);
  }

  /** Withdraws the employee from the cycle. */
  @PostAct(':id/withdraw', 'participant.withdraw', { answers: participant })
  withdraw(@Acting() act: Act, @Param('id') id: string, @Body({ schema: withdraw }) body: Withdraw): Promise<Participant> {
    return this.moved(act, id, (tx) => this.leaving.withdraw(tx, act.person, id, body));
  }

  /** Keeps with the data of a withdrawn employee that he has left for good. */
  @PostAct(':id/record-left', 'participant.withdraw', { answers: participant })
  recordLeft(@Acting() act: Act, @Param('id') id: string, @Body({ schema: recordLeft }) body: RecordLeft): Promise<Participant> {
    return this.moved(act, id, (tx) => this.leaving.recordLeft(tx, act.person, id, body));
  }

  /** Takes a withdrawn employee back into the cycle. */
  @PostAct(':id/take-back', 'participant.withdraw', { answers: participant })
  takeBack(@Acting() act: Act, @Param('id') id: string, @Body({ schema: takeBack }) body: TakeBack): Promise<Participant> {
    return this.moved(act, id, (tx) => this.leaving.takeBack(tx, act.person, id, body));
  }

  private moved(act: Act, id: string, work: (tx: Tx) => Promise<void>): Promise<Participant> {
    return this.acts.do(act, async (tx) => {
      await work(tx);
      return this.lists.leftBy(tx, participants, act.person, id);
    });
  }
}
