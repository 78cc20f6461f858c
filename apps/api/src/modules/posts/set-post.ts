import { Injectable } from '@nestjs/common';
import type { SetPost as Asked } from '@siklus/contracts/posts';
import { addCalendarDays, changedFields, dayInWords, readActingTitle, Refusal } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { refuseUnfit } from './assign-supervisor.js';
import { EndPost } from './end-post.js';
import { isReached, judgeEmployee } from './judge-post.js';
import { demandOneHolder } from './one-holder.js';
import { isMain, mainPosts, postOf, valuesOf, type KeptPost } from './read-posts.js';
import { refuseActing } from './refuse-acting.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { refuseCircles } from '../../workflow/line-circles.js';
import { lockOrganisation, refreshLines } from '../../workflow/line-changes.js';
import { keepingOwnLine } from '../../workflow/own-line.js';
import { assignment } from '../../tables/assignment.table.js';
import { employee } from '../../tables/employee.table.js';
import { unit } from '../../tables/unit.table.js';

type Wish = Omit<Asked, 'reason' | 'formerHolder'>;

/** Sets a post from a day on: what was held until then stays as history, what begins later stays as it was planned. */
@Injectable()
export class SetPost {
  constructor(private readonly endPost: EndPost) {}

  /**
   * Refuses people and units out of reach, oneself, what moves one's own line, an unfit supervisor, days in the wrong order, two main
   * posts at a time, and a post that leads a unit beside its holder, unless it is said what becomes of him.
   */
  async set(tx: Tx, person: Person, employeeId: string, asked: Asked): Promise<void> {
    const { reason, formerHolder: _former, ...wish } = asked;
    await lockOrganisation(tx);
    await judgeEmployee(tx, person, employeeId);
    const posts = await mainPosts(tx, employeeId);
    const covering = posts.find((post) => post.valid_from <= wish.validFrom && (post.valid_to === null || post.valid_to >= wish.validFrom));
    if (covering !== undefined && !isReached(person, covering.lineage)) throw Refusal.at('validFrom', 'POST_ELSEWHERE');
    await refuseForeignUnit(tx, person, wish.unitId);
    if (wish.validTo != null && wish.validTo < wish.validFrom) throw Refusal.at('validTo', 'POST_DAYS');
    // By its title alone a deputy is found for its holder, so that the kind says how somebody holds it, and the title never.
    if (readActingTitle(wish.position) !== undefined) throw Refusal.at('position', 'TITLE_OF_ACTING');

    await demandOneHolder(tx, person, employeeId, asked, this.endPost);
    const level = wish.positionType === 'FUNGSIONAL' ? wish.level : null;
    const post = { ...wish, level };
    const write = () => (isMain(wish) ? this.setMain(tx, employeeId, post, posts, covering) : addActing(tx, employeeId, post, covering));
    const id = await keepingOwnLine(tx, person, write, isMain(wish) ? 'supervisorId' : 'position');
    await refuseCircles(tx, [employeeId], wish.validFrom);
    await tx.of(employee).update({ id: employeeId }, { version: () => 'version + 1' });

    const { accountId } = person;
    const because = await keepReason(tx, accountId, reason);
    await refreshLines(tx, [employeeId], { accountId, change: 'employee.post.set', because });
    const { kind, unitId, supervisorId, validFrom, validTo = null } = wish;
    const set = await postOf(tx, employeeId, id);
    await keepChanges(tx, person, [
      {
        employeeId,
        action: 'employee.post.set',
        post: wish.position,
        fields: changedFields(valuesOf(isMain(wish) ? covering : undefined), valuesOf(set)),
        body: { employeeId, kind, unitId, supervisorId, validFrom, validTo, ...because },
      },
    ]);
  }

  /** Gives the id of the post. */
  private async setMain(
    tx: Tx,
    employeeId: string,
    wish: Wish,
    posts: readonly KeptPost[],
    covering: KeptPost | undefined,
  ): Promise<string> {
    if (wish.supervisorId !== null) await refuseUnfit(tx, employeeId, wish.supervisorId);
    const next = posts.find((post) => post.valid_from > wish.validFrom);
    if (wish.validTo != null && next !== undefined && wish.validTo >= next.valid_from) throw Refusal.at('validTo', 'POSTS_OVERLAP');
    const until = wish.validTo ?? covering?.valid_to ?? (next === undefined ? null : addCalendarDays(next.valid_from, -1));
    if (covering?.valid_from === wish.validFrom) {
      const { kind, position, positionType, level, unitId, supervisorId } = wish;
      await tx.of(assignment).update({ id: covering.id }, { kind, position, positionType, level, unitId, supervisorId, validTo: until });
      return covering.id;
    }
    // Ending comes before beginning: a person has one main post at any moment.
    if (covering !== undefined) await tx.of(assignment).update({ id: covering.id }, { validTo: addCalendarDays(wish.validFrom, -1) });
    return insertPost(tx, employeeId, wish, until, covering === undefined ? null : (covering.valid_to ?? 'infinity'));
  }
}

/** Somebody acts on top of a post of his own; gives the id of that post. */
async function addActing(tx: Tx, employeeId: string, wish: Wish, covering: KeptPost | undefined): Promise<string> {
  if (covering === undefined) throw Refusal.at('kind', 'POST_WITHOUT_MAIN', { day: dayInWords(wish.validFrom) });
  if (wish.supervisorId === employeeId) throw Refusal.at('supervisorId', 'SELF_SUPERVISION');
  if (wish.supervisorId !== null && !(await tx.of(employee).has({ id: wish.supervisorId })))
    throw Refusal.at('supervisorId', 'SUPERVISOR_NOT_FOUND');
  await refuseActing(tx, employeeId, wish);
  return insertPost(tx, employeeId, wish, wish.validTo ?? null, null);
}

async function insertPost(tx: Tx, employeeId: string, wish: Wish, validTo: string | null, formerEnd: string | null): Promise<string> {
  const id = newId();
  await tx.of(assignment).insert({ ...wish, id, employeeId, validTo, formerEnd });
  return id;
}

async function refuseForeignUnit(tx: Tx, person: Person, unitId: string): Promise<void> {
  const place = await tx.of(unit).one({ id: unitId }, 'lineage');
  if (place === undefined || !isReached(person, place.lineage)) throw Refusal.at('unitId', 'UNIT_NOT_YOURS');
}
