import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { requestsInHand } from './http/requests-in-hand.js';

/** So long works one request at a stretch, in milliseconds: less than anybody else notices who asks the same process meanwhile. */
const slice = 2;
/** So long it steps aside for others before it goes on, so that it comes to its end in an office that never rests. */
const longestRest = 20;

/** How many pieces of work are done in slices now: they do not wait for each other. */
let sliced = 0;

/**
 * Does work that can rest at every `yield`: after some milliseconds at a stretch, what others ask of this process comes first, and it goes
 * on when they have their answers. Answers what the work answers.
 */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  sliced += 1;
  try {
    for (;;) {
      const until = performance.now() + slice;
      do {
        const next = work.next();
        if (next.done === true) return next.value;
      } while (performance.now() < until);
      await othersFirst();
    }
  } finally {
    sliced -= 1;
  }
}

async function othersFirst(): Promise<void> {
  const until = performance.now() + longestRest;
  // Whoever came during the slice is taken in hand within this turn.
  await nextTurn();
  while (requestsInHand() > sliced && performance.now() < until) await pause(1);
}

/** Does the same work without a rest. */
export function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}
