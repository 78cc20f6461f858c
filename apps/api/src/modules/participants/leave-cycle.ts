import { Injectable } from '@nestjs/common';
import type { RecordLeft, TakeBack, Withdraw } from '@siklus/contracts/participants';
import { demandTakes, Refusal, standingOfCause, type Command, type CommittedReason, type LeavingCause } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import { actorOf, type Person } from '../../platform/identity/person.js';
import { readPerson } from '../../platform/identity/read-person.js';
import { BulkWorks, type BulkActAtWork, type BulkWork } from '../../workflow/bulk-works.js';
import { Engine, type Outcome, type Result } from '../../workflow/engine.js';
import { keepCycle } from '../../workflow/keep-cycle.js';
import { recordingStandings, standingsBefore, type Recorded } from './record-standing.js';
import { lineageNow } from '../../workflow/unit-now.js';

/** What each document of an act gets, and whether the standing of the cause is kept with the data of its employee. */
type Leave = { readonly because: CommittedReason } & (
  | (Extract<Command, { type: 'withdraw' }> & { readonly recordsStanding?: boolean })
  | (Extract<Command, { type: 'resume' }> & { readonly recordsStanding?: undefined })
);

/** Lets people leave a running cycle, and come back into it: one of them or many, in the same way. */
@Injectable()
export class LeaveCycle implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
  ) {
    works.register('withdraw', this);
    works.register('take-back', this);
  }

  /** Withdraws the document: its tasks end, and it is only read from then on. Where it is wished, his data say that he has left. */
  withdraw(tx: Tx, person: Person, id: string, { cause, reason, recordsStanding }: Withdraw): Promise<void> {
    return this.one(tx, person, id, reason, (because) => ({ type: 'withdraw', cause, because, recordsStanding }));
  }

  /** Takes it back: each step goes on at the turn where it stood, and the standing that was kept with the withdrawal is what it was. */
  takeBack(tx: Tx, person: Person, id: string, { reason }: TakeBack): Promise<void> {
    return this.one(tx, person, id, reason, (because) => ({ type: 'resume', because }));
  }

  /** Keeps with his data that he has left for good, where that was not done when he was withdrawn: nobody waits for him any more. */
  async recordLeft(tx: Tx, person: Person, id: string, { reason }: RecordLeft): Promise<void> {
    const { employeeId } = await placeFor(tx, person, id);
    const [last] = await tx.rows<{ state: string; cause: LeavingCause | null }>(
      `select p.state, e.body -> 'values' ->> 'cause' as cause from participant p left join audit_entry e
           on e.stream = 'participant:' || p.id and e.action = 'withdrawn' where p.id = $1 order by e.n desc limit 1`,
      [id],
    );
    if (last?.state !== 'withdrawn' || last.cause === null) throw new Refusal('NOT_WITHDRAWN');
    const because = await keepReason(tx, person.accountId, reason);
    await recordingStandings(tx, person, standingsBy(last.cause, [employeeId]), because, (barred) => {
      const refusal = barred.get(employeeId);
      if (refusal !== undefined) throw refusal;
      return Promise.resolve(new Set([employeeId]));
    });
  }

  async apply(tx: Tx, { command, ...act }: BulkActAtWork, participantIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const person = act.authorId === null ? undefined : await readPerson(tx, act.authorId);
    if (person === undefined) throw new Error('Nobody leaves a cycle by the system, nor by somebody who is shut out');
    const outcomes = await this.leave(tx, person, participantIds, command as unknown as Leave);
    return new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
  }

  private async one(tx: Tx, person: Person, id: string, reason: string, commandOf: (because: CommittedReason) => Leave): Promise<void> {
    demandTakes((await keepCycle(tx, (await placeFor(tx, person, id)).cycleId)).state, 'leave');
    const command = commandOf(await keepReason(tx, person.accountId, reason));
    const [outcome] = await this.leave(tx, person, [id], command);
    if (outcome !== undefined && 'refusal' in outcome) throw outcome.refusal;
  }

  private async leave(tx: Tx, person: Person, ids: readonly string[], { recordsStanding = false, ...command }: Leave): Promise<Outcome[]> {
    const documents = await tx.rows<{ participantId: string; employeeId: string }>(
      'select id as "participantId", employee_id as "employeeId" from participant where id = any($1::uuid[])',
      [ids],
    );
    const actor = actorOf(person);
    const people = documents.map(({ employeeId }) => employeeId);
    const wanted =
      command.type === 'resume' ? await standingsBefore(tx, people) : recordsStanding ? standingsBy(command.cause, people) : [];
    const outcomes: Outcome[] = [];
    await recordingStandings(tx, person, wanted, command.because, async (barred) => {
      for (const { participantId, employeeId } of documents) {
        const refusal = barred.get(employeeId);
        if (refusal !== undefined) outcomes.push({ participantId, state: 'refused', refusal });
      }
      const free = documents.filter(({ employeeId }) => !barred.has(employeeId));
      outcomes.push(
        ...(await this.engine.applyMany(
          tx,
          free.map(({ participantId }) => ({ participantId, command, actor })),
        )),
      );
      const moved = new Set(outcomes.filter(({ state }) => state === 'moved').map(({ participantId }) => participantId));
      return new Set(documents.filter(({ participantId }) => moved.has(participantId)).map(({ employeeId }) => employeeId));
    });
    return outcomes;
  }
}

/** Whose document it is and where; refuses whoever may not withdraw him. */
async function placeFor(tx: Tx, person: Person, id: string): Promise<{ readonly employeeId: string; readonly cycleId: string }> {
  const place = await tx.first<{ employeeId: string; lineage: string[]; cycleId: string }>(
    `select p.employee_id as "employeeId", ${lineageNow} as lineage, p.cycle_id as "cycleId"
       from participant p join unit u on u.id = p.unit_id
      where p.id = $1`,
    [id],
  );
  if (place === undefined) throw new Refusal('NOT_FOUND');
  judge(person, 'participant.withdraw', place);
  return place;
}

/** The standing that the cause says, for each of them; none where it says nothing. */
function standingsBy(cause: LeavingCause, people: readonly string[]): Recorded[] {
  const standing = standingOfCause(cause);
  return standing === undefined ? [] : people.map((employeeId) => ({ employeeId, standing }));
}
