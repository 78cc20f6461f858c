import type { PositionType } from './position.js';

/** A post of today, as far as the search for a superior needs it: the main one of somebody, or a vacant one that he runs. */
export interface PostHolder {
  readonly employeeId: string;
  readonly unitId: string;
  readonly positionType: string;
  /** At work, so that he can hold tasks. */
  readonly able: boolean;
  readonly supervisorId: string | null;
}

/**
 * The head who could appraise somebody, where he was found, and how certain that is: `sure` where the one leading post of the own unit, or
 * for its head of the unit next above, says so; `likely` where somebody had to be passed over, or posts do not say who leads.
 */
export interface SupervisorProposal {
  readonly supervisorId: string;
  readonly basis: 'unit' | 'unit-above';
  readonly certainty: Certainty;
}

export const certainties = ['sure', 'likely'] as const;
export type Certainty = (typeof certainties)[number];

/** Posts that lead a unit, the highest first. */
export const leadingPositions: readonly PositionType[] = ['PEJABAT_NEGARA', 'JPT_MADYA', 'JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS'];

/** What is known of the organisation: its posts, and the unit above each unit. */
export interface Organigram {
  readonly posts: readonly PostHolder[];
  /** Posts that nobody holds, by who runs them (Plt., Plh.). */
  readonly run?: readonly PostHolder[];
  readonly parentOf: ReadonlyMap<string, string | null>;
}

/**
 * Who leads each unit: the highest leading post, else the one to whom most people of the unit report. Whoever runs a vacant post leads by
 * it as its holder would (SE Kepala BKN 1/SE/I/2021).
 */
export function headsOf(posts: readonly PostHolder[], run: readonly PostHolder[] = []): ReadonlyMap<string, PostHolder> {
  const reports = new Map<string, number>();
  for (const { supervisorId, unitId } of posts) {
    const place = placeOf(supervisorId ?? '', unitId);
    reports.set(place, (reports.get(place) ?? 0) + 1);
  }
  const reportsTo = ({ employeeId, unitId }: PostHolder) => reports.get(placeOf(employeeId, unitId)) ?? 0;
  const heads = new Map<string, PostHolder>();
  for (const post of [...posts, ...run]) {
    const isLeader = rankOf(post) < leadingPositions.length || reportsTo(post) > 0;
    const head = heads.get(post.unitId);
    if (isLeader && (head === undefined || leadsBefore(post, head, reportsTo))) heads.set(post.unitId, post);
  }
  return heads;
}

const placeOf = (employeeId: string, unitId: string): string => `${employeeId} ${unitId}`;

/**
 * Proposes the head of the person's own unit, or of the nearest unit above whose head is at work. Never himself, and nobody who
 * answers to him: that would close a circle. Null where no such head exists; then a person has to choose.
 */
export function supervisorProposer({
  posts,
  run = [],
  parentOf,
}: Organigram): (employeeId: string, unitId: string) => SupervisorProposal | null {
  const supervisorOf = new Map(posts.map((post) => [post.employeeId, post.supervisorId]));
  const heads = headsOf(posts, run);
  return (employeeId, unitId) => {
    const passed = new Set<string>();
    for (let at: string | null | undefined = unitId; at && !passed.has(at); at = parentOf.get(at)) {
      passed.add(at);
      const head = heads.get(at);
      if (head?.able === true && !answersTo(head.employeeId, employeeId, supervisorOf)) {
        const isNext = at === unitId || (at === parentOf.get(unitId) && heads.get(unitId)?.employeeId === employeeId);
        return {
          supervisorId: head.employeeId,
          basis: at === unitId ? 'unit' : 'unit-above',
          certainty: isNext && leadsAlone(head, [...posts, ...run]) ? 'sure' : 'likely',
        };
      }
    }
    return null;
  };
}

/** Whether his post leads the unit, and no other there leads as high. */
function leadsAlone(head: PostHolder, posts: readonly PostHolder[]): boolean {
  const isAlike = (post: PostHolder) => post.unitId === head.unitId && post.employeeId !== head.employeeId && rankOf(post) === rankOf(head);
  return rankOf(head) < leadingPositions.length && !posts.some(isAlike);
}

function rankOf({ positionType }: PostHolder): number {
  const at = leadingPositions.indexOf(positionType as PositionType);
  return at === -1 ? leadingPositions.length : at;
}

function leadsBefore(a: PostHolder, b: PostHolder, reportsTo: (post: PostHolder) => number): boolean {
  if (rankOf(a) !== rankOf(b)) return rankOf(a) < rankOf(b);
  const more = reportsTo(a) - reportsTo(b);
  // The last resort is the id, so that the same data always give the same proposal.
  return more === 0 ? a.employeeId < b.employeeId : more > 0;
}

function answersTo(from: string, employeeId: string, supervisorOf: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let at: string | null | undefined = from; at && !passed.has(at); at = supervisorOf.get(at)) {
    if (at === employeeId) return true;
    passed.add(at);
  }
  return false;
}
