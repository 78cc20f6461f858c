import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { superiorNaming } from '../../tables/superior-naming.table.js';
import { LineFollowers } from '../../workflow/line-followers.js';
import { lackingSupervisor } from './superior-candidates.js';

/**
 * Ends what employees have named once they have a supervisor by any other way: an import, a new post, a superior who is back at work. What
 * waits for nobody any more must not come up again on the day when that supervisor leaves.
 */
@Injectable()
export class EndNamings {
  constructor(followers: LineFollowers) {
    followers.register((tx, employeeIds) => this.follow(tx, employeeIds));
  }

  private async follow(tx: Tx, employeeIds: readonly string[]): Promise<void> {
    const waiting = await tx.rows<{ employeeId: string }>(
      `select n.employee_id as "employeeId" from superior_naming n left join current_assignment a on a.employee_id = n.employee_id
        where n.state = 'WAITING' and (n.employee_id = any($1::uuid[]) or a.supervisor_id = any($1::uuid[]))`,
      [employeeIds],
    );
    if (waiting.length === 0) return;
    const named = waiting.map(({ employeeId }) => employeeId);
    const stillLack = await lackingSupervisor(tx, named);
    const haveOne = named.filter((employeeId) => !stillLack.has(employeeId));
    await tx.of(superiorNaming).update({ employeeId: In(haveOne), state: 'WAITING' }, { state: 'REPLACED' });
  }
}
