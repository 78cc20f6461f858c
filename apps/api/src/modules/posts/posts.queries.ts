import { Injectable } from '@nestjs/common';
import type { Post } from '@siklus/contracts/posts';
import { Refusal, scopeOf } from '@siklus/domain';
import { readingWithin, UnitOfWork, type Reading, type Tx } from '../../platform/database/unit-of-work.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { isReached } from './judge-post.js';
import { canBeTakenBack } from './read-posts.js';

/** An employee's posts: what he held, holds and will hold. */
@Injectable()
export class PostsQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of their days; for whoever may see the employee. */
  async of(person: Person, employeeId: string): Promise<Post[]> {
    return postsAt(this.unitOfWork, person, employeeId, await this.placeOf(person, employeeId));
  }

  /**
   * The same as an act that was judged for the employee leaves them, in the transaction of that act: its answer, also where the employee is
   * beyond the person's reach by now, with nothing that he may do to them any more.
   */
  async leftBy(tx: Tx, person: Person, employeeId: string): Promise<Post[]> {
    const now = await tx.first<{ lineage: string[] }>(
      'select u.lineage from current_assignment a join unit u on u.id = a.unit_id where a.employee_id = $1',
      [employeeId],
    );
    return postsAt(readingWithin(tx), person, employeeId, now?.lineage ?? []);
  }

  /** The unit where the employee is now with all above it; refuses whoever may not see him. */
  async placeOf(person: Person, employeeId: string): Promise<readonly string[]> {
    const values: unknown[] = [employeeId];
    const visible = scopeCondition(scopeOf(person.grants, 'employee.read'), person, { lineage: 'u.lineage', employee: 'e.id' }, values);
    const [seen] = await this.unitOfWork.read<{ lineage: string[] | null }>(
      `select u.lineage from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
        where e.id = $1 and ${visible}`,
      values,
    );
    if (seen === undefined) throw new Refusal('NOT_FOUND');
    return seen.lineage ?? [];
  }
}

async function postsAt(reading: Reading, person: Person, employeeId: string, place: readonly string[]): Promise<Post[]> {
  const posts = await reading.read<Omit<Post, 'may'> & { lineage: string[] }>(
    `select a.id, a.kind, a.position, a.position_type as "positionType", a.level, a.unit_id as "unitId", u.name as "unitName",
        a.supervisor_id as "supervisorId", s.name as "supervisorName",
              a.valid_from::text as "validFrom", a.valid_to::text as "validTo", u.lineage, case when a.valid_to < t.today then 'past'
                when a.valid_from > t.today then 'future' else 'present' end as time,
              ${canBeTakenBack} as "canBeTakenBack"
         from assignment a join unit u on u.id = a.unit_id join unit_today t on t.unit_id = u.id
           left join employee s on s.id = a.supervisor_id
        where a.employee_id = $1 order by a.valid_from, a.valid_to nulls last, a.id`,
    [employeeId],
  );
  const may = mayOf(person, ['employee.assign'], { lineage: place, employeeId });
  return posts.map(({ lineage, ...post }) => ({ ...post, may: isReached(person, lineage) ? may : [] }));
}
