import { Injectable } from '@nestjs/common';
import type { TakeBack, Withdraw } from '@siklus/contracts/participants';
import { demandTakes, Refusal, standingOfCause, type Command, type CommittedReason } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import { actorOf, type Person } from '../../platform/identity/person.js';
import { Engine } from '../../workflow/engine.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { recordStanding, standingBefore } from './record-standing.js';
import { lineageNow } from '../../workflow/unit-now.js';

/** Lets people leave a running cycle, and come back into it. */
@Injectable()
export class LeaveCycle {
  constructor(private readonly engine: Engine) {}

  /** Withdraws the document: its tasks end, and it is only read from then on. Where it is wished, his data say that he has left. */
  withdraw(tx: Tx, person: Person, id: string, { cause, reason, recordsStanding }: Withdraw): Promise<void> {
    const standing = recordsStanding ? standingOfCause(cause) : undefined;
    return this.give(tx, person, id, reason, async (employeeId, because) => {
      if (standing !== undefined) await recordStanding(tx, person, { employeeId, standing, because });
      return { type: 'withdraw', cause, because };
    });
  }

  /** Takes it back: each step goes on at the turn where it stood, and the standing that was kept with the withdrawal is what it was. */
  takeBack(tx: Tx, person: Person, id: string, { reason }: TakeBack): Promise<void> {
    return this.give(tx, person, id, reason, async (employeeId, because) => {
      const standing = await standingBefore(tx, employeeId);
      if (standing !== undefined) await recordStanding(tx, person, { employeeId, standing, because });
      return { type: 'resume', because };
    });
  }

  private async give(
    tx: Tx,
    person: Person,
    id: string,
    reason: string,
    commandOf: (employeeId: string, because: CommittedReason) => Promise<Command>,
  ): Promise<void> {
    const place = await tx.first<{ employeeId: string; lineage: string[]; cycleId: string }>(
      `select p.employee_id as "employeeId", ${lineageNow} as lineage, p.cycle_id as "cycleId"
         from participant p join unit u on u.id = p.unit_id
        where p.id = $1`,
      [id],
    );
    if (place === undefined) throw new Refusal('NOT_FOUND');
    judge(person, 'participant.withdraw', place);
    demandTakes((await keepCycle(tx, place.cycleId)).state, 'leave');
    const command = await commandOf(place.employeeId, await keepReason(tx, person.accountId, reason));
    await this.engine.apply(tx, { participantId: id, command, actor: actorOf(person) });
  }
}
