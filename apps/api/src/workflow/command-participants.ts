import { Injectable } from '@nestjs/common';
import type { BulkActKind, Command } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { authorOf } from './bulk-author.js';
import { BulkWorks, type BulkActAtWork, type BulkWork } from './bulk-works.js';
import { Engine, type Result } from './engine.js';

const kinds = ['extend', 'remind', 'skip', 'reopen', 'refresh'] as const satisfies readonly BulkActKind[];

/** The bulk acts that give every participant of a page the act's command. */
@Injectable()
export class CommandParticipants implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
  ) {
    for (const kind of kinds) works.register(kind, this);
  }

  apply(tx: Tx, act: BulkActAtWork, participantIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    return commandAll(this.engine, tx, act, participantIds);
  }
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
