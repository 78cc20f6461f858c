import { Injectable } from '@nestjs/common';
import { addCalendarDays, changedFields, Refusal, type MasterValues } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { isReached, judgeEmployee } from './judge-post.js';
import { isMain, mainPosts, postOf, valuesOf, type KeptPost } from './read-posts.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { refuseCircles } from '../../workflow/line-circles.js';
import { lockOrganisation, refreshLines } from '../../workflow/line-changes.js';
import { keepingOwnLine } from '../../workflow/own-line.js';
import { assignment } from '../../tables/assignment.table.js';
import { employee } from '../../tables/employee.table.js';

interface Ending {
  readonly lastDay: string | null;
  readonly reason: string;
}

/** Says when posts end, and takes back those that have not begun, or began today. */
@Injectable()
export class EndPost {
  /** Sets the last day, null for an open end; refuses a day before the post begins and one within the next main post. */
  async end(tx: Tx, person: Person, employeeId: string, postId: string, { lastDay, reason }: Ending): Promise<void> {
    const post = await this.find(tx, person, employeeId, postId);
    if (lastDay !== null && lastDay < post.valid_from) throw Refusal.at('lastDay', 'POST_DAYS');
    const next = isMain(post) ? (await mainPosts(tx, employeeId)).find((each) => each.valid_from > post.valid_from) : undefined;
    if (next !== undefined && (lastDay === null || lastDay >= next.valid_from)) throw Refusal.at('lastDay', 'POSTS_OVERLAP');
    await keepingOwnLine(tx, person, () => tx.of(assignment).update({ id: post.id }, { validTo: lastDay }), 'lastDay');
    if (isMain(post) && post.valid_to !== null && (lastDay === null || lastDay > post.valid_to))
      await refuseCircles(tx, [employeeId], addCalendarDays(post.valid_to, 1));
    await this.follow(tx, person, employeeId, post, 'employee.post.ended', { lastDay, reason });
  }

  /**
   * Takes back a post that has not begun, or was given for today by mistake; the main post that had to end for it gets its former end
   * again, at most until the next begins.
   */
  async takeBack(tx: Tx, person: Person, employeeId: string, postId: string, reason: string): Promise<void> {
    const post = await this.find(tx, person, employeeId, postId);
    if (!post.can_be_taken_back) throw new Refusal('POST_BEGAN');
    await keepingOwnLine(tx, person, async () => {
      await tx.of(assignment).delete({ id: post.id });
      if (isMain(post)) await restoreEnd(tx, employeeId, post);
    });
    if (isMain(post)) await refuseCircles(tx, [employeeId], post.valid_from);
    await this.follow(tx, person, employeeId, post, 'employee.post.taken-back', { lastDay: null, reason });
  }

  private async find(tx: Tx, person: Person, employeeId: string, postId: string): Promise<KeptPost> {
    await lockOrganisation(tx);
    await judgeEmployee(tx, person, employeeId);
    const post = await postOf(tx, employeeId, postId);
    if (post === undefined || !isReached(person, post.lineage)) throw new Refusal('NOT_FOUND');
    return post;
  }

  private async follow(
    tx: Tx,
    person: Person,
    employeeId: string,
    post: KeptPost,
    action: 'employee.post.ended' | 'employee.post.taken-back',
    { lastDay, reason }: Ending,
  ): Promise<void> {
    await tx.of(employee).update({ id: employeeId }, { version: () => 'version + 1' });
    const { kind, unit_id: unitId, position } = post;
    const { accountId } = person;
    const because = await keepReason(tx, accountId, reason);
    await refreshLines(tx, [employeeId], { accountId, change: action, because });
    const after: MasterValues = action === 'employee.post.ended' ? { ...valuesOf(post), validTo: lastDay } : {};
    await keepChanges(tx, person, [
      {
        employeeId,
        action,
        post: position,
        fields: changedFields(valuesOf(post), after),
        body: { employeeId, kind, unitId, validFrom: post.valid_from, validTo: lastDay, ...because },
      },
    ]);
  }
}

/** A post whose end was that of the one restored, because both had to end for this post, has gone further as well. */
async function restoreEnd(tx: Tx, employeeId: string, { valid_from, former_end }: KeptPost): Promise<void> {
  if (former_end === null) return;
  await tx.run(
    `with freed as (
       select least($3::date, (select min(valid_from) - 1 from assignment
         where employee_id = $1 and kind in ('D', 'PJ', 'TT') and valid_from > $2::date)) as until)
     update assignment a set valid_to = nullif(freed.until, 'infinity'), former_end = case when a.former_end = $2::date - 1 then $3::date
       else a.former_end end
       from freed where a.employee_id = $1 and a.kind in ('D', 'PJ', 'TT') and a.valid_to = $2::date - 1`,
    [employeeId, valid_from, former_end],
  );
}
