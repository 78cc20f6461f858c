import { Injectable } from '@nestjs/common';
import type { NameSuperior as Asked, OwnNaming } from '@siklus/contracts/superior-namings';
import { Refusal } from '@siklus/domain';
import { appendAudit } from '../../platform/audit/append-audit.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { oneAtATime } from '../../platform/identity/one-at-a-time.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { superiorNaming } from '../../tables/superior-naming.table.js';
import { NamingNotices } from './naming-notices.js';
import { candidatesFor, lacksSupervisor } from './superior-candidates.js';
import { waitingNamings } from './waiting-namings.js';

/** Lets somebody without a supervisor say who his superior is, for an administrator to confirm. */
@Injectable()
export class NameSuperior {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NamingNotices,
  ) {}

  /** Where the person stands, and whom he may name by these letters; of nobody who lacks no supervisor is anything told. */
  of({ employeeId }: Person, q: string | undefined): Promise<OwnNaming> {
    return this.unitOfWork.run(async (tx) => {
      if (employeeId === null || !(await lacksSupervisor(tx, employeeId)))
        return { isNeeded: false, waiting: null, declined: null, candidates: [] };
      const waiting = (await waitingNamings(tx, [employeeId])).get(employeeId) ?? null;
      const declined = waiting === null ? await lastDeclined(tx, employeeId) : null;
      return { isNeeded: true, waiting, declined, candidates: await candidatesFor(tx, employeeId, { q }) };
    });
  }

  /** Keeps whom the person names, in place of whom he named before, and tells the administrators of his unit. Nothing else changes. */
  async name(tx: Tx, person: Person, { supervisorId, reason }: Asked): Promise<void> {
    await oneAtATime(tx, person);
    const { accountId, employeeId } = person;
    if (employeeId === null || !(await lacksSupervisor(tx, employeeId))) throw new Refusal('NAMING_NOT_NEEDED');
    if (supervisorId === employeeId) throw Refusal.at('supervisorId', 'SELF_SUPERVISION');
    const [fit] = await candidatesFor(tx, employeeId, { only: supervisorId });
    if (fit === undefined) throw Refusal.at('supervisorId', 'NAMING_UNFIT');
    const because = await keepReason(tx, accountId, reason);
    await tx.of(superiorNaming).update({ employeeId, state: 'WAITING' }, { state: 'REPLACED' });
    const id = newId();
    await tx.of(superiorNaming).insert({
      id,
      employeeId,
      supervisorId,
      reasonId: because.reasonId,
      state: 'WAITING',
      madeAt: () => 'business_now()',
    });
    await appendAudit(tx, {
      stream: `employee:${employeeId}`,
      action: 'superior.named',
      actor: accountId,
      body: { id, supervisorId, ...because },
    });
    await this.notices.named(tx, employeeId);
  }
}

async function lastDeclined(tx: Tx, employeeId: string): Promise<OwnNaming['declined']> {
  const found = await tx.first<NonNullable<OwnNaming['declined']>>(
    `select e.name, r.text as reason, r.by_name as "byName", ${utc('n.decided_at')} as at from superior_naming n
       join employee e on e.id = n.supervisor_id join given_reason r on r.id = n.decision_reason_id
      where n.employee_id = $1 and n.state = 'DECLINED' order by n.decided_at desc, n.id limit 1`,
    [employeeId],
  );
  return found ?? null;
}
