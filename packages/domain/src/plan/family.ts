/** Which of the two forms of a plan a post has: that of leaders, or that of staff (PermenPANRB 6/2022; domain rule R-SKP-11). */
export const families = ['LEADER', 'STAFF'] as const;
export type Family = (typeof families)[number];

/** How a plan says what is expected: by indicators with numbers, or by what success looks like. */
export const approaches = ['QUANTITATIVE', 'QUALITATIVE'] as const;
export type Approach = (typeof approaches)[number];

/** From which side an indicator of staff looks at a result. */
export const aspects = ['QUANTITY', 'QUALITY', 'TIME', 'COST'] as const;
export type Aspect = (typeof aspects)[number];

/** From which side an indicator of a leader does. */
export const perspectives = ['STAKEHOLDERS', 'PROCESS', 'STRENGTHENING', 'BUDGET'] as const;
export type Perspective = (typeof perspectives)[number];

/** With what the titles of those begin who head an independent unit. A deputy or the head of a part of it has another title. */
const independentHeads = [
  ...['kepala puskesmas', 'kepala uptd', 'kepala upt', 'kepala balai', 'kepala panti', 'kepala rsud', 'kepala rumah sakit'],
  ...['direktur rsud', 'direktur rumah sakit', 'direktur uptd', 'camat', 'lurah'],
  ...['kepala sekolah', 'kepala tk', 'kepala sd', 'kepala smp', 'kepala sma', 'kepala smk', 'kepala slb', 'kepala madrasah'],
] as const;

/**
 * The form of a plan by the post: leaders are high officials (JPT) and the heads of independent units, whom the title of the post tells.
 */
export function familyOf({ positionType, position }: { readonly positionType: string; readonly position: string }): Family {
  const title = ` ${position
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const isLeader = positionType.startsWith('JPT_') || independentHeads.some((head) => title.startsWith(` ${head} `));
  return isLeader ? 'LEADER' : 'STAFF';
}

/** The sides from which an indicator is looked at, as far as its plan asks for one. */
export interface Sides {
  readonly aspect?: Aspect | undefined;
  readonly perspective?: Perspective | undefined;
}

/** Of the sides the one that the form has: leaders name a perspective in either approach, staff an aspect where it is quantitative. */
export function sidesIn(family: Family, approach: Approach, { aspect, perspective }: Sides): Sides {
  if (family === 'LEADER') return perspective === undefined ? {} : { perspective };
  return aspect === undefined || approach === 'QUALITATIVE' ? {} : { aspect };
}

/** The perspectives that no indicator of these results has, in the order of the form (domain rule R-SKP-4). */
export function perspectivesWithout(results: readonly { readonly indicators: readonly Sides[] }[]): readonly Perspective[] {
  const had = new Set(results.flatMap(({ indicators }) => indicators.map(({ perspective }) => perspective)));
  return perspectives.filter((each) => !had.has(each));
}
