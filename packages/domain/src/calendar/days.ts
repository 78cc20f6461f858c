import type { Text } from '../text.js';

/** A day as the office writes it: `2026-01-31`. Two days compare as text. */
export type LocalDate = string;

const day = 86_400_000;
const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Says whether the text is a day that exists, written `YYYY-MM-DD`. */
export function isLocalDate(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const month = Number(parts[2]);
  return month >= 1 && month <= 12 && Number(parts[3]) >= 1 && Number(parts[3]) <= daysInMonth(Number(parts[1]), month);
}

/** The years within which any day of the office lies: another one is a slip of the finger, and some of them no database can keep. */
export const officeYears = { first: 1900, last: 2200 } as const;

/** Says whether the text is a day that exists and lies within the years of the office. */
export function isOfficeDay(text: string): boolean {
  return isLocalDate(text) && text >= String(officeYears.first) && text < String(officeYears.last + 1);
}

/** How many days the month has; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

const written = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
const inIndonesian = new Intl.DateTimeFormat('id-ID', written);
const inEnglish = new Intl.DateTimeFormat('en-GB', written);

/** The day as a sentence names it: "31 Desember 2027". */
export function dayInWords(date: LocalDate): Text {
  const at = dayNumberOf(date) * day;
  return { id: inIndonesian.format(at), en: inEnglish.format(at) };
}

/** The day's number, counted from 1 January 1970 = 0: a day can be added to and compared without a time zone. */
export function dayNumberOf(date: LocalDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / day;
}

// A page of people has few days, and each is asked for many times; not many are kept.
const kept = 1_000;
const dates = new Map<number, LocalDate>();

/** The day that has this number. */
export function dateOfDayNumber(dayNumber: number): LocalDate {
  const known = dates.get(dayNumber);
  if (known !== undefined) return known;
  if (dates.size >= kept) dates.clear();
  const date = new Date(dayNumber * day).toISOString().slice(0, 10);
  dates.set(dayNumber, date);
  return date;
}

/** The day that lies `days` later (earlier when negative); every day counts. */
export function addCalendarDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumberOf(date) + days);
}

/** The same day `months` later; where the month is too short, its last day (31 August + 6 months = 28 February). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const monthCount = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  const dayOfMonth = Math.min(Number(date.slice(8, 10)), daysInMonth(year, month));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
