// Not the global timer: a test may hold that one still.
import { setTimeout as pause } from 'node:timers/promises';

/** How often a state is looked at while it is waited for. */
const pauseMs = 50;

/**
 * Waits until the condition holds and answers what it gave, which is never false, null or undefined. Gives up after a limit that only what
 * hangs can reach, and says `otherwise` then, with the error that the last look threw, if it did.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  otherwise: string | (() => string),
  seconds = 120,
): Promise<Exclude<T, false | null | undefined>> {
  const limit = performance.now() + seconds * 1_000;
  for (;;) {
    let cause: unknown;
    try {
      const found = await condition();
      if (found !== false && found !== null && found !== undefined) return found as Exclude<T, false | null | undefined>;
    } catch (error) {
      cause = error;
    }
    if (performance.now() > limit) throw new Error(typeof otherwise === 'string' ? otherwise : otherwise(), { cause });
    await pause(pauseMs);
  }
}
