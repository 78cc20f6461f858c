import { dateOfDayNumber, dayNumberOf, isOfficeDay, type LocalDate } from '../calendar/days.js';
import { readDate, withoutTextSign } from '../people/staff-list/cells.js';
import type { Cell } from '../people/staff-list/sheet.js';

/** What other systems write where they have nothing: a day of zeros, too. */
const nothing = /^\s*(?:[-\u2010-\u2015]+|null|nan|#n\/a|00[-/]00[-/]0000|0000-00-00(?: 00:00:00)?)?\s*$/i;

/** A cell as another system wrote it: without the sign that keeps it as text, and null where it stands for nothing. */
export function toldCell(cell: Cell | undefined): Cell {
  if (cell === undefined || cell === null) return null;
  return typeof cell === 'string' && nothing.test(cell) ? null : withoutTextSign(cell);
}

/** The same as trimmed text. */
export function toldText(cell: Cell | undefined): string {
  return String(toldCell(cell) ?? '').trim();
}

/** Spreadsheets count days so that this one is 0. */
const dayZero = dayNumberOf('1899-12-30');
/** Serials of days from 1927 to 2119: smaller numbers are years, larger ones no days. */
const serials = { first: 10_000, last: 80_000 };

/**
 * The day in a cell: a spreadsheet's serial number, a day as offices write it or as ISO, with or without a time; undefined for anything
 * else. Other than in the own format a serial is read: nobody can type the file of another system anew.
 */
export function dayIn(cell: Cell | undefined): LocalDate | undefined {
  const text = toldText(cell);
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : undefined;
  if (serial !== undefined) {
    const day = serial < serials.first || serial > serials.last ? undefined : dateOfDayNumber(dayZero + serial);
    return day !== undefined && isOfficeDay(day) ? day : undefined;
  }
  const reading = readDate(text.replace(/(?:T|,?\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:Z|WIB|WITA|WIT)?$/i, ''));
  return reading.ok ? reading.date : undefined;
}
