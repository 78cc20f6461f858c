import { ratings, type Rating } from '@siklus/domain';
import type { FieldSchema } from '../forms/schema';

/** The eye reads from low to high; the domain lists the best first. */
export const lowToHigh: readonly Rating[] = [...ratings].reverse();

interface Rated {
  readonly field: string;
  readonly rating: Rating;
}

/** What a digit chooses: in the rating that has the focus, else in the first one that is still open. */
export function ratedByKey(
  press: string,
  schema: FieldSchema,
  answers: Readonly<Record<string, unknown>>,
  focused: string | undefined,
): Rated | undefined {
  const rating = lowToHigh[Number(press) - 1];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, { input }]) => (input === 'rating' ? [key] : []));
  const field = fields.find((each) => each === focused) ?? fields.find((each) => answers[each] === undefined);
  return rating === undefined || field === undefined ? undefined : { field, rating };
}

/** Whether a form asks for ratings at all. */
export function asksForRatings(schema: FieldSchema): boolean {
  return Object.values(schema.properties ?? {}).some(({ input }) => input === 'rating');
}
