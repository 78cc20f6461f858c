/** Who acts: the employee, the two people who may supervise him, and the administrator, who also serves the training office. */
export type Who = 'employee' | 'first' | 'second' | 'office';

export interface Turn {
  readonly key: string;
  readonly holder: 'employee' | 'supervisor' | 'office';
  readonly returnsTo?: number;
  readonly silence?: true;
}

/** A step for one occasion; moments are counted in seasons, of which each begins at a whole number. */
export interface Step {
  readonly key: string;
  /** The season in which it opens, and the moment when it is due. */
  readonly opens: number;
  readonly due: number;
  /** What must be done before, and what has to be looked at again when that is reopened: the same, near or far. */
  readonly after?: string;
  readonly restsOn: readonly string[];
  /** What was signed in it changes by an addendum, and by no reopening. */
  readonly isAmended?: true;
  readonly turns: readonly Turn[];
}

/** The last day of a season, and the day until which whoever gets a turn in it has at least. */
export const endOf = (season: number): number => season + 0.9;
export const ownDays = (season: number): number => season + 0.5;

/** The season after whose beginning everything that was planned is over. */
export const lastSeason = 6;

const targets = 'target-setting/';
const assessment = 'final-assessment/';
const quarters = ['TW1', 'TW2', 'TW3'].map((occasion) => `mid-term-review/${occasion}`);

const quarter = (occasion: string, season: number): Step => ({
  key: `mid-term-review/${occasion}`,
  opens: season,
  due: endOf(season),
  after: targets,
  restsOn: [targets],
  turns: [
    { key: 'report', holder: 'employee' },
    { key: 'feedback', holder: 'supervisor', returnsTo: 0 },
  ],
});

/**
 * The year as the office tells it: what opens in which season, who moves, and what may be given back. Written anew, not read from the
 * product.
 */
export const year: readonly Step[] = [
  {
    key: targets,
    opens: 0,
    due: endOf(5),
    restsOn: [],
    isAmended: true,
    turns: [
      { key: 'draft', holder: 'employee' },
      { key: 'agree', holder: 'supervisor', returnsTo: 0 },
    ],
  },
  quarter('TW1', 1),
  quarter('TW2', 2),
  quarter('TW3', 3),
  {
    key: assessment,
    opens: 4,
    due: endOf(5),
    after: targets,
    // Whoever rates the year has the quarters before him.
    restsOn: [targets, ...quarters],
    turns: [
      { key: 'report', holder: 'employee' },
      { key: 'rate', holder: 'supervisor', returnsTo: 0 },
      { key: 'acknowledge', holder: 'employee', silence: true },
    ],
  },
  {
    key: 'training-recommendation/',
    opens: 5,
    due: endOf(5),
    after: assessment,
    restsOn: [targets, ...quarters, assessment],
    turns: [
      { key: 'confirm', holder: 'supervisor' },
      { key: 'approve', holder: 'office', returnsTo: 0 },
    ],
  },
];

/** What the office as the administrator does to a step of many at once, or to somebody's part in the cycle. */
export type OfficeAct =
  | { readonly act: 'remind' }
  /** Until the end of that season. */
  | { readonly act: 'extend'; readonly until: number }
  | { readonly act: 'skip' | 'reopen'; readonly withResting: boolean }
  | { readonly act: 'withdraw'; readonly cause: 'RETIRED' | 'MOVED_OUT' }
  | { readonly act: 'close'; readonly acceptsUnfinished: boolean }
  | { readonly act: 'take-back' | 'open-again' };
export type MassAct = Extract<OfficeAct, { act: 'skip' | 'remind' | 'extend' | 'reopen' }>;

/**
 * What either side asks for to change what was agreed: not of the year that was planned, but under a number of its own, from the season on
 * in which it is asked for.
 */
export const addendum: Step = {
  key: 'addendum/',
  opens: 0,
  due: 0,
  after: targets,
  restsOn: [],
  turns: [
    { key: 'write', holder: 'employee' },
    { key: 'agree', holder: 'supervisor', returnsTo: 0 },
  ],
};

export const isMassAct = (given: OfficeAct): given is MassAct => ['skip', 'remind', 'extend', 'reopen'].includes(given.act);

/** Why a document was ended before it was complete: for what cause somebody left, and the words of the act. */
export interface Ending {
  readonly cause: string | null;
  readonly reason: string;
}

/** The reason that the administrator gives for an act. */
export const reasonOf = ({ act }: OfficeAct): string => `Keputusan kepala dinas: ${act}`;
