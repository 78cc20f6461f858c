import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { mayWork } from '../quarantine.js';
import { Settings } from '../settings.js';
import { hashOf, newSessionId } from './cookie.js';
import type { Person } from './person.js';
import { personColumns, personOfRow, type PersonRow } from './read-person.js';
import { session } from '../../tables/session.table.js';

interface Row extends PersonRow {
  readonly seen_long_ago: boolean;
}

/** Whose session is to begin, and the hash of the password that he has proved to know; null for the one of all demonstrations. */
interface Proved {
  readonly accountId: string;
  readonly passwordHash: string | null;
}

// A disabled account, an idle half hour and the end of the day each end the session at the next request.
const findPerson = `
select ${personColumns}, s.seen_at < clock_timestamp() - interval '1 minute' as seen_long_ago
  from session s join account a on a.id = s.account_id
 where s.id_hash = $1 and a.disabled_at is null
   and s.expires_at > clock_timestamp() and s.seen_at > clock_timestamp() - interval '30 minutes'`;

const shutOut = `select from setting where not (${mayWork}) and not exists (select from role_grant
  where account_id = $1 and role in ('administrator', 'ops')) limit 1`;

/** The sessions: opaque ids in cookies, their hashes in the database. */
@Injectable()
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** The person whose session it is, as he comes from this address; undefined once it has ended. */
  async find(sessionId: string, address: string): Promise<Person | undefined> {
    const [row] = await this.unitOfWork.read<Row>(findPerson, [hashOf(sessionId)]);
    if (row === undefined) return undefined;
    // Writing at every request would make each read a write; a minute is exact enough for half an hour.
    if (row.seen_long_ago) await this.unitOfWork.of(session).update({ idHash: hashOf(sessionId) }, { seenAt: () => 'clock_timestamp()' });
    return personOfRow(row, { address, demo: this.settings.demo });
  }

  /**
   * Begins a session of at most twelve hours and gives its id; undefined where the account is disabled by now, or has another password
   * than the one that was proved. While a restored database is looked at, only those who look may come in.
   */
  async begin(tx: Tx, { accountId, passwordHash }: Proved): Promise<string | undefined> {
    // Whoever changes the password or disables the account ends its sessions afterwards: this one is among them, or never begins.
    const [open] = await tx.rows(
      `select from account where id = $1 and kind = 'person' and disabled_at is null and password_hash is not distinct from $2 for share`,
      [accountId, passwordHash],
    );
    if (open === undefined) return undefined;
    const [shut] = await tx.rows(shutOut, [accountId]);
    if (shut !== undefined) throw new Refusal('QUARANTINED');
    const id = newSessionId();
    await tx.of(session).insert({ idHash: hashOf(id), accountId, expiresAt: () => `clock_timestamp() + interval '12 hours'` });
    return id;
  }

  async end(tx: Tx, sessionId: string): Promise<void> {
    await tx.of(session).delete({ idHash: hashOf(sessionId) });
  }
}
