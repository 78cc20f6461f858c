import { Body, Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { confirmTies, documentTies, type ConfirmTies, type DocumentTies } from '@siklus/contracts/ties';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RestsWhenBusy } from '../../platform/http/overload.js';
import { Allow } from '../../platform/identity/allow.decorator.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { TieConfirmations } from './confirm-ties.js';
import { DocumentTiesReader } from './document-ties.js';

@ApiTags('plans')
@Controller('participants/:id/ties')
export class TiesController {
  constructor(
    private readonly acts: Acts,
    private readonly ties: DocumentTiesReader,
    private readonly confirmations: TieConfirmations,
  ) {}

  /** What of the own plan is to be confirmed, and who supports each of its results. */
  @Get()
  @RestsWhenBusy('list')
  @Allow('plan.read')
  @ApiOkResponse({ standardSchema: documentTies })
  get(@Who() person: Person, @Param('id') id: string): Promise<DocumentTies> {
    return this.ties.of(person, id);
  }

  @PostAct('', 'tie.confirm', { status: 204 })
  confirm(@Acting() act: Act, @Param('id') id: string, @Body({ schema: confirmTies }) body: ConfirmTies): Promise<void> {
    return this.acts.do(act, (tx) => this.confirmations.confirm(tx, act.person, id, body));
  }
}
