import { afterAll } from '@jest/globals';

/** What can be ended: an application, an office, a database, or whatever a function ends. */
export type Ending = { close(): unknown } | { drop(): unknown } | (() => unknown);

/**
 * Called inside a `describe`, before its hooks: what is given to the answer is ended after all tests, the last first. What a `beforeAll`
 * that failed half-way has started is ended as well, and nothing hides why it failed.
 */
export function endings(): <T extends Ending>(started: T) => T {
  const begun: Ending[] = [];
  afterAll(async () => {
    const failures: unknown[] = [];
    for (const each of begun.splice(0).reverse()) await end(each).catch((failure: unknown) => failures.push(failure));
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1) throw new AggregateError(failures, failures.map(String).join('; '));
  });
  return (started) => {
    begun.push(started);
    return started;
  };
}

/** Goes on with what was started; ends it when that fails, so that a half-made thing never keeps the run from ending. */
export async function orEnd<S extends Ending, T>(started: S, goOn: (started: S) => Promise<T>): Promise<T> {
  try {
    return await goOn(started);
  } catch (error) {
    // What cannot end now has probably failed for the same reason; the first reason is the one to tell.
    await end(started).catch((failure: unknown) => console.error(failure));
    throw error;
  }
}

async function end(ending: Ending): Promise<void> {
  if (typeof ending === 'function') await ending();
  else if ('close' in ending) await ending.close();
  else await ending.drop();
}
