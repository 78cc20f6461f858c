import { Injectable } from '@nestjs/common';
import { addCalendarDays, assignmentKinds, Refusal, type AssignmentKind } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { faultyPost, holdersOf, isReached, mainPosts, postOf, secondsUntil, type KeptPost } from './kept-posts.js';
import { lockOrganisation } from './reporting-line.js';

/** Says when posts end, and takes back those that have not begun. */
@Injectable()
export class EndPost {
  constructor(private readonly assigning: AssignSupervisor) {}

  /** Sets the last day, null for an open end; refuses a day before the post begins and one within the next main post. */
  async end(tx: Tx, person: Person, employeeId: string, postId: string, lastDay: string | null): Promise<void> {
    const post = await this.find(tx, person, employeeId, postId);
    if (lastDay !== null && lastDay < post.valid_from) throw faultyPost('lastDay', 'POST_DAYS');
    const next = isMain(post) ? (await mainPosts(tx, employeeId)).find((each) => each.valid_from > post.valid_from) : undefined;
    if (next !== undefined && (lastDay === null || lastDay >= next.valid_from)) throw faultyPost('lastDay', 'POSTS_OVERLAP');
    await tx.run('update assignment set valid_to = $2 where id = $1', [post.id, lastDay]);
    await this.follow(tx, person, employeeId, post, 'employee.post.ended', lastDay);
  }

  /** Takes back a post that has not begun; its days go to the main post that had to end for it. */
  async takeBack(tx: Tx, person: Person, employeeId: string, postId: string): Promise<void> {
    const post = await this.find(tx, person, employeeId, postId);
    if (post.valid_from <= post.today) throw new Refusal('POST_BEGAN');
    await tx.run('delete from assignment where id = $1', [post.id]);
    if (isMain(post))
      await tx.run(`update assignment set valid_to = $2 where employee_id = $1 and kind in ('D', 'PJ', 'TT') and valid_to = $3::date - 1`, [employeeId, post.valid_to, post.valid_from]);
    await this.follow(tx, person, employeeId, post, 'employee.post.taken-back', null);
  }

  private async find(tx: Tx, person: Person, employeeId: string, postId: string): Promise<KeptPost> {
    await lockOrganisation(tx);
    const post = await postOf(tx, employeeId, postId);
    if (post === undefined || !isReached(person, post.lineage)) throw new Refusal('NOT_FOUND');
    return post;
  }

  private async follow(tx: Tx, person: Person, employeeId: string, post: KeptPost, action: string, lastDay: string | null): Promise<void> {
    await tx.run('update employee set version = version + 1 where id = $1', [employeeId]);
    const moved = isMain(post) ? [employeeId] : [employeeId, ...(await holdersOf(tx, post.unit_id, post.position))];
    const seconds = lastDay === null ? 0 : await secondsUntil(tx, post.unit_id, addCalendarDays(lastDay, 1));
    await this.assigning.follow(tx, moved.map((id) => ({ employeeId: id, seconds })));
    await appendAudit(tx, { stream: `unit:${post.unit_id}`, action, actor: person.accountId, body: { employeeId, kind: post.kind, validFrom: post.valid_from, lastDay } });
  }
}

function isMain({ kind }: KeptPost): boolean {
  return assignmentKinds[kind as AssignmentKind].main;
}
