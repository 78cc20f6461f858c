import { Refusal, type Language, type Zone } from '@siklus/domain';
import type { Writable } from 'node:stream';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { KeptFiles } from '../../platform/files/kept-files.js';
import type { TableFile } from '../../platform/files/table-file.js';
import { csvFile } from '../../platform/files/write-csv.js';
import { mostSheetRows, xlsxFile } from '../../platform/files/write-xlsx.js';
import type { Person } from '../../platform/identity/person.js';
import type { AnyRows } from '../../platform/lists/any-list.js';
import type { ListReader } from '../../platform/lists/list-reader.js';
import type { listExport } from '../../tables/list-export.table.js';
import type { RecordOf } from '../../tables/table.js';
import { aboveTable } from './above-table.js';
import { cellsOf, columnsOf, type Reader } from './file-columns.js';
import { fileNameOf } from './file-name.js';

type Wish = RecordOf<typeof listExport>;

/** How many rows are written, of how many. */
export interface Progress {
  readonly rows: number;
  readonly total: number;
}

export interface Writing {
  readonly list: AnyRows;
  readonly person: Person;
  readonly wish: Wish;
  readonly reader: Reader;
  /** The transaction whose snapshot is written. */
  readonly tx: Tx;
  readonly lists: ListReader;
}

/** After how many rows it is told how far it is: a transaction of its own, for which the disk is waited. */
const telling = 5_000;

/** Whose clock and language a file is written by: those of the office where its reader has his post. */
export async function readerOf(tx: Tx, { employeeId }: Person, language: Language): Promise<Reader> {
  const home = await tx.first<{ zone: Zone }>(
    'select u.zone from current_assignment a join unit u on u.id = a.unit_id where a.employee_id = $1',
    [employeeId],
  );
  return { language, zone: home?.zone ?? 'WIT' };
}

/** Writes all rows of the list to a file named by the wish; gives their number, and what the file is called where it is saved. */
export async function writeTable(
  writing: Writing,
  files: KeptFiles,
  tell: (progress: Progress) => Promise<void>,
): Promise<{ readonly rows: number; readonly name: string }> {
  const { list, person, wish, reader, tx, lists } = writing;
  const columns = columnsOf(list, wish.columns, reader);
  const now = await nowIn(tx);
  const headings = columns.map(({ heading }) => heading);
  const told = list.bare === true ? [] : aboveTable(list, { ...wish, now, person, units: await unitsNamed(tx, wish.filter) }, reader);
  const above = [...told, headings];
  const sort = wish.sort === null ? undefined : { field: wish.sort[0], descending: wish.sort[1] === 'DESC' };
  const { total, parts } = await lists.whole(list, person, { filter: wish.filter, sort }, tx);
  if (wish.format === 'xlsx' && total + above.length > mostSheetRows)
    throw new Refusal('EXPORT_TOO_LONG', { rows: total, max: mostSheetRows - above.length });
  await tell({ rows: 0, total });
  let rows = 0;
  await files.write(wish.id, async (file) => {
    const table = tableIn(file, writing, { columns: columns.length, above: above.length });
    await table.rows(above);
    for await (const part of parts) {
      await table.rows(part.map((row) => cellsOf(row, columns, reader)));
      const before = Math.floor(rows / telling);
      rows += part.length;
      if (Math.floor(rows / telling) > before) await tell({ rows, total });
    }
    await table.end();
  });
  return { rows, name: fileNameOf(list.words, now, reader, wish.format) };
}

function tableIn(file: Writable, { list, wish, reader }: Writing, size: { readonly columns: number; readonly above: number }): TableFile {
  if (wish.format === 'csv') return csvFile(file, reader.language, list.forMachines);
  return xlsxFile(file, { name: list.words[reader.language], ...size });
}

/** The moment that the transaction takes for now. */
export async function nowIn(tx: Tx): Promise<string> {
  const row = await tx.first<{ now: Date }>('select business_now() as now');
  if (row === undefined) throw new Error('The database tells no time');
  return row.now.toISOString();
}

/** What the units are called that a filter names by their ids: everybody may read that. */
async function unitsNamed(tx: Tx, filter: Wish['filter']): Promise<ReadonlyMap<string, string>> {
  const texts = Object.values(filter)
    .flat()
    .filter((each) => typeof each === 'string');
  const units = await tx.rows<{ id: string; name: string }>('select id, name from unit where id::text = any($1)', [texts]);
  return new Map(units.map(({ id, name }) => [id, name]));
}
