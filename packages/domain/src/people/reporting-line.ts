import type { ActingKind } from './assignment-kind.js';

/** What the resolution needs to know about one person. */
export interface LinePerson {
  readonly id: string;
  readonly standing: string;
  /** In a standing that can hold tasks, now. */
  readonly able: boolean;
  readonly supervisorId: string | null;
  /** Those who now act for the post that this person holds definitively. */
  readonly actingForPost: readonly { readonly personId: string; readonly kind: ActingKind }[];
}

/** Who appraises somebody, and who decides above that. */
export interface Line {
  readonly supervisorId: string | null;
  readonly higherOfficialId: string | null;
  /** Set when the supervisor only stands in for the post's holder ("Penilai sementara"). */
  readonly acting: ActingKind | null;
  /** For whose post one of these two stands in while its holder is away: the holder by who stands in for him. */
  readonly standsInFor: ReadonlyMap<string, string>;
  /** Who may act for these two while they are there, by the one acted for: able, and nobody who answers to the employee. */
  readonly deputies: ReadonlyMap<string, readonly string[]>;
}

const nobody = new Map<string, never>();
const noLine: Line = { supervisorId: null, higherOfficialId: null, acting: null, standsInFor: nobody, deputies: nobody };

// SE Kepala BKN 1/SE/I/2021: acting officials may set plans and appraise. A vacant post's PLT comes before a daily stand-in.
const actingOrder: readonly ActingKind[] = ['PLT', 'PJ', 'PLH'];

type Search =
  | { readonly found: LinePerson; readonly post: LinePerson; readonly acting: ActingKind | null }
  | { readonly found: null; readonly circle: boolean };

/**
 * Resolves who appraises the employee: the direct superior when able, else who acts for that post, else the next post up.
 * The higher official is found the same way from the supervisor's post; the topmost official is his own staff's.
 * Nobody appraises himself, nor somebody above him while standing in. A circle ends the search and gives null.
 */
export function resolveLine(employeeId: string, people: ReadonlyMap<string, LinePerson>): Line {
  const employee = people.get(employeeId);
  if (!employee) return noLine;

  const supervisor = climb(employee.supervisorId, [employeeId], employeeId, people);
  if (!supervisor.found) return noLine;

  const above = climb(supervisor.post.supervisorId, [employeeId, supervisor.found.id], employeeId, people);
  const higherOfficialId = above.found ? above.found.id : above.circle ? null : supervisor.found.id;
  const deputies = deputiesOf([supervisor.found.id, higherOfficialId], employeeId, people);
  const standsInFor = postsStoodInFor([supervisor, above]);
  return { supervisorId: supervisor.found.id, higherOfficialId, acting: supervisor.acting, standsInFor, deputies };
}

function postsStoodInFor(found: readonly Search[]): Line['standsInFor'] {
  const acting = found.flatMap((each): [string, string][] => (each.found && each.acting ? [[each.found.id, each.post.id]] : []));
  return acting.length === 0 ? nobody : new Map(acting);
}

/** A deputy of somebody present is bound like a stand-in: nobody rates his superior, near or far (domain rule R-ROLE-1). */
function deputiesOf(holders: readonly (string | null)[], employeeId: string, people: ReadonlyMap<string, LinePerson>): Line['deputies'] {
  const found = holders.flatMap((id): [string, string[]][] => {
    const acting = (id === null ? undefined : people.get(id))?.actingForPost ?? [];
    const able = acting.flatMap(({ personId }) => {
      const person = people.get(personId);
      return person?.able && person.id !== employeeId && !answersTo(person, employeeId, people) ? [person.id] : [];
    });
    return id === null || able.length === 0 ? [] : [[id, able]];
  });
  return found.length === 0 ? nobody : new Map(found);
}

/** Goes from post to post upwards until somebody can take the role; `excluded` never do. */
function climb(firstId: string | null, excluded: readonly string[], employeeId: string, people: ReadonlyMap<string, LinePerson>): Search {
  const passed = new Set<string>();
  let post = firstId === null ? undefined : people.get(firstId);
  while (post) {
    if (post.id === employeeId || passed.has(post.id)) return { found: null, circle: true };
    passed.add(post.id);
    if (post.able && !excluded.includes(post.id)) return { found: post, post, acting: null };
    if (!post.able) {
      const stand = standIn(post, excluded, employeeId, people);
      if (stand) return { found: stand.person, post, acting: stand.kind };
    }
    post = post.supervisorId === null ? undefined : people.get(post.supervisorId);
  }
  return { found: null, circle: false };
}

function standIn(
  post: LinePerson,
  excluded: readonly string[],
  employeeId: string,
  people: ReadonlyMap<string, LinePerson>,
): { person: LinePerson; kind: ActingKind } | undefined {
  for (const kind of actingOrder) {
    for (const acting of post.actingForPost) {
      if (acting.kind !== kind) continue;
      const person = people.get(acting.personId);
      if (person?.able && !excluded.includes(person.id) && !answersTo(person, employeeId, people)) return { person, kind };
    }
  }
  return undefined;
}

/**
 * Whether somebody answers to the employee, however far down, by his post or because the employee acts for a post above him: such a one
 * rates the employee neither while standing in nor as a deputy.
 */
function answersTo(person: LinePerson, employeeId: string, people: ReadonlyMap<string, LinePerson>): boolean {
  const passed = new Set<string>();
  const waiting = [person];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    passed.add(at.id);
    const superior = at.supervisorId === null ? undefined : people.get(at.supervisorId);
    if (superior === undefined) continue;
    const acting = superior.actingForPost.map(({ personId }) => personId);
    if (superior.id === employeeId || acting.includes(employeeId)) return true;
    // A deputy of somebody present is not above his people; who stands in for somebody away is.
    for (const id of [superior.id, ...(superior.able ? [] : acting)]) {
      const above = people.get(id);
      if (above !== undefined && !passed.has(id)) waiting.push(above);
    }
  }
  return false;
}

/**
 * Finds the circles of a list "employee reports to supervisor", each once, as ids in reporting order. Time grows with the
 * number of edges only. A later edge of the same employee replaces the earlier one.
 */
export function findCircles(edges: Iterable<readonly [employeeId: string, supervisorId: string | null]>): string[][] {
  const supervisorOf = new Map(edges);
  const walkOf = new Map<string, number>();
  const circles: string[][] = [];
  let walk = 0;
  for (const start of supervisorOf.keys()) {
    walk += 1;
    const path: string[] = [];
    let at: string | null | undefined = start;
    while (at !== null && at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, walk);
      path.push(at);
      at = supervisorOf.get(at);
    }
    if (at !== null && at !== undefined && walkOf.get(at) === walk) circles.push(path.slice(path.indexOf(at)));
  }
  return circles;
}
