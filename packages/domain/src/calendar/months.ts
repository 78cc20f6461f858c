import type { Text } from '../text.js';

/** What the months of the year are called, January first. */
const names: readonly Text[] = [
  { id: 'Januari', en: 'January' },
  { id: 'Februari', en: 'February' },
  { id: 'Maret', en: 'March' },
  { id: 'April', en: 'April' },
  { id: 'Mei', en: 'May' },
  { id: 'Juni', en: 'June' },
  { id: 'Juli', en: 'July' },
  { id: 'Agustus', en: 'August' },
  { id: 'September', en: 'September' },
  { id: 'Oktober', en: 'October' },
  { id: 'November', en: 'November' },
  { id: 'Desember', en: 'December' },
];

/** The months of a year as numbers, January being 1. */
export const monthsOfYear: readonly number[] = names.map((_name, at) => at + 1);

/** What a month of the year is called; January is 1. */
export function monthName(month: number): Text {
  const name = names[month - 1];
  if (name === undefined) throw new Error(`There is no month ${month}`);
  return name;
}
