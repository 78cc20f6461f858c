import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { IsNull } from 'typeorm';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { loginFailure } from '../../tables/login-failure.table.js';

/** For how long a failure counts, in minutes. */
export const minutesCounted = 5;

/** Whose failures are counted together: those of a known device, or those of all unknown ones under the same name. */
export interface Counted {
  /** As it was typed. User name and NIP count apart, so that nobody learns from the limit that they belong together. */
  readonly name: string;
  readonly device: string | null;
}

/** Counts failed attempts to prove who one is. What was typed is kept as its hash only: some type their password into the first box. */
@Injectable()
export class LoginFailures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How many there were in the last minutes. */
  async count({ name, device }: Counted): Promise<number> {
    const [row] = await this.unitOfWork.read<{ n: number }>(
      `select count(*)::int as n from login_failure
        where name_hash = $1 and device is not distinct from $2 and at > clock_timestamp() - make_interval(mins => $3)`,
      [hashOf(name), device, minutesCounted],
    );
    return row?.n ?? 0;
  }

  /** Notes one; housekeeping forgets those that no limit looks at any more. */
  async note({ name, device }: Counted): Promise<void> {
    await this.unitOfWork.of(loginFailure).insert({ nameHash: hashOf(name), device });
  }

  /** Forgets those of somebody who has proved who he is. */
  async forget(tx: Tx, { name, device }: Counted): Promise<void> {
    await tx.of(loginFailure).delete({ nameHash: hashOf(name), device: device ?? IsNull() });
  }
}

function hashOf(name: string): Buffer {
  return createHash('sha256').update(name.replace(/\s/g, '').toLowerCase()).digest();
}
