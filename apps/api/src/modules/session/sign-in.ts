import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { Raw } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Sessions } from '../../platform/identity/sessions.js';
import { Attempts } from './attempts.js';
import { Credentials } from './credentials.js';
import { loginFailure } from '../../tables/login-failure.table.js';
import { session } from '../../tables/session.table.js';

/** Who wants to sign in, and from where. */
export interface Attempt {
  readonly username: string;
  readonly password: string;
  readonly address: string;
  /** The session that the browser has now; it ends. */
  readonly earlier: string | undefined;
}

/** Signs people in: right credentials give a new session, wrong ones are counted. */
@Injectable()
export class SignIn {
  constructor(
    private readonly attempts: Attempts,
    private readonly credentials: Credentials,
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The id of the new session; refuses wrong credentials and too many attempts. */
  async signIn({ username, password, address, earlier }: Attempt): Promise<string> {
    const account = await this.credentials.find(username);
    // User name and NIP lead to one account and share its limit.
    const key = account?.id ?? username.toLowerCase();
    const fits = await this.attempts.run(key, address, () => this.credentials.fit(account, password));
    if (!fits || account === undefined) throw new Refusal('WRONG_CREDENTIALS');
    return this.unitOfWork.run(async (tx) => {
      // A session id known before signing in must never become a signed-in one.
      if (earlier !== undefined) await this.sessions.end(tx, earlier);
      await tx.of(session).delete({ accountId: account.id, expiresAt: Raw((column) => `${column} < clock_timestamp()`) });
      await tx.of(loginFailure).delete({ username: key });
      return this.sessions.begin(tx, account.id);
    });
  }

  /** Ends the session of the browser. */
  async signOut(sessionId: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.sessions.end(tx, sessionId));
  }
}
