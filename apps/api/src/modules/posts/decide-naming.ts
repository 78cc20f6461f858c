import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { superiorNaming } from '../../tables/superior-naming.table.js';
import { lockOrganisation } from '../../workflow/line-changes.js';
import { AssignSupervisor } from './assign-supervisor.js';
import { judgeEmployee } from './judge-post.js';
import { NamingNotices } from './naming-notices.js';
import { candidatesFor, lacksSupervisor } from './superior-candidates.js';

interface Naming {
  readonly employeeId: string;
  readonly supervisorId: string;
}

/** Confirms or declines the superior whom an employee named. */
@Injectable()
export class DecideNaming {
  constructor(
    private readonly assigning: AssignSupervisor,
    private readonly notices: NamingNotices,
  ) {}

  /** Sets the named superior from today on, judged anew: the organisation may have changed since he was named. */
  async confirm(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    await lockOrganisation(tx);
    const { employeeId, supervisorId } = await this.waiting(tx, person, id);
    if (!(await lacksSupervisor(tx, employeeId))) throw new Refusal('NAMING_DECIDED');
    const [fit] = await candidatesFor(tx, employeeId, { only: supervisorId });
    if (fit === undefined) throw new Refusal('NAMING_UNFIT');
    await this.assigning.assign(tx, person, { employeeId, supervisorId, reason });
    await this.decide(tx, person, { id, employeeId, state: 'CONFIRMED' }, reason);
  }

  /** Changes nothing but that the employee may name somebody else, and reads why. */
  async decline(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const { employeeId } = await this.waiting(tx, person, id);
    await this.decide(tx, person, { id, employeeId, state: 'DECLINED' }, reason);
  }

  private async waiting(tx: Tx, person: Person, id: string): Promise<Naming> {
    const naming = await tx.first<Naming & { state: string }>(
      `select employee_id as "employeeId", supervisor_id as "supervisorId", state from superior_naming where id::text = $1 for update`,
      [id],
    );
    if (naming === undefined) throw new Refusal('NOT_FOUND');
    await judgeEmployee(tx, person, naming.employeeId);
    if (naming.state !== 'WAITING') throw new Refusal('NAMING_DECIDED');
    return naming;
  }

  private async decide(
    tx: Tx,
    { accountId }: Person,
    { id, employeeId, state }: { readonly id: string; readonly employeeId: string; readonly state: 'CONFIRMED' | 'DECLINED' },
    reason: string,
  ): Promise<void> {
    const because = await keepReason(tx, accountId, reason);
    await tx.of(superiorNaming).update({ id }, { state, decidedAt: () => 'business_now()', decisionReasonId: because.reasonId });
    await appendAudit(tx, {
      stream: `employee:${employeeId}`,
      action: state === 'CONFIRMED' ? 'superior.confirmed' : 'superior.declined',
      actor: accountId,
      body: { id, ...because },
    });
    await this.notices.decided(tx, employeeId, state);
  }
}
