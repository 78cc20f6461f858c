/** The place of a part on the page of a document, as an address names it: of a key of the plan, or of a core value. */
export function placeOfPart(part: string): string {
  return `part-${part}`;
}
