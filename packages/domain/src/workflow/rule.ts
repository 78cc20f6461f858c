import { fill, type Details, type Fault } from '../errors/fault.js';
import type { Text } from '../text.js';
import type { Facts } from './facts.js';

/** What must hold between the fields of an answer, or between the answer and what was agreed before; each field alone is its form's. */
export interface Rule<Answers = unknown> {
  /** How callers of the API know its fault. */
  readonly code: string;
  /** The regulation and article, or the number in the list of rules, that it comes from; absent where it is our own good sense. */
  readonly cites?: string;
  /** What must hold, for whoever is about to answer. */
  readonly says: Text;
  /** What to do where it does not hold; `{name}` is filled from the place. */
  readonly fault: Text;
  /** The places where it does not hold; none where it does. */
  readonly broken: (answers: Answers, facts: Facts) => readonly Place[];
}

/** The form source of a faulty answer, such as `actuals.0.value`, with what fills the fault's text. */
export interface Place {
  readonly source: string;
  readonly details?: Details;
}

/** The faults of an answer by these rules, in both languages. */
export function brokenRules<Answers>(rules: readonly Rule<Answers>[], answers: Answers, facts: Facts): Fault[] {
  return rules.flatMap(({ code, fault, broken }) =>
    broken(answers, facts).map(({ source, details = {} }) => ({ source, code, message: fill(fault, details) })),
  );
}
