import { fillHoles, type Text } from '../text.js';
import { errorCatalogue, type ErrorCode } from './catalogue.js';

/** What fills the holes of a text: values as they are, or words that are chosen with its language. */
export type Details = Readonly<Record<string, string | number | Text>>;

/**
 * What is wrong at one place of what was sent: `source` is the form source, such as `results.0.indicators.1.target`. It speaks both
 * languages until it is known who reads it.
 */
export interface Fault {
  readonly source: string;
  readonly code: string;
  readonly message: Text;
}

/** A fault in the words of the catalogue. */
export function fault(source: string, code: ErrorCode, details: Details = {}): Fault {
  return { source, code, message: textOf(code, details) };
}

/** The catalogue's text with its details filled in. */
export function textOf(code: ErrorCode, details: Details = {}): Text {
  return fill(errorCatalogue[code], details);
}

/** Of the details those that fill a hole of the text: what is kept beside a code, so that its sentence can be said whole later. */
export function fillersOf(code: ErrorCode, details: Details): Details {
  const { id } = errorCatalogue[code];
  return Object.fromEntries(Object.entries(details).filter(([name]) => id.includes(`{${name}}`)));
}

/** Fills `{name}` in both languages; a hole without a detail stays. */
export function fill({ id, en }: Text, details: Details): Text {
  const filled = (text: string, language: keyof Text) =>
    fillHoles(text, /\{(\w+)\}/g, (name) => {
      const detail = details[name];
      return detail === undefined ? undefined : typeof detail === 'object' ? detail[language] : String(detail);
    });
  return { id: filled(id, 'id'), en: filled(en, 'en') };
}

/** Several texts as one list, such as `a, b, c`. */
export function listed(texts: readonly Text[]): Text {
  return { id: texts.map(({ id }) => id).join(', '), en: texts.map(({ en }) => en).join(', ') };
}
