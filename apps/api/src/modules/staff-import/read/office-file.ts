import {
  findLayout,
  findTable,
  listed,
  otherHeadings,
  readFileRowByRow,
  Refusal,
  sameWord,
  staffHeadings,
  type OfficeFile,
  type Sheet,
  type StaffTable,
  type Text,
} from '@siklus/domain';
import { inSlices } from '../../../platform/in-slices.js';
import { layouts } from '../layouts/index.js';
import { ownForm } from './own-form.js';

/** A file whose form is known: a staff list in the own format, or one of another system. */
export type ReadOffice =
  | { readonly kind: 'OWN'; readonly name: Text; readonly table: StaffTable }
  | { readonly kind: string; readonly name: Text; readonly office: OfficeFile };

/** What the form of a file is called that was taken in earlier; its code where no folder has it any more. */
export function layoutWords(kind: string): Text {
  if (kind === ownForm.kind) return ownForm.words;
  return layouts.find((layout) => layout.kind === kind)?.words ?? { id: kind, en: kind };
}

/**
 * Knows a file by its headings. One with some of the own format, and the marks of no other form, is read as that, which says what it lacks;
 * one with none of them is refused with the forms that are known.
 */
export async function readOffice(sheets: readonly Sheet[]): Promise<ReadOffice> {
  const found = findLayout(sheets, layouts);
  if (found === undefined) {
    const table = findTable(sheets, staffHeadings, otherHeadings);
    if (!looksOwn(table)) throw new Refusal('FILE_FORM_UNKNOWN', { forms: listedForms() });
    return { kind: 'OWN', name: ownForm.words, table };
  }
  return { kind: found.layout.kind, name: found.layout.words, office: await inSlices(readFileRowByRow(found)) };
}

/** One heading alone, as of a number, stands in files of any kind. */
function looksOwn({ header }: StaffTable): boolean {
  const own = new Set([...staffHeadings, ...otherHeadings].map(sameWord));
  return new Set(header.map((cell) => sameWord(String(cell ?? ''))).filter((word) => own.has(word))).size > 1;
}

/** `Name (heading, heading, …)` of each form. */
function listedForms(): Text {
  const forms = [{ words: ownForm.words, knownBy: staffHeadings.slice(0, 4) }, ...layouts];
  return listed(
    forms.map(({ words: { id, en }, knownBy }) => {
      const headings = knownBy.map((mark) => [mark].flat()[0]).join(', ');
      return { id: `${id} (${headings}, …)`, en: `${en} (${headings}, …)` };
    }),
  );
}
