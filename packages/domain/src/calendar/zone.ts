import { addCalendarDays, type LocalDate } from './days.js';

/** A moment, as ISO text in UTC: `2026-01-31T14:59:59.000Z`. Two instants compare as text. */
export type Instant = string;

/** The three time zones of Indonesia (Keppres 41/1987); none of them has summer time. */
export type Zone = 'WIB' | 'WITA' | 'WIT';

export const zones: readonly Zone[] = ['WIB', 'WITA', 'WIT'];

const hoursAheadOfUtc: Readonly<Record<Zone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

const hour = 3_600_000;
const twoDigits = (n: number): string => String(n).padStart(2, '0');

// A page of people has few moments, and each is asked for many times; not many are kept.
const kept = 1_000;
const days: Readonly<Record<Zone, Map<Instant, LocalDate>>> = { WIB: new Map(), WITA: new Map(), WIT: new Map() };

/** The day that the office in this zone has at this moment. */
export function localDateOf(instant: Instant, zone: Zone): LocalDate {
  const known = days[zone].get(instant);
  if (known !== undefined) return known;
  if (days[zone].size >= kept) days[zone].clear();
  const date = new Date(Date.parse(instant) + hoursAheadOfUtc[zone] * hour).toISOString().slice(0, 10);
  days[zone].set(instant, date);
  return date;
}

/** The moment as a clock of the zone shows it, to the minute: `2026-01-31T23:59`. */
export function localTimeOf(instant: Instant, zone: Zone): string {
  return new Date(Date.parse(instant) + hoursAheadOfUtc[zone] * hour).toISOString().slice(0, 16);
}

/** The last second of the day in this zone: a deadline of 31 January is met at 23:59:59 of the unit's own clock. */
export function endOfDay(date: LocalDate, zone: Zone): Instant {
  return `${date}T${twoDigits(23 - hoursAheadOfUtc[zone])}:59:59.000Z`;
}

/** The first moment of the day in this zone; in UTC it lies on the evening before. */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  return `${addCalendarDays(date, -1)}T${twoDigits(24 - hoursAheadOfUtc[zone])}:00:00.000Z`;
}
