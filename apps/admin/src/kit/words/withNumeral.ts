/**
 * The same words, of which no numeral begins a line without the word that it counts: "Tinjauan triwulan II" and "Addendum of targets 2".
 * Only what is shown is bound so; what is searched, exported or sent keeps its plain spaces.
 */
export function withNumeral(words: string): string {
  return words.replace(/ (?=[IVX]+(?![\p{L}\p{N}.])|\d+$)/gu, '\u00a0');
}
