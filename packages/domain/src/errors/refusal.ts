import type { ErrorCode } from './catalogue.js';
import { fault, textOf, type Details, type Fault } from './fault.js';

/** An expected refusal: a code of the catalogue, what fills its text, and the places it concerns. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(textOf(code, details).en);
    this.name = 'Refusal';
  }

  /** A refusal for what stands at one place, where the same words are shown. */
  static at(source: string, code: ErrorCode, details: Details = {}): Refusal {
    return new Refusal(code, details, [fault(source, code, details)]);
  }
}
