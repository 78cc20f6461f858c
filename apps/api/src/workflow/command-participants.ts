import { Injectable } from '@nestjs/common';
import type { Actor, Command } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { BulkWorks, type BulkActAtWork, type BulkWork } from './bulk-works.js';
import { Engine, type Result } from './engine.js';
import { account } from '../tables/account.table.js';

const kinds = ['extend', 'remind', 'skip', 'reopen', 'refresh'] as const satisfies readonly Command['type'][];

/** The bulk acts that give every participant of a page the act's command. */
@Injectable()
export class CommandParticipants implements BulkWork {
  constructor(
    works: BulkWorks,
    private readonly engine: Engine,
  ) {
    for (const kind of kinds) works.register(kind, this);
  }

  async apply(tx: Tx, { command, createdBy }: BulkActAtWork, participantIds: readonly string[]): Promise<ReadonlyMap<string, Result>> {
    const actor = await actorOf(tx, createdBy);
    const requests = participantIds.map((participantId) => ({ participantId, command: command as Command, actor }));
    const outcomes = await this.engine.applyMany(tx, requests);
    return new Map(outcomes.map((outcome) => [outcome.participantId, outcome]));
  }
}

/** Whoever began the act stands in the trail of every document that it moves, and at the turns that it ends. */
async function actorOf(tx: Tx, createdBy: string | null): Promise<Actor> {
  const by = createdBy === null ? undefined : await tx.of(account).one({ id: createdBy }, 'id', 'employeeId', 'displayName');
  return by === undefined
    ? { kind: 'system' }
    : { kind: 'person', accountId: by.id, employeeId: by.employeeId, name: by.displayName, pools: [] };
}
