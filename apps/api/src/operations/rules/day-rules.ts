import {
  addCalendarDays,
  addWorkingDays,
  endOfDay,
  finalFrom,
  holidayYears,
  isOfficeDay,
  localDateOf,
  nationalCalendar,
  officeYears,
  saying,
  zones,
  type LocalDate,
  type Zone,
} from '@siklus/domain';
import { z } from 'zod';
import { rule, type Rule } from './rule.js';

const { first, last } = officeYears;
const inYears = saying({ id: `Isi hari dari tahun ${first} sampai ${last}.`, en: `Enter a day from the years ${first} to ${last}.` });
const day = z.iso.date().refine(isOfficeDay, inYears);
const zone = z.enum(zones as readonly [Zone, ...Zone[]]);

/** How sure the holidays from the one day to the other are: of a year that nobody has decreed yet only the weekends are known. */
function holidaysBetween(from: LocalDate, to: LocalDate): 'DECREED' | 'ESTIMATED' | 'UNKNOWN' {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, at) => Number(from.slice(0, 4)) + at);
  const bases = years.map((year) => holidayYears.find((each) => each.year === year)?.basis ?? 'UNKNOWN');
  return (['UNKNOWN', 'ESTIMATED'] as const).find((basis) => bases.includes(basis)) ?? 'DECREED';
}

/** Rules of days. */
export const dayRules = {
  'due-date': rule(
    'The end of the n-th working day in a zone',
    z.strictObject({ from: day, workingDays: z.number().int().min(0).max(1000), zone }),
    { from: '2026-01-20', workingDays: 14, zone: 'WIT' },
    (input) => {
      const date = addWorkingDays(input.from, input.workingDays, nationalCalendar);
      return { date, at: endOfDay(date, input.zone), holidays: holidaysBetween(input.from, date) };
    },
  ),
  'final-from': rule(
    'PP 30/2019: until when one may object to a result, and from when it is final (14 working days)',
    z.strictObject({ receivedAt: z.iso.datetime().refine((moment) => isOfficeDay(moment.slice(0, 10)), inYears), zone }),
    { receivedAt: '2026-01-20T03:00:00Z', zone: 'WIT' },
    (input) => {
      const from = finalFrom(input.receivedAt, input.zone, nationalCalendar);
      const lastDay = addCalendarDays(localDateOf(from, input.zone), -1);
      return { lastDay, finalFrom: from, holidays: holidaysBetween(localDateOf(input.receivedAt, input.zone), lastDay) };
    },
  ),
} satisfies Record<string, Rule>;
