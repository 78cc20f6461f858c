import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { Raw } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Attempts, type Attempt } from './attempts.js';
import { Credentials, type Account } from './credentials.js';
import { Devices } from './devices.js';
import { LoginFailures } from './login-failures.js';
import type { Device } from '../../platform/identity/device-cookie.js';
import type { Person } from '../../platform/identity/person.js';
import { noteSecurity } from '../../platform/security/note-security.js';
import { SecurityLog } from '../../platform/security/security-log.js';
import { session } from '../../tables/session.table.js';

/** Who wants to sign in, and from where. */
export interface Entrance {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  readonly device: Device;
  /** The session that the browser has now; it ends. */
  readonly earlier: string | undefined;
}

/** A session that has begun, and whose it is. */
export interface Entered {
  readonly sessionId: string;
  readonly accountId: string;
}

/** Signs people in: right credentials give a new session, wrong ones are counted. */
@Injectable()
export class SignIn {
  constructor(
    private readonly attempts: Attempts,
    private readonly credentials: Credentials,
    private readonly devices: Devices,
    private readonly failures: LoginFailures,
    private readonly log: SecurityLog,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The new session; refuses wrong credentials, and a known device that has failed too often. */
  async signIn({ username, password, address, device, earlier }: Entrance): Promise<Entered> {
    const account = await this.credentials.find(username);
    const known = await this.devices.know(device, account?.id);
    const attempt = { name: username, address, device: known ? device.nonce : null };
    let isRight = false;
    const opens = await this.attempts.run(attempt, async () => {
      isRight = await this.credentials.fit(account, password, attempt);
      return isRight && account?.disabled === false;
    });
    const sessionId = opens && account !== undefined ? await this.begin(account, attempt, earlier) : undefined;
    if (account === undefined || sessionId === undefined) {
      // The answer tells nobody that the password was right; whoever looks after accounts has to know.
      const code = isRight && account?.disabled === true ? 'ACCOUNT_DISABLED' : 'WRONG_CREDENTIALS';
      await this.log.refused({ event: 'sign-in.failed', accountId: account?.id ?? null, address, code });
      throw new Refusal('WRONG_CREDENTIALS');
    }
    return { sessionId, accountId: account.id };
  }

  /** The new session; undefined where the account was disabled or got another password while its owner waited for his turn. */
  private begin({ id: accountId, password_hash: passwordHash }: Account, attempt: Attempt, earlier?: string): Promise<string | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const begun = await this.sessions.begin(tx, { accountId, passwordHash });
      if (begun === undefined) return undefined;
      // A session id known before signing in must never become a signed-in one.
      if (earlier !== undefined) await this.sessions.end(tx, earlier);
      await tx.of(session).delete({ accountId, expiresAt: Raw((column) => `${column} < clock_timestamp()`) });
      await this.failures.forget(tx, attempt);
      await noteSecurity(tx, { event: 'signed-in', accountId, address: attempt.address });
      return begun;
    });
  }

  /** Ends the session of the browser. */
  async signOut({ accountId, address }: Person, sessionId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.end(tx, sessionId);
      await noteSecurity(tx, { event: 'signed-out', accountId, address });
    });
  }
}
