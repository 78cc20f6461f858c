import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { Raw } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Attempts } from './attempts.js';
import { Credentials } from './credentials.js';
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
    const fits = await this.attempts.run(attempt, () => this.credentials.fit(account, password, attempt));
    if (!fits || account === undefined) {
      await this.log.refused({ event: 'sign-in.failed', accountId: account?.id ?? null, address, code: 'WRONG_CREDENTIALS' });
      throw new Refusal('WRONG_CREDENTIALS');
    }
    const sessionId = await this.unitOfWork.run(async (tx) => {
      // A session id known before signing in must never become a signed-in one.
      if (earlier !== undefined) await this.sessions.end(tx, earlier);
      await tx.of(session).delete({ accountId: account.id, expiresAt: Raw((column) => `${column} < clock_timestamp()`) });
      await this.failures.forget(tx, attempt);
      await noteSecurity(tx, { event: 'signed-in', accountId: account.id, address });
      return this.sessions.begin(tx, account.id);
    });
    return { sessionId, accountId: account.id };
  }

  /** Ends the session of the browser. */
  async signOut({ accountId, address }: Person, sessionId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.end(tx, sessionId);
      await noteSecurity(tx, { event: 'signed-out', accountId, address });
    });
  }
}
