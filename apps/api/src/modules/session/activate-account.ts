import { Injectable } from '@nestjs/common';
import { passwordFault, Refusal, type AuditAction } from '@siklus/domain';
import { IsNull, Raw } from 'typeorm';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { hashOfCode } from '../../platform/identity/activation-code.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Attempts } from './attempts.js';
import { Credentials, type Account } from './credentials.js';
import type { Where } from '../../platform/database/records.js';
import { account } from '../../tables/account.table.js';
import { activationCode, type ActivationCode } from '../../tables/activation-code.table.js';
import { loginFailure } from '../../tables/login-failure.table.js';

/** Who wants to activate an account, and from where. */
export interface Activation {
  readonly username: string;
  readonly code: string;
  readonly password: string;
  readonly address: string;
  /** The session that the browser has now; it ends. */
  readonly earlier: string | undefined;
}

/** The code while it can be used. */
function live(accountId: string, code: string): Where<ActivationCode> {
  const codeHash = hashOfCode(accountId, code);
  return { accountId, codeHash, usedAt: IsNull(), expiresAt: Raw((column) => `${column} > clock_timestamp()`) };
}

/** Sets the first password of an account by its single-use code. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly attempts: Attempts,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The id of the new session. Wrong codes count as failures to sign in; a refused password leaves the code usable. */
  async activate({ username, code, password, address, earlier }: Activation): Promise<string> {
    const account = await this.credentials.find(username);
    const fits = await this.attempts.run(account?.id ?? username.toLowerCase(), address, () => this.isLive(account, code));
    if (!fits || account === undefined) throw new Refusal('ACTIVATION_REFUSED');
    refuseWeak(password, account);
    const hash = await this.credentials.hash(password);
    return this.unitOfWork.run(async (tx) => {
      await claim(tx, account.id, code, hash);
      if (earlier !== undefined) await this.sessions.end(tx, earlier);
      await this.sessions.endOthers(tx, account.id, undefined);
      await tx.of(loginFailure).delete({ username: account.id });
      await auditAccount(tx, account.id, 'account.activated');
      return this.sessions.begin(tx, account.id);
    });
  }

  private async isLive(account: Account | undefined, code: string): Promise<boolean> {
    if (account === undefined || account.disabled || account.password_hash !== null) return false;
    return this.unitOfWork.of(activationCode).has(live(account.id, code));
  }
}

/** Uses the code up and sets the password; whoever comes second with the same code is refused. */
async function claim(tx: Tx, accountId: string, code: string, passwordHash: string): Promise<void> {
  const used = await tx.of(activationCode).update(live(accountId, code), { usedAt: () => 'clock_timestamp()' });
  const set = await tx.of(account).update({ id: accountId, passwordHash: IsNull(), disabledAt: IsNull() }, { passwordHash });
  if (used === 0 || set === 0) throw new Refusal('ACTIVATION_REFUSED');
}

/** Refuses a password that breaks a rule, naming the rule at the field. */
export function refuseWeak(password: string, { username, nip }: Account): void {
  const code = passwordFault(password, [username, nip ?? '']);
  if (code !== undefined) throw Refusal.at('password', code);
}

/** Writes down that the account's owner did something to it, in the trail of his unit. */
export async function auditAccount(tx: Tx, accountId: string, action: AuditAction): Promise<void> {
  const home = await tx.first<{ unit_id: string }>(
    'select c.unit_id from account a join current_assignment c on c.employee_id = a.employee_id where a.id = $1',
    [accountId],
  );
  await appendAudit(tx, { stream: home === undefined ? 'system' : `unit:${home.unit_id}`, action, actor: accountId, body: { accountId } });
}
