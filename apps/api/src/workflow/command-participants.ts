import { Injectable } from '@nestjs/common';
import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { Refusal, type Command } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { authorOf } from './bulk-author.js';
import { BulkWorks, type BulkActAtWork, type BulkWork } from './bulk-works.js';
import { Engine, type Result } from './engine.js';

type Kind = BulkOperation['kind'];

/** Acts by which people leave a running cycle and come back. */
const belonging: readonly Kind[] = ['withdraw', 'take-back', 'resume'];
const kinds: readonly Kind[] = ['extend', 'remind', 'skip', 'reopen', 'refresh', ...belonging];

/** The bulk acts that give every participant of a page the act's command. */
@Injectable()
export class CommandParticipants implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
  ) {
    for (const kind of kinds) works.register(kind, this);
  }

  async apply(tx: Tx, act: BulkActAtWork, participantIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const refusal = belonging.some((kind) => kind === act.kind) ? await refusalOf(tx, act) : undefined;
    if (refusal !== undefined) return new Map(participantIds.map((id) => [id, { state: 'refused', refusal }]));
    return commandAll(this.engine, tx, act, participantIds);
  }
}

/** The cycle may have been closed since the act began; from here on it is kept from that until the page is written. */
async function refusalOf(tx: Tx, { cycleId }: BulkActAtWork): Promise<Refusal | undefined> {
  const cycle = await tx.first<{ state: string }>('select state from cycle where id = $1 for key share', [cycleId]);
  return cycle?.state === 'open' ? undefined : new Refusal('CYCLE_STATE', { state: cycle?.state ?? '' });
}

/** Gives every participant of a page the act's command, in the name of whoever began it; what became of each, by participant. */
export async function commandAll(
  engine: Engine,
  tx: Tx,
  { command, ...act }: BulkActAtWork,
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, Result>> {
  const actor = await authorOf(tx, act);
  const requests = participantIds.map((participantId) => ({ participantId, command: command as Command, actor }));
  const outcomes = await engine.applyMany(tx, requests);
  return new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
}
