import { atOnce } from '../people/staff-list/at-once.js';
import { plainNumber } from '../people/staff-list/cells.js';
import { staffColumns, type StaffColumn } from '../people/staff-list/columns.js';
import type { StaffNote, StaffSource, StaffTable } from '../people/staff-list/report.js';
import { toldText } from './cells.js';
import type { OfficeField } from './layout.js';
import { pickPosts } from './pick-posts.js';
import type { OfficeFile } from './read-office-file.js';
import { StaffLister, type Assumed, type KeptOffice } from './staff-lister.js';

const columns = Object.keys(staffColumns) as StaffColumn[];
/** Nobody's superior stands in these files: the kept one stays, and is not asked about row by row. */
const columnsOf = (file: OfficeFile): StaffColumn[] =>
  columns.filter((column) => column !== 'supervisorNip' || file.headings.supervisorNip !== undefined);

/**
 * The people of an office's file as a staff list in the own format, so that it is checked, shown and written like one. What the file does
 * not say is what is kept, and for people who are new what follows from the rest; whatever was only assumed is said of its row.
 */
export function listStaff(file: OfficeFile, kept: KeptOffice, assumed: Assumed): StaffTable {
  return atOnce(listRowByRow(file, kept, assumed));
}

/** The same, resting after every row. */
export function* listRowByRow(file: OfficeFile, kept: KeptOffice, assumed: Assumed): Generator<void, StaffTable> {
  const { rows, over } = pickPosts(file.rows, assumed.today);
  const lister = new StaffLister(file, kept, assumed);
  // What a later row says of a unit counts for the earlier ones too.
  for (const row of rows) {
    yield;
    lister.meet(row);
  }
  const header = columnsOf(file);
  const listed: StaffTable['rows'][number][] = [];
  for (const row of rows) {
    yield;
    const cells = lister.list(row);
    listed.push({ line: row.line, cells: header.map((column) => cells[column]) });
  }
  const mainLine = new Map(rows.filter(({ acts }) => !acts).map(({ told: { nip }, line }) => [plainNumber(toldText(nip)), line]));
  const ended = over.map(
    ({ line, told: { nip } }): StaffNote => ({
      line: mainLine.get(plainNumber(toldText(nip))) ?? line,
      column: 'assignmentKind',
      code: 'ACTING_OVER',
    }),
  );
  return {
    header: header.map((column) => staffColumns[column]),
    headingLine: file.headingLine,
    ...(file.encoding === undefined ? {} : { encoding: file.encoding }),
    ...(file.sheetsLeft === undefined ? {} : { sheetsLeft: file.sheetsLeft }),
    rows: listed,
    source: {
      headings: headingsOf(file),
      hides: new Map(rows.flatMap(({ line, hides }) => (hides === undefined ? [] : [[line, hides]]))),
      ignoredColumns: file.ignoredColumns,
      rows: file.rows.length + file.shifted.length,
      shifted: file.shifted,
      left: file.left,
      units: lister.newUnits(),
      notes: [...lister.notes, ...ended],
    },
  };
}

/** How the file heads the columns; where one is made of another field, by the heading of that. */
function headingsOf({ headings }: OfficeFile): StaffSource['headings'] {
  const instead: Partial<Record<StaffColumn, OfficeField>> = {
    unitCode: 'unitName',
    parentUnitCode: 'parentUnitName',
    assignmentKind: 'acting',
    validFrom: 'periodFrom',
  };
  return Object.fromEntries(
    columns.flatMap((column) => {
      const heading = headings[column] ?? headings[instead[column] ?? column];
      return heading === undefined ? [] : [[column, heading]];
    }),
  );
}
