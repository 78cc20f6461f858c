import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { expectResult, withdrawExpectation, type ExpectResult, type WithdrawExpectation } from '@siklus/contracts/expected-results';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ExpectedResults } from './expected-results.js';

@ApiTags('plans')
@Controller('participants/:id/expected-results')
export class ExpectedResultsController {
  constructor(
    private readonly acts: Acts,
    private readonly expected: ExpectedResults,
  ) {}

  /** Says what the head expects of the employee whose document this is, for one of his results. */
  @PostAct('', 'result.expect', { status: 204 })
  expect(@Acting() act: Act, @Param('id') id: string, @Body({ schema: expectResult }) body: ExpectResult): Promise<void> {
    return this.acts.do(act, (tx) => this.expected.expect(tx, act.person, id, body));
  }

  @PostAct('withdraw', 'result.expect', { status: 204 })
  withdraw(@Acting() act: Act, @Param('id') id: string, @Body({ schema: withdrawExpectation }) body: WithdrawExpectation): Promise<void> {
    return this.acts.do(act, (tx) => this.expected.withdraw(tx, act.person, id, body));
  }
}
