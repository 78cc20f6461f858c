import { isOfficeDay } from '../../calendar/days.js';
import type { LocalDate } from '../../calendar/days.js';
import { hidesInLine } from '../../text.js';
import { withoutSpaces } from '../employee-number.js';
import type { Cell } from './sheet.js';

// Most cells are plain words with single spaces between; they need no repair, and a list has hundreds of thousands of them.
const plainWords = /^[!-~]+(?: [!-~]+)*$/;

/**
 * The cell without the sign that keeps it as text, which is no part of it: spreadsheets set it before a number (`'198605…`, also by an
 * accent that looks like it), exports also before what a spreadsheet would take for a formula; some write the number as the text of a
 * formula (`="198605…"`).
 */
export function withoutTextSign(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  const inFormula = /^\s*="(\d[^"]*)"\s*$/.exec(cell)?.[1];
  return inFormula ?? cell.replace(/^\s*['\u2018\u2019`\u00B4](?=\d)|^'(?=['\u2018\u2019`\u00B4=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/, '');
}

/** The cell as trimmed text in one Unicode form, or null when it holds characters that no office text has. */
export function readText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string' && (cell === '' || plainWords.test(cell))) return cell;
  const text = String(cell).trim();
  return hidesInLine(text) ? null : text.normalize('NFC').replace(/\s+/g, ' ');
}

/** A number in one spelling, by which rows refer to each other: without its name, and a NIP without its spaces and dots. */
export function plainNumber(text: string): string {
  const number = withoutSpaces(text)
    .toUpperCase()
    .replace(/^NIP[.:]*(?=\d)/, '');
  return /^\d[\d.-]*$/.test(number) ? number.replace(/[.-]/g, '') : number;
}

/** A cell's text fit for a message: short, and no long number in full. */
export function echo(cell: Cell | undefined): string {
  const text = String(cell ?? '').replace(/\p{C}/gu, '\u00b7');
  const masked = text.replace(/\d[\d .-]{7,}\d/g, (number) =>
    hasMoreThanDay(number) ? `${number.slice(0, 4)}\u2026${number.slice(-3)}` : number,
  );
  return masked.length > 60 ? `${masked.slice(0, 59)}\u2026` : masked;
}

/** A day has eight digits. */
function hasMoreThanDay(number: string): boolean {
  return number.replace(/\D/g, '').length > 8;
}

/**
 * Whether a spreadsheet has turned an employee number into a rounded one: a numeric cell, scientific notation, decimals, or
 * the three zeros that stay when 15 of 18 digits are kept (no number ends so: sequences start at 001).
 */
export function isRounded(cell: Cell | undefined): boolean {
  if (typeof cell === 'number') return true;
  const text = withoutSpaces(String(cell ?? ''));
  if (/^\d{15}(?!000)\d{3}$/.test(text)) return false;
  return /^\d+([.,]\d+)?E\+?\d+$/i.test(text) || /^\d{14,}[.,]\d*$/.test(text) || /^\d{15}000$/.test(text);
}

export type DateReading =
  | { readonly ok: true; readonly date: LocalDate }
  | { readonly ok: false; readonly code: 'DATE_SERIAL' | 'DATE_FORMAT' | 'DATE_INVALID' };

const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:T00:00:00(?:\.000)?Z?)?$/;
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const inWords = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/;
const twoDigits = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');
/** The months as offices and their spreadsheets write them, each name also cut short. */
const months = [
  ['JANUARI', 'JANUARY'],
  ['FEBRUARI', 'PEBRUARI', 'FEBRUARY'],
  ['MARET', 'MARCH'],
  ['APRIL'],
  ['MEI', 'MAY'],
  ['JUNI', 'JUNE'],
  ['JULI', 'JULY'],
  ['AGUSTUS', 'AGT', 'AGS', 'AUGUST'],
  ['SEPTEMBER'],
  ['OKTOBER', 'OCTOBER'],
  ['NOVEMBER', 'NOPEMBER'],
  ['DESEMBER', 'DECEMBER'],
];

/** The number of the month written so, of at least three letters; `00`, which is no month, where none is. */
export function monthOf(word = ''): string {
  return twoDigits(String(months.findIndex((names) => names.some((name) => name.startsWith(word.toUpperCase()))) + 1));
}

/**
 * Reads a day as Indonesian offices write it (31-01-2026, 31/1/2026, 31.01.2026, 31 Januari 2026) or as ISO; serial numbers are refused,
 * never guessed.
 */
export function readDate(cell: Cell | undefined): DateReading {
  if (typeof cell === 'number') return { ok: false, code: 'DATE_SERIAL' };
  const text = String(cell ?? '').trim();
  if (/^\d+([.,]\d+)?$/.test(text)) return { ok: false, code: 'DATE_SERIAL' };
  const iso = yearFirst.exec(text);
  const local = dayFirst.exec(text);
  const words = inWords.exec(text);
  const date =
    (iso && `${iso[1]}-${twoDigits(iso[3])}-${twoDigits(iso[4])}`) ??
    (local && `${local[4]}-${twoDigits(local[3])}-${twoDigits(local[1])}`) ??
    (words && `${words[3]}-${monthOf(words[2])}-${twoDigits(words[1])}`);
  if (date === null) return { ok: false, code: 'DATE_FORMAT' };
  return isOfficeDay(date) ? { ok: true, date } : { ok: false, code: 'DATE_INVALID' };
}
