import { Inject, Injectable } from '@nestjs/common';
import type { RequestedStep, RequestStep, WithdrawnRequest, WithdrawRequest } from '@siklus/contracts/requests';
import { demandTakes, Refusal, type Command, type Registry, type StepRun } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judgedElsewhere } from '../../platform/identity/judge.js';
import { actorOf, type Person } from '../../platform/identity/person.js';
import { participant } from '../../tables/participant.table.js';
import { task } from '../../tables/task.table.js';
import { Engine } from '../../workflow/engine.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { labelOf } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';

/** Lets the two sides of a document ask for steps on request, and withdraw what they asked for. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly engine: Engine,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Opens the step under the number of the request; a document in which the person has no part is unknown. */
  async ask(tx: Tx, person: Person, participantId: string, { step, reason }: RequestStep): Promise<RequestedStep> {
    const because = await keepReason(tx, person.accountId, reason);
    const runs = await this.give(tx, person, participantId, { type: 'request', step, because });
    const told = this.toldOf(runs.findLast((each) => each.step === step));
    const open = await tx.of(task).one({ participantId, step, occasion: told.occasion, state: 'open' }, 'id');
    return { ...told, taskId: open?.id ?? null };
  }

  /** Ends the step that the person's side had asked for under this number. */
  async withdraw(tx: Tx, person: Person, participantId: string, { step, occasion, reason }: WithdrawRequest): Promise<WithdrawnRequest> {
    const because = await keepReason(tx, person.accountId, reason);
    const runs = await this.give(tx, person, participantId, { type: 'withdraw-request', step, occasion, because });
    return this.toldOf(runs.find((each) => each.step === step && each.occasion === occasion));
  }

  private async give(tx: Tx, person: Person, participantId: string, command: Command): Promise<readonly StepRun[]> {
    // Who has a part in the document the engine alone decides, by the line of this moment.
    judgedElsewhere(person, 'step.request');
    const place = await tx.of(participant).one({ id: participantId }, 'cycleId');
    if (place === undefined) throw new Refusal('NOT_FOUND');
    const cycle = await keepCycle(tx, place.cycleId);
    const runs = await this.engine.apply(tx, { participantId, command, actor: actorOf(person) });
    // Whoever has no part in it was refused before he could learn how its cycle stands.
    demandTakes(cycle.state, 'request');
    return runs;
  }

  private toldOf(run: StepRun | undefined): WithdrawnRequest {
    if (run === undefined) throw new Error('A request left no step behind');
    const { step, occasion, state } = run;
    return { step, occasion, label: labelOf(this.registry, { ...run, ownLabel: null }), state };
  }
}
