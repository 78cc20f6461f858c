import { beginningOf } from '../text.js';
import { numberOf } from './keys.js';
import { indicatorsOf, type PerformancePlan } from './plan.js';

/** As many characters of a text stand in the name of a part: a line or two of a dialog on a phone. */
const mostShown = 80;

/** What a result or an indicator is called where it does not stand beside its words: its number, and how they begin. */
export function partName(key: string, words: string): string {
  return `${numberOf(key)} ${shortened(words)}`.trimEnd();
}

/** The same for a part of these results; the number alone where they have none with this key. */
export function partNameIn(results: PerformancePlan['results'], key: string): string {
  const result = results.find((each) => each.key === key);
  const indicator = indicatorsOf({ results }).find((each) => each.indicator.key === key)?.indicator;
  return partName(key, result?.title ?? indicator?.text ?? '');
}

/** A text cut between two words, with a sign where it goes on; one that has no second word is cut within it. */
function shortened(text: string): string {
  if (text.length <= mostShown) return text;
  const beginning = beginningOf(text, mostShown);
  return `${/^(.+)\s/su.exec(beginning)?.[1] ?? beginning}…`;
}
