import { isDeepStrictEqual } from 'node:util';

declare global {
  /** The number of the clause that a copy of the project is without. */
  var siklusTaken: number | undefined;
  /** Hears that a clause is asked, before it answers or refuses. */
  var siklusAsked: ((number: number) => void) | undefined;
  /** Hears what a clause said, and what it says to whom it refuses nothing; gives what it said. */
  var siklusTold: ((asked: void, says: unknown, open: unknown, number: number) => unknown) | undefined;
}

/**
 * Watches the clauses of a copy of the project from now on. The answer gives the numbers of those that refused or narrowed something since
 * it was last asked: where a clause does neither, nothing can tell that it is taken out.
 */
export function watchClauses(): () => number[] {
  const refused = new Set<number>();
  const asked = new Map<number, number>();
  const more = (number: number) => asked.get(number) ?? 0;
  globalThis.siklusAsked = (number) => void asked.set(number, more(number) + 1);
  globalThis.siklusTold = (_asked, says, open, number) => {
    // What was asked before the last look may be told only now, and stands for no other that throws.
    asked.set(number, Math.max(0, more(number) - 1));
    if (!isDeepStrictEqual(says, open)) refused.add(number);
    return says;
  };
  return () => {
    // One that was asked and never told anything has thrown.
    for (const [number, waiting] of asked) if (waiting > 0) refused.add(number);
    const numbers = [...refused].sort((a, b) => a - b);
    refused.clear();
    asked.clear();
    return numbers;
  };
}
