import {
  findLayout,
  findTable,
  otherHeadings,
  readFileRowByRow,
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

/** Knows a file by its headings. One that has those of no other form is read as the own format, which says what it lacks. */
export async function readOffice(sheets: readonly Sheet[]): Promise<ReadOffice> {
  const found = findLayout(sheets, layouts);
  if (found === undefined) return { kind: 'OWN', name: ownForm.words, table: findTable(sheets, staffHeadings, otherHeadings) };
  return { kind: found.layout.kind, name: found.layout.words, office: await inSlices(readFileRowByRow(found)) };
}
