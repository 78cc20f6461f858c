import { Injectable } from '@nestjs/common';
import type { TakeBack, Withdraw } from '@siklus/contracts/participants';
import { demandTakes, Refusal, type Command, type CommittedReason } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import { actorOf, type Person } from '../../platform/identity/person.js';
import { Engine } from '../../workflow/engine.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { lineageNow } from '../../workflow/unit-now.js';

/** Lets people leave a running cycle, and come back into it. */
@Injectable()
export class LeaveCycle {
  constructor(private readonly engine: Engine) {}

  /** Withdraws the document: its tasks end, and it is only read from then on. */
  withdraw(tx: Tx, person: Person, id: string, { cause, reason }: Withdraw): Promise<void> {
    return this.give(tx, person, id, reason, (because) => ({ type: 'withdraw', cause, because }));
  }

  /** Takes it back: each step goes on at the turn where it stood. */
  takeBack(tx: Tx, person: Person, id: string, { reason }: TakeBack): Promise<void> {
    return this.give(tx, person, id, reason, (because) => ({ type: 'resume', because }));
  }

  private async give(tx: Tx, person: Person, id: string, reason: string, commandOf: (because: CommittedReason) => Command): Promise<void> {
    const place = await tx.first<{ employeeId: string; lineage: string[]; cycleId: string }>(
      `select p.employee_id as "employeeId", ${lineageNow} as lineage, p.cycle_id as "cycleId"
         from participant p join unit u on u.id = p.unit_id
        where p.id = $1`,
      [id],
    );
    if (place === undefined) throw new Refusal('NOT_FOUND');
    judge(person, 'participant.withdraw', place);
    demandTakes((await keepCycle(tx, place.cycleId)).state, 'leave');
    const command = commandOf(await keepReason(tx, person.accountId, reason));
    await this.engine.apply(tx, { participantId: id, command, actor: actorOf(person) });
  }
}
