import type { UnitOfWork } from './database/unit-of-work.js';

/**
 * How many milliseconds a machine's clock may differ from the database's. The queue keeps its locks by the machine's clock, the rest goes
 * by the database's.
 */
const toleratedSkew = 2_000;

/**
 * How many milliseconds this machine's clock is ahead of the database's, negative when behind; 0 where the way there and back explains it.
 */
export async function clockSkew(unitOfWork: UnitOfWork): Promise<number> {
  const asked = Date.now();
  const [row] = await unitOfWork.read<{ at: Date }>('select clock_timestamp() as at');
  const answered = Date.now();
  const at = row?.at.getTime() ?? Number.NaN;
  return at < asked ? asked - at : at > answered ? answered - at : 0;
}

/** Machine time of this machine, in milliseconds: for what lies on its disk, where no database is asked. */
export function machineNow(): number {
  return Date.now();
}

/** Whether the difference is so large that locks of the queue can no longer be trusted. */
export function isSkewed(skew: number): boolean {
  return !(Math.abs(skew) <= toleratedSkew);
}

/** The difference as an operator reads it: `60 s ahead`. */
export function skewInWords(skew: number): string {
  return `${Math.round(Math.abs(skew) / 1_000)} s ${skew > 0 ? 'ahead of' : 'behind'} the database`;
}
