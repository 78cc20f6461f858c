import type { Actor, Command, LineFacts, Zone } from '@siklus/domain';
import type { LineCause } from './line-cause.js';
import { actingPostOf, type PeopleAround } from './load-line.js';
import type { StoredProgress } from './stored-progress.js';
import { titleOf, type VacantPosts } from './vacant-posts.js';

/** A participant as the engine works on it: who and where, its progress, and the end of its audit chain. */
export interface Subject {
  readonly participantId: string;
  readonly employeeId: string;
  readonly cycleId: string;
  readonly year: number;
  /** The template that the document follows; null where its cycle was made without one. */
  readonly templateVersion: number | null;
  /** The unit where the employee is now, or was last: there the document lies. */
  readonly unitId: string;
  /** The unit where it still lies as it is kept; another one when a post has taken effect or ended since. */
  readonly keptUnitId: string;
  readonly zone: Zone;
  readonly status: string;
  readonly position: string;
  readonly positionType: string;
  /** The post held now; a step run opened today belongs to it. */
  readonly segmentId: string | null;
  readonly version: number;
  readonly auditN: number;
  readonly auditHead: Buffer;
  readonly wakesAt: string | null;
  readonly progress: StoredProgress;
  readonly line: LineFacts;
  /** What the people of the line are called now, their posts, and who acts for these. */
  readonly people: PeopleAround['people'];
  /** Who of the line stands in it for a post that is vacant. */
  readonly vacantPosts: VacantPosts;
  /** Not in the database yet: the command is its enrolment. */
  readonly isNew: boolean;
}

/** One command to one participant. */
export interface Request {
  readonly participantId: string;
  readonly command: Command;
  readonly actor: Actor;
  /** Who changed the line, where the document is looked at because of that. */
  readonly cause?: LineCause | undefined;
}

/** Whether the employee is in another unit than the one where his document lies. */
export function hasMoved({ unitId, keptUnitId }: Subject): boolean {
  return unitId !== keptUnitId;
}

/** The post for which somebody of the line acts, "Plt. Kepala Bidang": that of the head whom he represents, or one that is vacant. */
export function actingPostIn({ people, vacantPosts }: Subject, id: string | null, onBehalfOf: string | null): string | null {
  if (onBehalfOf !== null) return actingPostOf(people, onBehalfOf, id);
  const vacant = id === null ? undefined : vacantPosts.get(id);
  return vacant === undefined ? null : titleOf(vacant);
}
