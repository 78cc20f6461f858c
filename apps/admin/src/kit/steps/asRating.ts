import { ratings, type Rating } from '@siklus/domain';

/** The answer as a rating; undefined where it is none. */
export function asRating(value: unknown): Rating | undefined {
  return ratings.find((rating) => rating === value);
}
