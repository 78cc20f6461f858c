import type { BulkAct, BulkReach } from '@siklus/contracts/bulk-operations';
import { useQueries } from '@tanstack/react-query';
import { problemOf } from '../../kit/providers/http';
import { useVerbs } from '../../kit/providers/useVerbs';

interface Reach {
  /** How many people each act concerns, in their order; undefined while one of them is not known. */
  readonly numbers: readonly number[] | undefined;
  /** How many people that is together; an act that concerns nobody is not sent. */
  readonly total: number | undefined;
  /** Why some of those who were chosen are left out, and how many for each reason. */
  readonly left: BulkReach['left'];
  /** What rests on the steps that these acts reopen or skip, each step once. */
  readonly resting: BulkReach['resting'];
  /** How many documents these acts leave without a rating of the year. */
  readonly unrated: number;
  readonly error: Error | undefined;
  /** Asks again where an act was refused because its number is another by now; says whether it was. */
  readonly lookAfter: (error: unknown) => boolean;
}

/**
 * Asks how many people these acts concern, so that their author sees it before he sends them. The numbers stay as he saw them: an act that
 * is repeated after a dead link says the same again.
 */
export function useReach(acts: readonly BulkAct[]): Reach {
  const { bulkReach } = useVerbs();
  const answers = useQueries({
    queries: acts.map((act) => ({
      queryKey: ['bulk-operations', 'reach', act],
      queryFn: () => bulkReach(act),
      staleTime: Infinity,
      gcTime: 0,
    })),
  });
  const numbers = answers.flatMap(({ data }) => (data === undefined ? [] : [data.total]));
  const isKnown = numbers.length === acts.length;
  return {
    numbers: isKnown ? numbers : undefined,
    total: isKnown ? numbers.reduce((sum, each) => sum + each, 0) : undefined,
    left: summed(answers.flatMap(({ data }) => data?.left ?? [])),
    resting: together(answers.flatMap(({ data }) => data?.resting ?? [])),
    unrated: answers.reduce((sum, { data }) => sum + (data?.unrated ?? 0), 0),
    error: answers.find(({ error }) => error !== null)?.error ?? undefined,
    lookAfter(error) {
      const isChanged = problemOf(error)?.code === 'NUMBER_CHANGED';
      if (isChanged) for (const { refetch } of answers) void refetch();
      return isChanged;
    },
  };
}

/** The same step once, with the documents of all acts. */
function together(resting: BulkReach['resting']): BulkReach['resting'] {
  const steps = new Map<string, BulkReach['resting'][number]>();
  for (const each of resting) {
    const key = `${each.step}/${each.occasion}`;
    steps.set(key, { ...each, count: each.count + (steps.get(key)?.count ?? 0) });
  }
  return [...steps.values()];
}

/** The same reason once, with all whom it holds for. */
function summed(left: BulkReach['left']): BulkReach['left'] {
  const counts = new Map<string, BulkReach['left'][number]>();
  for (const { why, count } of left) counts.set(why.id, { why, count: count + (counts.get(why.id)?.count ?? 0) });
  return [...counts.values()];
}
