import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { IsNull, Raw } from 'typeorm';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { hashOfCode, type CodeKind } from '../../platform/identity/activation-code.js';
import { auditAccount } from '../../platform/identity/audit-account.js';
import { endAccess } from '../../platform/identity/end-access.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Credentials, type Account } from './credentials.js';
import { Devices } from './devices.js';
import { LoginFailures } from './login-failures.js';
import type { Entered } from './sign-in.js';
import type { Device } from '../../platform/identity/device-cookie.js';
import { SecurityLog } from '../../platform/security/security-log.js';
import type { Where } from '../../platform/database/records.js';
import { couldMakeCode } from '../../workflow/account-bar.js';
import { account as accounts } from '../../tables/account.table.js';
import { activationCode, type ActivationCode } from '../../tables/activation-code.table.js';

/** Who wants to activate an account, and from where. */
export interface Activation {
  readonly username: string;
  readonly code: string;
  readonly password: string;
  readonly address: string;
  readonly device: Device;
  /** The session that the browser has now; it ends. */
  readonly earlier: string | undefined;
}

/** An account that there is not. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** The code while it can be used. */
function live(accountId: string, code: string): Where<ActivationCode> {
  const codeHash = hashOfCode(accountId, code);
  return { accountId, codeHash, usedAt: IsNull(), expiresAt: Raw((column) => `${column} > clock_timestamp()`) };
}

/** Sets the password of an account by its single-use code: the first one, or a new one where the old is forgotten. */
@Injectable()
export class ActivateAccount {
  constructor(
    private readonly credentials: Credentials,
    private readonly devices: Devices,
    private readonly failures: LoginFailures,
    private readonly log: SecurityLog,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * The new session; all others end, and the tokens of the account. A refused password leaves the code usable. However many wrong codes
   * were tried, by whomever, the right one works: it cannot be guessed, so nothing needs to be held up.
   */
  async activate({ username, code, password, address, device, earlier }: Activation): Promise<Entered> {
    const account = await this.credentials.find(username);
    if (!(await this.isLive(account, code)) || account === undefined) {
      await this.log.refused({ event: 'code.failed', accountId: account?.id ?? null, address, code: 'ACTIVATION_REFUSED' });
      throw new Refusal('ACTIVATION_REFUSED');
    }
    await this.credentials.refuseWeak(account, password);
    const hash = await this.credentials.hash(account.id, password);
    const known = await this.devices.know(device, account.id);
    const sessionId = await this.unitOfWork.run(async (tx) => {
      const { kind, madeBy } = await claim(tx, account.id, code, hash);
      if (earlier !== undefined) await this.sessions.end(tx, earlier);
      const by = { accountId: account.id, address };
      await endAccess(tx, { accountId: account.id, by });
      await this.failures.forget(tx, { name: username, device: known ? device.nonce : null });
      await auditAccount(tx, by, {
        action: kind === 'reset' ? 'account.reset' : 'account.activated',
        accountId: account.id,
        body: { codeMadeBy: madeBy },
      });
      const begun = await this.sessions.begin(tx, { accountId: account.id, passwordHash: hash });
      if (begun === undefined) throw new Error('An account that is locked is another than before');
      return begun;
    });
    return { sessionId, accountId: account.id };
  }

  private async isLive(account: Account | undefined, code: string): Promise<boolean> {
    // A name that nobody has is looked up like any other, so that the time tells nothing.
    const kept = await this.unitOfWork.of(activationCode).one(live(account?.id ?? nobody, code), 'kind');
    return kept !== undefined && account !== undefined && !account.disabled && opens(kept.kind, account.password_hash);
  }
}

/** A code for the first password opens no account that has one. */
function opens(kind: CodeKind, passwordHash: string | null): boolean {
  return kind === 'reset' || passwordHash === null;
}

/** Uses the code up and sets the password; whoever comes second with the same code is refused, and
 * whoever has it of somebody who could not make it now. Gives the code's kind and who made it. */
async function claim(tx: Tx, accountId: string, code: string, hash: string): Promise<Pick<ActivationCode, 'kind' | 'madeBy'>> {
  // The account first, as whoever disables it does.
  const owner = await tx.of(accounts).oneForUpdate({ id: accountId, disabledAt: IsNull() }, 'passwordHash');
  const kept = await tx.of(activationCode).oneForUpdate(live(accountId, code), 'kind', 'madeBy');
  if (kept === undefined || owner === undefined || !opens(kept.kind, owner.passwordHash)) throw new Refusal('ACTIVATION_REFUSED');
  if (!(await couldMakeCode(tx, kept.madeBy, accountId))) throw new Refusal('ACTIVATION_REFUSED');
  await tx.of(activationCode).update({ accountId }, { usedAt: () => 'clock_timestamp()' });
  await tx.of(accounts).update({ id: accountId }, { passwordHash: hash });
  return kept;
}
