import { Injectable } from '@nestjs/common';
import type { ComingStanding } from '@siklus/contracts/coming-standings';
import { changedFields, Refusal } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { readingWithin, UnitOfWork, type Reading, type Tx } from '../../platform/database/unit-of-work.js';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { comingStanding } from '../../tables/coming-standing.table.js';
import { employee } from '../../tables/employee.table.js';
import { keepChanges } from '../../workflow/keep-changes.js';
import { lockOrganisation } from '../../workflow/line-changes.js';
import { judgeEmployee } from './judge-post.js';
import { PostsQueries } from './posts.queries.js';

/** The standings that an employee is to have from later days on. */
@Injectable()
export class ComingStandings {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly posts: PostsQueries,
  ) {}

  /** In the order of their days; for whoever may see the employee. */
  async of(person: Person, employeeId: string): Promise<ComingStanding[]> {
    return comingOf(this.unitOfWork, person, employeeId, await this.posts.placeOf(person, employeeId));
  }

  /** Takes back one that has not begun: the employee stays as he is. Gives those that are left. */
  async takeBack(tx: Tx, person: Person, employeeId: string, id: string, reason: string): Promise<ComingStanding[]> {
    await lockOrganisation(tx);
    await judgeEmployee(tx, person, employeeId);
    const coming = await tx.of(comingStanding).one({ id, employeeId }, 'standing', 'beginsOn');
    if (coming === undefined) throw new Refusal('STANDING_BEGAN');
    await tx.of(comingStanding).delete({ id });
    await tx.of(employee).update({ id: employeeId }, { version: () => 'version + 1' });
    const because = await keepReason(tx, person.accountId, reason);
    await keepChanges(tx, person, [
      {
        employeeId,
        action: 'employee.standing.taken-back',
        post: null,
        fields: changedFields({ comingStanding: coming.standing, comingFrom: coming.beginsOn }, {}),
        body: { employeeId, ...because },
      },
    ]);
    const now = await tx.first<{ lineage: string[] }>(
      'select u.lineage from current_assignment a join unit u on u.id = a.unit_id where a.employee_id = $1',
      [employeeId],
    );
    return comingOf(readingWithin(tx), person, employeeId, now?.lineage ?? []);
  }
}

async function comingOf(reading: Reading, person: Person, employeeId: string, lineage: readonly string[]): Promise<ComingStanding[]> {
  const rows = await reading.read<Omit<ComingStanding, 'may'> & Record<string, unknown>>(
    `select s.id, s.standing, s.begins_on::text as "beginsOn", g.by_name as by, s.source
       from coming_standing s join given_reason g on g.id = s.reason_id where s.employee_id = $1 order by s.begins_on`,
    [employeeId],
  );
  const may = mayOf(person, ['employee.assign'], { lineage, employeeId });
  return rows.map((row) => ({ ...row, may }));
}
