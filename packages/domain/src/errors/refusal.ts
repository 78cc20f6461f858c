import { errorCatalogue, type ErrorCode } from './catalogue.js';

/** One faulty field of a request: `source` is the form source, such as `results.0.indicators.1.target`. */
export interface FieldError {
  readonly source: string;
  readonly code: string;
  /** Empty where the catalogue has the text: it is then said in the reader's language, filled from `details`. */
  readonly message: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** An expected refusal: a code of the catalogue, what fills its text, and the fields it concerns. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly fields: readonly FieldError[] = [],
  ) {
    super(textOf(code, 'en', details));
    this.name = 'Refusal';
  }
}

/** Says the refusal's text in the reader's language, with its details filled in. */
export function textOf(code: ErrorCode, language: 'id' | 'en', details: Readonly<Record<string, string | number>> = {}): string {
  return errorCatalogue[code][language].replace(/\{(\w+)\}/g, (hole: string, name: string) => String(details[name] ?? hole));
}
