import { fill, type Details, type Fault } from '../errors/fault.js';
import type { Text } from '../text.js';
import type { Facts, Read } from './facts.js';

/**
 * Something about an answer that may be right and rarely is meant. It is asked once, in plain words; the answer counts as soon as whoever
 * gives it stands by it, and the trail keeps that he did.
 */
export interface Doubt<Answers = unknown> {
  /** How callers of the API stand by it. */
  readonly code: string;
  /** What is asked; `{name}` is filled from what was found. */
  readonly asks: Text;
  /** What it reads beyond the turn; loaded only where a person is at the form. */
  readonly reads: readonly Read[];
  /** What fills the question where there is one; null where nothing is doubtful. */
  readonly raised: (answers: Answers, facts: Facts) => Details | null;
}

/** Where callers say what they stand by: the field of the request, which no form has. */
const source = 'standsBy';

/** What is doubtful about an answer, as the questions to be asked; their codes are what one may stand by. */
export function doubtsAbout<Answers>(doubts: readonly Doubt<Answers>[], answers: Answers, facts: Facts): Fault[] {
  return doubts.flatMap(({ code, asks, raised }) => {
    const details = raised(answers, facts);
    return details === null ? [] : [{ source, code, message: fill(asks, details) }];
  });
}
