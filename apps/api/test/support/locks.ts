import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';

/** Whether somebody waits for a lock in this database; other tests share its server. */
export async function somebodyWaits(unitOfWork: Pick<UnitOfWork, 'read'>): Promise<boolean> {
  const waiting = await unitOfWork.read(
    'select from pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and not l.granted',
  );
  return waiting.length > 0;
}
