import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  account,
  activationCodes,
  actOnAccount,
  makeAccountCode,
  makeActivationCodes,
  type Account,
  type ActivationCodes,
  type ActOnAccount,
  type MakeAccountCode,
  type MakeActivationCodes,
} from '@siklus/contracts/accounts';
import { Refusal } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Acting, PostAct, type Act } from '../../platform/http/act-route.js';
import { Acts } from '../../platform/http/acts.js';
import type { Person } from '../../platform/identity/person.js';
import { Who } from '../../platform/identity/who.decorator.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { Asked, ListRoute, OneRoute, type ListRequest } from '../../platform/lists/list-route.js';
import { accounts } from './accounts.list.js';
import { AdministerAccount } from './administer-account.js';
import { MakeCodes } from './make-codes.js';

@ApiTags('accounts')
@Controller()
export class AccountsController {
  constructor(
    private readonly acts: Acts,
    private readonly lists: ListReader,
    private readonly making: MakeCodes,
    private readonly administering: AdministerAccount,
  ) {}

  @ListRoute(accounts, 'accounts')
  list(@Asked() request: ListRequest): Promise<Account[]> {
    return this.lists.page(accounts, request);
  }

  @OneRoute(accounts, 'accounts/:id')
  one(@Who() person: Person, @Param('id') id: string): Promise<Account> {
    return this.lists.one(accounts, person, id);
  }

  /** Makes a code for one account: its first, or one for a new password. It is in this answer only. */
  @PostAct('accounts/:id/code', 'account.administer', { status: 201, answers: activationCodes })
  makeOne(@Acting() act: Act, @Param('id') id: string, @Body({ schema: makeAccountCode }) body: MakeAccountCode): Promise<ActivationCodes> {
    return this.shownOnce(act, (tx) => this.administering.makeCode(tx, act.person, id, body));
  }

  /** Disables an account; its sessions end at once. */
  @PostAct('accounts/:id/disable', 'account.administer', { answers: account })
  disable(@Acting() act: Act, @Param('id') id: string, @Body({ schema: actOnAccount }) { reason }: ActOnAccount): Promise<Account> {
    return this.left(act, id, (tx) => this.administering.disable(tx, act.person, id, reason));
  }

  /** Enables a disabled account again. */
  @PostAct('accounts/:id/enable', 'account.administer', { answers: account })
  enable(@Acting() act: Act, @Param('id') id: string, @Body({ schema: actOnAccount }) { reason }: ActOnAccount): Promise<Account> {
    return this.left(act, id, (tx) => this.administering.enable(tx, act.person, id, reason));
  }

  /** Ends all sessions of an account. */
  @PostAct('accounts/:id/end-sessions', 'account.administer', { answers: account })
  endSessions(@Acting() act: Act, @Param('id') id: string, @Body({ schema: actOnAccount }) { reason }: ActOnAccount): Promise<Account> {
    return this.left(act, id, (tx) => this.administering.endSessions(tx, act.person, id, reason));
  }

  /** Makes activation codes. They are in this answer only: the same request again is refused rather than answered from a store. */
  @PostAct('activation-codes', 'account.activate', { status: 201, answers: activationCodes })
  make(@Acting() act: Act, @Body({ schema: makeActivationCodes }) body: MakeActivationCodes): Promise<ActivationCodes> {
    return this.shownOnce(act, (tx) => this.making.make(tx, act.person, body));
  }

  private left(act: Act, id: string, work: (tx: Tx) => Promise<void>): Promise<Account> {
    return this.acts.do(act, async (tx) => {
      await work(tx);
      return this.lists.leftBy(tx, accounts, act.person, id);
    });
  }

  private async shownOnce(act: Act, make: (tx: Tx) => Promise<ActivationCodes>): Promise<ActivationCodes> {
    let made: ActivationCodes | undefined;
    await this.acts.do(act, async (tx) => {
      made = await make(tx);
    });
    if (made === undefined) throw new Refusal('CODES_SHOWN_ONCE');
    // Neither the browser nor anything on the way may keep them.
    act.response.setHeader('Cache-Control', 'no-store');
    return made;
  }
}
