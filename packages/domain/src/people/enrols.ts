import { isAppraised, standings, type Standing } from './standing.js';
import type { EmploymentStatus } from './employment-status.js';
import type { PositionType } from './position.js';

/** Which employees of its unit a cycle enrols: all that are named must fit, and what is not named leaves nobody out. */
export interface Enrols {
  readonly positionTypes?: PositionType[] | undefined;
  readonly statuses?: Exclude<EmploymentStatus, 'NON_ASN'>[] | undefined;
  /** Only these units, each with all below it. */
  readonly unitIds?: string[] | undefined;
  /** Only these people. */
  readonly nips?: string[] | undefined;
}

/** Standings whose holders take part in a cycle. */
export const appraisedStandings = (Object.keys(standings) as Standing[]).filter(isAppraised);
