/** A text people read, in both languages of the office. */
export interface Text {
  readonly id: string;
  readonly en: string;
}

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** What each of these is called in one language. */
export function inLanguage<Key extends string>(table: Readonly<Record<Key, Text>>, language: Language): Readonly<Record<Key, string>> {
  return Object.fromEntries(Object.entries<Text>(table).map(([key, text]) => [key, text[language]])) as Record<Key, string>;
}

const quoteMarks = /["“”„‟«»″＂]/gu;

/** What stands between quotation marks: it has none of its own, or a name such as `X" milik Kepala` would end the quotation by itself. */
export function inQuotes(name: string): string {
  return name.replace(quoteMarks, "'");
}

/** A name as a sentence quotes it. */
export function quoted(name: string): string {
  return `"${inQuotes(name)}"`;
}

/** A template with its holes filled, each as it is given; one in quotation marks stays within them. */
export function fillHoles(template: string, hole: RegExp, valueOf: (name: string) => string | undefined): string {
  return template.replace(hole, (whole: string, name: string, at: number) => {
    const value = valueOf(name);
    if (value === undefined) return whole;
    const isQuoted = /["“]/u.test(template[at - 1] ?? '') && /["”]/u.test(template[at + whole.length] ?? '');
    return isQuoted ? inQuotes(value) : value;
  });
}

/** The beginning of a text, cut between two characters: a half of one can neither be kept nor shown. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, isPairAt(text, most - 1) ? most - 1 : most);
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}

// Controls (NUL cannot be stored), zero-width and direction marks (they hide or turn text), the replacement sign of a broken
// encoding, halves of surrogate pairs, and more marks on one letter than any writing has: they cover the lines above and below.
// oxlint-disable-next-line no-control-regex -- these are exactly the characters to keep out
const hidden = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD]|\p{Cs}|\p{M}{9}/u;
/** What a text of several lines may hold of these: the breaks of its lines, tabs, and the joiners that hold an emoji together. */
const ofManyLines = /[\t\n\r\u200C\u200D]/g;

/** Whether a text of one line, such as a name or a title, holds what nobody sees, turns the writing around or covers it. */
export function hidesInLine(text: string): boolean {
  return hidden.test(text);
}

/** The same for whatever people write. */
export function hidesInText(text: string): boolean {
  return hidden.test(text) && hidden.test(text.replace(ofManyLines, ''));
}

// Whatever is not seen, private signs and halves of characters, and what ends a line or a paragraph.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A name as a stranger's program sends it, such as that of a file, as people read it: in one line, nothing unseen, and not endless. */
export function nameAsSeen(name: string, longest: number): string {
  return beginningOf(name.replaceAll(unseen, ''), longest);
}
