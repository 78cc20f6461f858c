import { lettersOf } from '@siklus/domain';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const officeTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relation = (n: number, type: string, target: string): string =>
  `<Relationship Id="rId${n}" Type="${relations}/${type}" Target="${target}"/>`;
const relationships = (...all: readonly string[]): string =>
  `<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
const override = (part: string, type: string): string => `<Override PartName="/xl/${part}.xml" ContentType="${officeTypes}.${type}+xml"/>`;

// Of the four formats the first is plain, the second for days, the third for moments, the last for headings.
const formats = [
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="4"><xf/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/>',
  '<xf fontId="1" applyFont="1"/></cellXfs>',
].join('');

/** Everything of a workbook of one sheet but the sheet itself, by the names that the format gives (ECMA-376). */
export function workbookParts(name: string): Readonly<Record<string, string>> {
  // What a name may not hold, and how long it may be.
  const title = name.replace(/[[\]:*?/\\&<>"']/g, ' ').slice(0, 31);
  const parts = {
    '[Content_Types].xml': [
      `<Types xmlns="${packages}/content-types">`,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      '<Default Extension="xml" ContentType="application/xml"/>',
      override('workbook', 'sheet.main'),
      override('worksheets/sheet1', 'worksheet'),
      override('styles', 'styles'),
      '</Types>',
    ].join(''),
    '_rels/.rels': relationships(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': [
      `<workbook xmlns="${main}" xmlns:r="${relations}">`,
      `<sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ].join(''),
    'xl/_rels/workbook.xml.rels': relationships(relation(1, 'worksheet', 'worksheets/sheet1.xml'), relation(2, 'styles', 'styles.xml')),
    'xl/styles.xml': `<styleSheet xmlns="${main}">${formats}</styleSheet>`,
  };
  return Object.fromEntries(Object.entries(parts).map(([part, content]) => [part, declared + content]));
}

/** What stands before the rows of a sheet: the rows above the table stay in view. */
export function sheetBegin({ columns, above }: { readonly columns: number; readonly above: number }): string {
  return [
    `${declared}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">`,
    `<pane ySplit="${above}" topLeftCell="A${above + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols><col min="1" max="${columns}" width="22" customWidth="1"/></cols><sheetData>`,
  ].join('');
}

/** What stands after them: the headings carry filters. */
export function sheetEnd({ columns, above, rows }: { readonly columns: number; readonly above: number; readonly rows: number }): string {
  return `</sheetData><autoFilter ref="A${above}:${lettersOf(columns - 1)}${Math.max(rows, above)}"/></worksheet>`;
}
