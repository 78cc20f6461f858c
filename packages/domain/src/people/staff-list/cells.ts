import { isOfficeDay } from '../../calendar/days.js';
import type { LocalDate } from '../../calendar/days.js';
import { hidesInLine } from '../../text.js';
import { withoutSpaces } from '../employee-number.js';
import type { Cell } from './sheet.js';

/** What a row of sums is called, without its spaces: in these words alone, as a title may begin with one. */
const sum = /^((GRAND|SUB)?TOTAL|JUMLAH|RATA-?RATA|RERATA)(KESELURUHAN|SELURUHNYA)?(PEGAWAI|PNS|CPNS|PPPK|ASN|ORANG|DATA)?[\d\W]*(ORANG)?$/;

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

/** Whether a row adds up a list: it says so in a cell, and no cell holds anybody's number. */
export function addsUp(cells: readonly Cell[]): boolean {
  const texts = cells.map((cell) => plainNumber(String(cell ?? '')));
  return texts.some((text) => sum.test(text)) && !texts.some((text) => /\d{9}/.test(text));
}

export type DateReading =
  | { readonly ok: true; readonly date: LocalDate }
  | { readonly ok: false; readonly code: 'DATE_SERIAL' | 'DATE_FORMAT' | 'DATE_INVALID' };

/** With the time that a spreadsheet keeps beside a day, which is that of its own place. */
const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const inWords = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4}|\d{2})$/;
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

/** A year of two digits as spreadsheets mean it, which write `1-Jan-23` where a day is told so: up to 29 it is of this century. */
function wholeYear(digits = ''): string {
  return digits.length === 4 ? digits : `${digits < '30' ? '20' : '19'}${digits}`;
}

/** Without what a word processor puts in: other dashes, and spaces around them or several in a row. */
function plainDay(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ?[\u2010-\u2015-] ?/g, '-');
}

/**
 * Reads a day as Indonesian offices write it (31-01-2026, 31/1/2026, 31.01.2026, 31 Januari 2026, 31-Jan-26) or as ISO; serial numbers are
 * refused, never guessed, and so is 1-2-26, which may be of two months.
 */
export function readDate(cell: Cell | undefined): DateReading {
  if (typeof cell === 'number') return { ok: false, code: 'DATE_SERIAL' };
  const text = plainDay(String(cell ?? ''));
  if (/^\d+([.,]\d+)?$/.test(text)) return { ok: false, code: 'DATE_SERIAL' };
  const iso = yearFirst.exec(text);
  const local = dayFirst.exec(text);
  const words = inWords.exec(text);
  const date =
    (iso && `${iso[1]}-${twoDigits(iso[3])}-${twoDigits(iso[4])}`) ??
    (local && `${local[4]}-${twoDigits(local[3])}-${twoDigits(local[1])}`) ??
    (words && `${wholeYear(words[3])}-${monthOf(words[2])}-${twoDigits(words[1])}`);
  if (date === null) return { ok: false, code: 'DATE_FORMAT' };
  return isOfficeDay(date) ? { ok: true, date } : { ok: false, code: 'DATE_INVALID' };
}
