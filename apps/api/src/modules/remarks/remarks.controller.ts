import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { remarkText, saidRemark, sayRemark, type RemarkText, type SaidRemark, type SayRemark as Said } from '@siklus/contracts/remarks';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import { ChangeRemark } from './change-remark.js';
import { SayRemark } from './say-remark.js';

@ApiTags('remarks')
@Controller()
export class RemarksController {
  constructor(
    private readonly acts: Acts,
    private readonly saying: SayRemark,
    private readonly changing: ChangeRemark,
  ) {}

  /** Gives feedback on a result, an indicator or a core value. */
  @PostAct('participants/:id/remarks', 'remark.write', { status: 201, answers: saidRemark })
  async say(@Acting() act: Act, @Param('id') id: string, @Body({ schema: sayRemark }) body: Said): Promise<SaidRemark> {
    return { id: await this.acts.do(act, (tx) => this.saying.say(tx, act.person, id, body)) };
  }

  /** The employee answers it. */
  @PostAct('remarks/:id/answer', 'remark.answer', {})
  answer(@Acting() act: Act, @Param('id') id: string, @Body({ schema: remarkText }) body: RemarkText): Promise<void> {
    return this.acts.do(act, (tx) => this.changing.answer(tx, act.person, id, body));
  }

  /** Its writer says something else, as long as nobody has read it. */
  @PostAct('remarks/:id/correct', 'remark.change', {})
  correct(@Acting() act: Act, @Param('id') id: string, @Body({ schema: remarkText }) body: RemarkText): Promise<void> {
    return this.acts.do(act, (tx) => this.changing.correct(tx, act.person, id, body));
  }

  /** Its writer takes it back, as long as nobody has read it. */
  @PostAct('remarks/:id/take-back', 'remark.change', {})
  takeBack(@Acting() act: Act, @Param('id') id: string): Promise<void> {
    return this.acts.do(act, (tx) => this.changing.takeBack(tx, act.person, id));
  }
}
