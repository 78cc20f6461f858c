import { assignmentKinds, isSameTeam, type ActingKind, type TeamTime } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import type { ActedFor } from '../tables/team-assignment.table.js';
import { actingKindOf, loadPeople, type PeopleAround } from './load-line.js';
import { headPost, ledTeamsOf } from './team-leads.js';
import type { Subject } from './subject.js';
import type { VacantPost } from './vacant-posts.js';

/**
 * For whom somebody does what belongs to who leads a team: the head of its unit, or nobody but the post of that head where it is vacant;
 * null where he does it in his own right.
 */
export async function forHead(tx: Tx, personId: string, team: Pick<TeamTime, 'unitId' | 'team'>): Promise<ActedFor | null> {
  const led = await ledTeamsOf(tx, personId);
  if (led.some((each) => each.team !== null && isSameTeam({ ...each, team: each.team }, team))) return null;
  const head = await headPost(tx, team.unitId);
  if (head === undefined) return null;
  if (head.employeeId === personId) return head.kind === null ? null : forVacant({ kind: head.kind, position: head.position });
  return actedFor((await loadPeople(tx, [head.employeeId])).people, head.employeeId, personId);
}

/**
 * For whom somebody answers for the home unit of a document: who assesses its employee, or whose place that one takes while he is away; for
 * nobody but the post where that is vacant.
 */
export function forHome(
  { line, people, vacantPosts }: Pick<Subject, 'line' | 'people' | 'vacantPosts'>,
  personId: string,
): ActedFor | null {
  const { supervisorId, standsInFor } = line;
  const holderId = supervisorId === personId ? (standsInFor.get(personId) ?? null) : supervisorId;
  if (holderId !== null) return actedFor(people, holderId, personId);
  const vacant = vacantPosts.get(personId);
  return vacant === undefined ? null : forVacant(vacant);
}

/** With which post he is written who acted, and in whose name (a.n.): nobody's for a vacant post, which he runs himself. */
export function calledAs({ post }: Pick<Person, 'post'>, acted: ActedFor | null) {
  if (acted === null) return { byPost: post, forName: null };
  const { prefix } = assignmentKinds[acted.as];
  return { byPost: `${prefix}${acted.post}`, forName: acted.as === 'PLH' ? acted.name : null };
}

/** What the trail says of it. */
export function inNameOf(acted: ActedFor | null): { readonly onBehalfOf?: string } {
  return acted === null || acted.employeeId === null ? {} : { onBehalfOf: acted.employeeId };
}

function forVacant({ kind, position }: VacantPost): ActedFor {
  return { employeeId: null, name: null, post: position, as: kind };
}

function actedFor(people: PeopleAround['people'], holderId: string, personId: string): ActedFor | null {
  const as: ActingKind | null = actingKindOf(people, holderId, personId);
  const holder = people.get(holderId);
  return as === null || holder === undefined ? null : { employeeId: holderId, name: holder.name, post: holder.post ?? '', as };
}
