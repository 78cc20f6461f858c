import { Injectable } from '@nestjs/common';
import { clockSkew, isSkewed, skewInWords } from '../../platform/clock.js';
import { migrations } from '../../platform/database/migrations/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Whether this process can serve requests now. */
@Injectable()
export class Readiness {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Why it is not ready; undefined when it is. */
  async obstacle(): Promise<string | undefined> {
    try {
      const [row] = await this.unitOfWork.read<{ applied: string[] }>(
        `select coalesce(array_agg(name::text), '{}') as applied from migrations`,
      );
      const applied = new Set(row?.applied);
      if (!migrations.every(({ name }) => applied.has(name))) return 'migrations missing';
      const skew = await clockSkew(this.unitOfWork);
      return isSkewed(skew) ? `clock ${skewInWords(skew)}; synchronise it (NTP)` : undefined;
    } catch (error) {
      // The answer is what went wrong in two words; the cause is in the log of whatever request met it first.
      return error instanceof Error && 'code' in error && error.code === '42P01' ? 'migrations missing' : 'database unreachable';
    }
  }
}
