import { endOfDay, type Instant, type Zone } from '../calendar/zone.js';
import { hoursAllowedToPppk, hoursOwedByPns } from './propose-courses.js';

/** The training hours (JP) of a year: recommended to somebody, planned by him, and attended. */
export interface TrainingHours {
  readonly recommended: number;
  readonly planned: number;
  readonly attended: number;
}

/** The hours of a year against what the regulations know for the status; null where they know nothing. */
export interface TrainingYear extends TrainingHours {
  /** The least that must be attended in a year. */
  readonly owed: number | null;
  /** The most that may be attended in a year. */
  readonly allowed: number | null;
}

/** What these hours mean for somebody of this status. Only what was attended fulfils the duty (PP 11/2017 article 203, PerLAN 10/2018). */
export function trainingYear(status: string, hours: TrainingHours): TrainingYear {
  const isCivilServant = status === 'PNS' || status === 'CPNS';
  return { ...hours, owed: isCivilServant ? hoursOwedByPns : null, allowed: status === 'PPPK' ? hoursAllowedToPppk : null };
}

/**
 * The moment whose status counts for the hours of a year: its last one, by the zone of the unit, or that at which the document was complete
 * or ended, where that came before. Whoever becomes something else later owes nothing else for it.
 */
export function trainingYearAsOf(year: number, zone: Zone, endedAt: Instant | null): Instant {
  const last = endOfDay(`${year}-12-31`, zone);
  return endedAt !== null && endedAt < last ? endedAt : last;
}
