import pg from 'pg';
import type { Acknowledged } from './plain-client.js';

/** The writes that the server has said are done and its database does not have, in words: there must be none. */
export async function lostWrites(databaseUrl: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; outcome: string; answers: unknown; reason: string | null }>(
      'select id, outcome, answers, reason from task',
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    return acknowledged.flatMap((write) => {
      const row = stored.get(write.taskId);
      const kept =
        'reason' in write
          ? row?.outcome === 'returned' && row.reason === write.reason
          : row?.outcome === 'done' && says(row.answers, write.answers);
      return kept
        ? []
        : [`${write.taskId}: acknowledged ${JSON.stringify(write).slice(0, 200)}, stored ${JSON.stringify(row ?? null).slice(0, 200)}`];
    });
  } finally {
    await client.end();
  }
}

/** Whether what is stored says all that was sent. It may say more: results get keys, and actuals the version of their plan. */
export function says(stored: unknown, sent: unknown): boolean {
  if (Array.isArray(sent))
    return Array.isArray(stored) && stored.length === sent.length && sent.every((each, at) => says(stored[at], each));
  if (sent === null || typeof sent !== 'object') return stored === sent;
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return false;
  return Object.entries(sent).every(([key, value]) => value === undefined || says((stored as Record<string, unknown>)[key], value));
}
