import { predicates, predicateScale, ratingScale, type Text } from '@siklus/domain';
import { asRating } from './asRating';

type Say = (text: Text) => string;

/** A rating in words; a value this panel does not know stands as it came. */
export function scaleWord(value: string, say: Say): string {
  const rating = asRating(value);
  return rating === undefined ? value : say(ratingScale[rating].label);
}

export function predicateWord(value: string, say: Say): string {
  const predicate = predicates.find((each) => each === value);
  return predicate === undefined ? value : say(predicateScale[predicate].label);
}
