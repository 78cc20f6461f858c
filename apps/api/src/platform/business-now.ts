import type { Tx } from './database/unit-of-work.js';

/** The moment of business time, the same throughout a transaction. */
export async function businessNow(tx: Pick<Tx, 'first'>): Promise<string> {
  const row = await tx.first<{ now: Date }>('select business_now() as now');
  if (row === undefined) throw new Error('The database tells no time');
  return row.now.toISOString();
}

/** SQL for the day that it is in the zone where days begin last: it has begun in the other zones too. */
export const earliestToday = `business_day('WIB')`;
