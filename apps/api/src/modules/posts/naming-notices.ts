import { Injectable } from '@nestjs/common';
import { policy, type NoticeKind } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { DocumentNotices } from '../../workflow/document-notices.js';
import { loadSubjects } from '../../workflow/load-subjects.js';

/** Tells the administrators whom somebody named, and him what became of it; a notice belongs to his document, where he has one. */
@Injectable()
export class NamingNotices {
  constructor(private readonly notices: DocumentNotices) {}

  /** To whoever looks after the employee's unit and is an employee himself; an account without one sees it where he decides. */
  async named(tx: Tx, employeeId: string): Promise<void> {
    const carers = await tx.rows<{ id: string }>(
      `select distinct c.employee_id as id from current_assignment a join unit u on u.id = a.unit_id
         join role_grant g on g.role = any($2::text[]) and (g.unit_id is null or g.unit_id = any(u.lineage))
          and coalesce(g.valid_from, '-infinity') <= grant_day(g.unit_id) and coalesce(g.valid_to, 'infinity') >= grant_day(g.unit_id)
         join account c on c.id = g.account_id and c.disabled_at is null and c.employee_id is not null
        where a.employee_id = $1`,
      [employeeId, policy['employee.assign'].roles],
    );
    await this.tell(
      tx,
      employeeId,
      'superior-named',
      carers.map(({ id }) => id),
    );
  }

  async decided(tx: Tx, employeeId: string, state: 'CONFIRMED' | 'DECLINED'): Promise<void> {
    await this.tell(tx, employeeId, state === 'CONFIRMED' ? 'superior-confirmed' : 'superior-declined', [employeeId]);
  }

  private async tell(tx: Tx, employeeId: string, kind: NoticeKind, to: readonly string[]): Promise<void> {
    const documents = await tx.rows<{ id: string }>(
      `select p.id from participant p join cycle c on c.id = p.cycle_id
        where p.employee_id = $1 and p.state = 'active' and c.state = 'open' order by p.year desc limit 1`,
      [employeeId],
    );
    const subjects = await loadSubjects(
      tx,
      documents.map(({ id }) => id),
      'read',
    );
    for (const subject of subjects) await this.notices.tell(tx, subject, { kind }, to, null);
  }
}
