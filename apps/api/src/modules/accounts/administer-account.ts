import { Injectable } from '@nestjs/common';
import type { ActivationCodes, MakeAccountCode } from '@siklus/contracts/accounts';
import { Refusal } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judgedElsewhere } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Settings } from '../../platform/settings.js';
import { disableAccount, enableAccount, endSessions, type AccountAct } from './account-acts.js';
import { makeAccountCode } from './make-account-code.js';
import { barOf } from '../../workflow/account-bar.js';
import { keepingOwnLine } from '../../workflow/own-line.js';

/** Lets those who look after accounts act on one of them. */
@Injectable()
export class AdministerAccount {
  constructor(
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Disables the account for the reason told; refuses what the person may not do to this account, as all of these do. */
  disable(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    return keepingOwnLine(tx, person, () => this.act(tx, person, id, reason, disableAccount));
  }

  /** Enables the account again. */
  enable(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    return keepingOwnLine(tx, person, () => this.act(tx, person, id, reason, enableAccount));
  }

  /** Ends all sessions of the account. */
  endSessions(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    return this.act(tx, person, id, reason, endSessions);
  }

  /** Makes a code for the account: for paper it is in the answer and nowhere else, by mail a job makes and sends it. */
  async makeCode(tx: Tx, person: Person, id: string, { via, reason }: MakeAccountCode): Promise<ActivationCodes> {
    await refuseBarred(tx, person, id);
    if (via === 'mail' && !this.mailer.isSetUp) throw new Refusal('MAIL_NOT_SET');
    return makeAccountCode(tx, { id, by: person, via, reason, url: this.settings.url });
  }

  private async act(tx: Tx, person: Person, id: string, reason: string, work: (tx: Tx, act: AccountAct) => Promise<void>): Promise<void> {
    await refuseBarred(tx, person, id);
    await work(tx, { id, by: person, reason, demo: this.settings.demo });
  }
}

const refusals = { own: 'OWN_ACCOUNT', superior: 'ACCOUNT_OF_SUPERIOR', 'beyond-own': 'ACCOUNT_BEYOND_OWN' } as const;

async function refuseBarred(tx: Tx, person: Person, id: string): Promise<void> {
  judgedElsewhere(person, 'account.administer');
  const bar = await barOf(tx, person, id);
  if (bar === 'out-of-reach') throw new Refusal('NOT_FOUND');
  if (bar !== undefined) throw new Refusal(refusals[bar]);
}
