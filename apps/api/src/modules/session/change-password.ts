import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { endAccess } from '../../platform/identity/end-access.js';
import { auditAccount } from '../../platform/identity/audit-account.js';
import { Attempts } from './attempts.js';
import { Credentials } from './credentials.js';
import { hashOf } from '../../platform/identity/cookie.js';
import { SecurityLog } from '../../platform/security/security-log.js';
import { account as accounts } from '../../tables/account.table.js';
import { activationCode } from '../../tables/activation-code.table.js';

interface Change {
  readonly current: string;
  readonly password: string;
  readonly address: string;
  /** The session in which he changes it; all others end, and his tokens. */
  readonly session: string | undefined;
}

/** Lets people change their own password; whoever sat at another screen with the old one is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly attempts: Attempts,
    private readonly credentials: Credentials,
    private readonly log: SecurityLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Refuses a wrong present password, which counts as a failure to sign in, and a new one that is weak or the same. */
  async change(person: Person, { current, password, address, session }: Change): Promise<void> {
    const account = await this.credentials.find(person.username);
    if (account === undefined || account.id !== person.accountId) throw new Refusal('NOT_FOUND');
    // Whoever sits at this session answers for what is typed in it, and for nothing else.
    const attempt = { name: account.id, address, device: hashOf(session ?? '').toString('hex') };
    const fits = await this.attempts.run(attempt, () => this.credentials.fit(account, current, attempt));
    if (!fits) return this.refuseWrong(account.id, address);
    if (password === current) throw Refusal.at('password', 'PASSWORD_UNCHANGED');
    await this.credentials.refuseWeak(account, password);
    const hash = await this.credentials.hash(account.id, password);
    const isChanged = await this.unitOfWork.run(async (tx) => {
      const kept = await tx.of(accounts).oneForUpdate({ id: account.id, disabledAt: IsNull() }, 'passwordHash');
      // What he has proved to know may be no password of his any more.
      if (kept?.passwordHash !== account.password_hash) return false;
      await tx.of(accounts).update({ id: account.id }, { passwordHash: hash });
      await tx.of(activationCode).delete({ accountId: account.id });
      const by = { accountId: account.id, address };
      await endAccess(tx, { accountId: account.id, by, kept: session });
      await auditAccount(tx, by, { action: 'account.password.changed', accountId: account.id });
      return true;
    });
    if (!isChanged) await this.refuseWrong(account.id, address);
  }

  private async refuseWrong(accountId: string, address: string): Promise<never> {
    await this.log.refused({ event: 'password.failed', accountId, address, code: 'PASSWORD_WRONG' });
    throw Refusal.at('current', 'PASSWORD_WRONG');
  }
}
