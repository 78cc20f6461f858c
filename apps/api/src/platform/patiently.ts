import { setTimeout as wait } from 'node:timers/promises';
import { refusalOf } from './http/refusal-of.js';

const patience = 60;

/**
 * Asks the database while a process starts, and waits up to a minute for one that has just gone away: a restart of the database must
 * not end processes that start at the same moment. Anything else that goes wrong is thrown at once.
 */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (refusalOf(error)?.code !== 'UNAVAILABLE' || tries >= patience) throw error;
      await wait(1_000);
    }
  }
}
