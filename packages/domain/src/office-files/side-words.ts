import { predicates, predicateScale, ratings, ratingScale } from '../rating/scale.js';
import type { Text } from '../text.js';

/**
 * Codes that stand on one side of a difference, with their words; whatever else stands there is a name. A rating is its three parts, one in
 * part its predicate.
 */
export const sideWords: Readonly<Record<string, Text>> = {
  NOT_FINAL: { id: 'belum final', en: 'not final' },
  ...Object.fromEntries(predicates.map((predicate): [string, Text] => [predicate, predicateScale[predicate].label])),
  ...Object.fromEntries(
    ratings.flatMap((result) =>
      ratings.flatMap((behaviour) =>
        predicates.map((predicate): [string, Text] => {
          const [of, by] = [ratingScale[result].label, ratingScale[behaviour].label];
          const called = predicateScale[predicate].label;
          return [
            `${result}/${behaviour}/${predicate}`,
            {
              id: `${called.id} (hasil kerja ${of.id.toLowerCase()}, perilaku ${by.id.toLowerCase()})`,
              en: `${called.en} (result ${of.en.toLowerCase()}, behaviour ${by.en.toLowerCase()})`,
            },
          ];
        }),
      ),
    ),
  ),
};
