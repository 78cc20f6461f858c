import pg from 'pg';
import type { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { until } from '../../proof/office/until.js';

/** Whether somebody waits for a lock in this database; other tests share its server. */
export async function somebodyWaits(unitOfWork: Pick<UnitOfWork, 'read'>): Promise<boolean> {
  const waiting = await unitOfWork.read(
    'select from pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and not l.granted',
  );
  return waiting.length > 0;
}

/**
 * What these requests answer where each of them has begun before any was done: whatever the statement locks is held until all of them wait
 * for it, and only then let go. They have to lock it, or this fails.
 */
export async function heldBack<T>(databaseUrl: string, lock: string, ask: () => readonly Promise<T>[]): Promise<T[]> {
  const holder = new pg.Client({ connectionString: databaseUrl });
  await holder.connect();
  const waiting = async (): Promise<number> => {
    // Who is connected stays as a transaction first saw it, and connections may have come since.
    await holder.query('select pg_stat_clear_snapshot()');
    const { rows } = await holder.query<{ n: number }>(
      `select count(distinct l.pid)::int as n from pg_locks l join pg_stat_activity a on a.pid = l.pid
        where a.datname = current_database() and not l.granted`,
    );
    return rows[0]?.n ?? 0;
  };
  let asked: readonly Promise<T>[] = [];
  try {
    await holder.query(`begin; ${lock}`);
    asked = ask();
    await until(async () => (await waiting()) >= asked.length, 'They do not wait for each other');
  } finally {
    await holder.end();
  }
  return Promise.all(asked);
}
