import type { Writable } from 'node:stream';
import type { Language } from '@siklus/domain';
import { toCsvLine } from './csv-line.js';
import { ended, given, type TableCell, type TableFile } from './table-file.js';

/**
 * A table as CSV in UTF-8, as the spreadsheets of this language read it: in Indonesian the comma is for decimals, and semicolons part the
 * cells. Where a machine reads it, no number bears the sign that keeps it whole in a spreadsheet.
 */
export function csvFile(file: Writable, language: Language, isForMachines = false): TableFile {
  const [separator, decimal] = language === 'id' ? [';', ','] : [',', '.'];
  const written = (cell: TableCell) => (typeof cell === 'number' ? { number: String(cell).replace('.', decimal) } : textOf(cell));
  let isBegun = false;
  return {
    async rows(rows) {
      // The mark by which spreadsheets know UTF-8.
      const head = isBegun ? '' : '\uFEFF';
      isBegun = true;
      await given(file, head + rows.map((cells) => toCsvLine(cells.map(written), separator, isForMachines)).join(''));
    },
    end: () => ended(file),
  };
}

/** `31/01/2026 23:59`: both languages write the day first, and spreadsheets of both read it. */
function textOf(cell: Exclude<TableCell, number>): string {
  if (typeof cell === 'string') return cell;
  const [day = '', time] = cell.local.split('T');
  return [day.split('-').reverse().join('/'), ...(time === undefined ? [] : [time])].join(' ');
}
