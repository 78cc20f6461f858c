import type { Standing } from '../people/index.js';
import type { Text } from '../text.js';

/** THE REGISTRATION: why somebody leaves a cycle. The words beside it say the rest. */
export const leavingCauses = {
  RETIRED: { id: 'Pensiun', en: 'Retired' },
  DIED: { id: 'Meninggal dunia', en: 'Died' },
  MOVED_OUT: { id: 'Pindah ke luar instansi', en: 'Moved to an office outside' },
  OTHER: { id: 'Sebab lain', en: 'Another cause' },
} as const satisfies Readonly<Record<string, Text>>;

export type LeavingCause = keyof typeof leavingCauses;

/**
 * What is open about somebody who was withdrawn. `waitedFor`: the cause says that he has left for good and his data do not, so that what
 * others hand in waits for him. `backAtWork`: his data say since that he is at work again, so that he may be taken back.
 */
export const afterLeavings = ['waitedFor', 'backAtWork'] as const;
export type AfterLeaving = (typeof afterLeavings)[number];

const causes: Partial<Record<Standing, LeavingCause>> = {
  '66': 'OTHER',
  '77': 'OTHER',
  '88': 'RETIRED',
  '98': 'RETIRED',
  '99': 'RETIRED',
  MD: 'DIED',
  PI: 'MOVED_OUT',
};

/** Standings by which somebody has left for good. */
export const leavingStandings = Object.keys(causes) as Standing[];

const standingsOf: Partial<Record<LeavingCause, Standing>> = { RETIRED: '99', DIED: 'MD', MOVED_OUT: 'PI' };

/** The standing of somebody who left for this cause; undefined for one that says nothing about whether he is there. */
export function standingOfCause(cause: LeavingCause): Standing | undefined {
  return standingsOf[cause];
}

/** For what cause somebody of this standing has left for good; undefined for one who is there or may come back. */
export function leavingCauseOf(standing: Standing): LeavingCause | undefined {
  return causes[standing];
}

/** Causes that say that somebody has left for good. */
export const leavingForGood = Object.keys(standingsOf) as LeavingCause[];
