import { hoursAllowedToPppk, hoursOwedByPns } from './propose-courses.js';

/** The training hours (JP) of a year against what the regulations know for the status; null where they know nothing. */
export interface TrainingYear {
  readonly hours: number;
  /** The least a year must have. */
  readonly owed: number | null;
  /** The most a year may have. */
  readonly allowed: number | null;
}

/** What this many hours mean for somebody of this status. */
export function trainingYear(status: string, hours: number): TrainingYear {
  const isCivilServant = status === 'PNS' || status === 'CPNS';
  return { hours, owed: isCivilServant ? hoursOwedByPns : null, allowed: status === 'PPPK' ? hoursAllowedToPppk : null };
}
