import { setTimeout as pause } from 'node:timers/promises';

/** So long works one request at a stretch: less than anybody else notices who asks the same process meanwhile. */
const slice = 3;

/**
 * Does work that can rest at every `yield`: whenever it has taken some milliseconds at a stretch, what others ask of this process comes
 * first. Answers what the work answers.
 */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + slice;
    do {
      const next = work.next();
      if (next.done === true) return next.value;
    } while (performance.now() < until);
    // A millisecond rather than a turn of the loop: who waits for the database in between needs several turns.
    await pause(1);
  }
}

/** Does the same work without a rest. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
