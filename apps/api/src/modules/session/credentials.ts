import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal, withoutSpaces } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { hashPassword, isPassword } from '../../platform/identity/password.js';
import { visitorOf } from '../../platform/identity/visitor.js';
import { Settings } from '../../platform/settings.js';
import type { Attempt } from './attempts.js';
import { FairQueue } from './fair-queue.js';
import { passwordFault } from './judge-password.js';

/** An account as signing in needs it. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly nip: string | null;
  readonly password_hash: string | null;
  readonly disabled: boolean;
  readonly demo_hash: string | null;
}

// The user name comes before the number: somebody may be called like another person's number, never the other way round.
const findAccount = `
select a.id, a.username, (select nip from employee where id = a.employee_id) as nip, a.password_hash,
  a.disabled_at is not null as disabled, (select value ->> 'hash' from setting where key = 'demo_password_hash') as demo_hash
  from (select id, 1 as n from account where username in ($1, lower($1)) and kind = 'person'
        union all
        select id, 2 from account where employee_id = (select id from employee where nip = $2)) found
  join account a using (id)
 order by found.n limit 1`;

/** How many of one address, or of one account, may wait to be hashed: some seconds for an office that signs in at once. */
const places = 300;

/** Checks passwords; each check takes the same time whether the account exists or not. */
@Injectable()
export class Credentials {
  // Hashing is meant to be slow: more than two at once would leave the other requests no processor.
  private readonly hashing = new FairQueue(2);
  // Of a password that nobody knows, made once a process and at its start: whoever asks first must not wait longer than the others.
  private static nobody: Promise<string> | undefined;
  private readonly nobody = (Credentials.nobody ??= hashPassword(randomBytes(16).toString('hex')));
  /** The demo password once it was proved, so that thousands of demonstrations need one slow check. */
  private proved: { readonly hash: string; readonly digest: Buffer } | undefined;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** The account of this user name or NIP. */
  async find(username: string): Promise<Account | undefined> {
    const [account] = await this.unitOfWork.read<Account>(findAccount, [username, withoutSpaces(username).toUpperCase()]);
    return account;
  }

  /** The hash to store for a new password of the account, whose owner has proved who he is. */
  hash(accountId: string, password: string): Promise<string> {
    return this.hashing.run({ group: accountId, places, known: true }, () => hashPassword(password));
  }

  /** Refuses a new password that breaks a rule, or that the person's name and the names and codes of his units make easy to guess. */
  async refuseWeak({ id, username, nip }: Account, password: string): Promise<void> {
    const [known] = await this.unitOfWork.read<{ words: string[] }>(
      `select array[a.display_name] || coalesce((select array_agg(u.name) || array_agg(u.code)
           from current_assignment p join unit own on own.id = p.unit_id join unit u on u.id = any(own.lineage)
          where p.employee_id = a.employee_id), '{}') as words from account a where a.id = $1`,
      [id],
    );
    const code = await passwordFault(password, [username, nip ?? ''], known?.words);
    if (code !== undefined) throw Refusal.at('password', code);
  }

  /**
   * Whether it is the password of the account, be it disabled or not. Accounts with their known devices, however many, and the addresses of
   * others are served in turn.
   */
  async fit(account: Account | undefined, password: string, { device, address }: Attempt): Promise<boolean> {
    const isDemo = this.settings.demo && account?.password_hash === null;
    const stored = isDemo ? account.demo_hash : (account?.password_hash ?? null);
    const digest = createHash('sha256').update(password).digest();
    if (isDemo && stored !== null && this.proved?.hash === stored && timingSafeEqual(this.proved.digest, digest)) return true;
    // A device is known to an account that there is.
    const known = device !== null && account !== undefined;
    const fits = await this.hashing.run({ group: known ? account.id : visitorOf(address), places, known }, async () =>
      isPassword(password, stored ?? (await this.nobody)),
    );
    if (!fits || stored === null) return false;
    if (isDemo) this.proved = { hash: stored, digest };
    return true;
  }
}
