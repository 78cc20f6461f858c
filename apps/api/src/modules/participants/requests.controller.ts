import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  requestedStep,
  requestStep,
  withdrawnRequest,
  withdrawRequest,
  type RequestedStep,
  type RequestStep,
  type WithdrawnRequest,
  type WithdrawRequest,
} from '@siklus/contracts/requests';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { RequestsService } from './requests.service.js';

@ApiTags('participants')
@Controller('participants')
export class RequestsController {
  constructor(
    private readonly acts: Acts,
    private readonly requests: RequestsService,
  ) {}

  /** Asks for a step that opens on request, such as an addendum. */
  @PostAct(':id/requests', 'step.request', { status: 201, answers: requestedStep })
  ask(@Acting() act: Act, @Param('id') id: string, @Body({ schema: requestStep }) body: RequestStep): Promise<RequestedStep> {
    return this.acts.do(act, (tx) => this.requests.ask(tx, act.person, id, body));
  }

  /** Withdraws what one's side had asked for, as long as nobody has agreed. */
  @PostAct(':id/requests/withdraw', 'step.request', { answers: withdrawnRequest })
  withdraw(
    @Acting() act: Act,
    @Param('id') id: string,
    @Body({ schema: withdrawRequest }) body: WithdrawRequest,
  ): Promise<WithdrawnRequest> {
    return this.acts.do(act, (tx) => this.requests.withdraw(tx, act.person, id, body));
  }
}
