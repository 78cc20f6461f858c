import { localDateOf, wholePercent, type Instant, type LocalDate, type Zone } from '@siklus/domain';
import { useLocaleState } from 'react-admin';

const regions: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-GB' };
const timeZones: Readonly<Record<Zone, string>> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };

type DateStyle = 'long' | 'short';
const dateStyles: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
};

const ownMoments: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
};

const yearOf = (date: LocalDate, thisYear: number): Intl.DateTimeFormatOptions =>
  date.startsWith(`${thisYear}-`) ? {} : { year: 'numeric' };

/** The year as a reader's own clock has it. */
const yearOfToday = () => new Date().getFullYear();

/**
 * Numbers, days and moments as people of the office write them: `7.214`, `15 Oktober 2026, 23.59 WIT`. A short day names its year where
 * that is another than `thisYear`.
 */
export function formatsOf(language: string, thisYear = yearOfToday()) {
  const region = regions[language] ?? 'id-ID';
  const day = (date: LocalDate, style: DateStyle = 'long') =>
    new Intl.DateTimeFormat(region, { ...dateStyles[style], ...yearOf(date, thisYear), timeZone: 'UTC' }).format(
      new Date(`${date}T12:00:00Z`),
    );
  const time = (instant: Instant, zone?: Zone) =>
    new Intl.DateTimeFormat(region, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(zone === undefined ? {} : { timeZone: timeZones[zone] }),
    }).format(new Date(instant));
  const dayOf = (instant: Instant, zone: Zone, style: DateStyle = 'long') => day(localDateOf(instant, zone), style);
  const moment = (instant: Instant, zone: Zone, style: DateStyle = 'long') =>
    `${dayOf(instant, zone, style)}, ${time(instant, zone)} ${zone}`;
  return {
    /** What is called so in a cycle, with its year where that is another than `thisYear`. */
    ofYear: (label: string, year: number) => (year === thisYear ? label : `${label} ${year}`),
    day,
    time,
    /** A figure with all of its decimals, as it was written and as it is printed. */
    number: (value: number) => new Intl.NumberFormat(region, { maximumFractionDigits: 14 }).format(value),
    /** An index as its rules round it: always two decimals. */
    hundredths: (value: number) => new Intl.NumberFormat(region, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value),
    /** An average of answers: always three decimals, so that those below each other can be compared. */
    thousandths: (value: number) => new Intl.NumberFormat(region, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value),
    /** A share as whole percent (domain rule R-IKI-6). Its sign never stands on a line of its own. */
    percent: (share: number) => `${wholePercent(share)}\u00a0%`,
    dayOf,
    /** A moment in the zone of the unit it is about, with the zone's name. */
    moment,
    /** The same of something that mostly was just now: without the day as long as it is that day there. */
    recently: (instant: Instant, zone: Zone, now: Instant = new Date().toISOString()) =>
      localDateOf(instant, zone) === localDateOf(now, zone) ? `${time(instant, zone)} ${zone}` : moment(instant, zone, 'short'),
    /** A moment that belongs to no unit (jobs, audit), on the reader's own clock, with the name of its zone. */
    ownMoment: (instant: Instant) => new Intl.DateTimeFormat(region, ownMoments).format(new Date(instant)),
    /** `Jan`, `Feb`, … by the month's number from 1. */
    month: (month: number) =>
      new Intl.DateTimeFormat(region, { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 15))),
  };
}

export type Formats = ReturnType<typeof formatsOf>;

export function useFormat(): Formats {
  const [language] = useLocaleState();
  return formatsOf(language);
}
