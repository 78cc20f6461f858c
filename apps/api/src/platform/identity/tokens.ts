import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { apiToken } from '../../tables/api-token.table.js';
import { machineNow } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { SecurityLog } from '../security/security-log.js';
import { Settings } from '../settings.js';
import { hashOf } from './cookie.js';
import type { Person } from './person.js';
import { personColumns, personOfRow, type PersonRow } from './read-person.js';
import { isOpen } from './reaches.js';

interface Row extends PersonRow {
  readonly used_long_ago: boolean;
}

/** How often a token may be used within a minute, by each process of the API: a machine that asks page by page, and no flood. */
const most = 120;
const minute = 60_000;
const hour = 60 * minute;

const findPerson = `
select ${personColumns}, t.last_used_at is null or t.last_used_at < clock_timestamp() - interval '1 minute' as used_long_ago
  from api_token t join account a on a.id = t.account_id where t.secret_hash = $1 and ${isOpen}`;

/** Tokens of machines: random texts in a header, their hashes in the database. */
@Injectable()
export class Tokens {
  private readonly used = new Map<string, { since: number; times: number }>();

  private readonly refusedAt = new Map<string, number>();

  constructor(
    private readonly log: SecurityLog,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: Settings,
  ) {}

  /** The token as it comes from this address; refuses one that does not work, and one that is used too often. */
  async find(secret: string, address: string): Promise<Person> {
    const [row] = secret === '' ? [] : await this.unitOfWork.read<Row>(findPerson, [hashOf(secret)]);
    if (row === undefined) return this.refuse(secret, address);
    this.count(row.account_id);
    if (row.used_long_ago)
      await this.unitOfWork.of(apiToken).update({ accountId: row.account_id }, { lastUsedAt: () => 'clock_timestamp()' });
    return personOfRow(row, { address, demo: this.settings.demo });
  }

  /** Whoever comes with a token that works no more is noted once an hour by its name; one that never was, as a stranger at his address. */
  private async refuse(secret: string, address: string): Promise<never> {
    const kept = await this.unitOfWork.of(apiToken).one({ secretHash: hashOf(secret) }, 'accountId');
    const accountId = kept?.accountId ?? null;
    const since = accountId === null ? undefined : this.refusedAt.get(accountId);
    if (since === undefined || machineNow() - since >= hour) {
      if (accountId !== null) this.refusedAt.set(accountId, machineNow());
      await this.log.refused({ event: 'token.failed', accountId, address, code: 'TOKEN_NOT_VALID' });
    }
    throw new Refusal('TOKEN_NOT_VALID');
  }

  private count(id: string): void {
    const now = machineNow();
    const known = this.used.get(id);
    const span = known === undefined || now - known.since >= minute ? { since: now, times: 0 } : known;
    span.times += 1;
    this.used.set(id, span);
    if (span.times > most) throw new Refusal('TOKEN_TOO_OFTEN', { most });
  }
}
