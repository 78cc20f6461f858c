/** One of many that failed while the others were done. */
export interface Failed<Item> {
  readonly item: Item;
  readonly error: unknown;
}

/**
 * Does each by itself and gives those that failed: one keeps no other from its turn. So works whatever comes back by itself: what fails
 * tonight may be mended by tomorrow, and the rest has been done.
 */
export async function eachByItself<Item>(items: Iterable<Item>, work: (item: Item) => Promise<unknown>): Promise<Failed<Item>[]> {
  const failed: Failed<Item>[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failed.push({ item, error });
    }
  }
  return failed;
}

/** Tells of all that failed at once, as the failure of the pass: nothing where nothing did. */
export function throwFailed(failed: readonly Failed<unknown>[]): void {
  const [first, ...others] = failed.map(({ error }) => error);
  if (others.length > 0) throw new AggregateError([first, ...others], [first, ...others].map(wordsOf).join('; '));
  if (failed.length > 0) throw first;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
