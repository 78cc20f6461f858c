import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { failpoint } from '../platform/failpoint.js';
import { tidy } from '../platform/housekeeping.js';
import { Loop } from '../platform/loop.js';
import { mayWork, quarantineOf } from '../platform/quarantine.js';
import { Settings } from '../platform/settings.js';
import { writeAnchor } from './anchors.js';
import { foldCounters } from './counters.js';
import { Engine, pageSize } from './engine.js';

/**
 * What happens by itself, in plain loops on the database's clock: documents whose time has come wake up (openings, due dates,
 * silence), counters are folded, the audit trail is anchored, and what has outlived its use is forgotten.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly wakeLoop = new Loop('sweeper', 2_000, () => this.wakePage());
  private readonly foldLoop = new Loop('counters', 3_000, () => this.unitOfWork.run(foldCounters));
  private readonly anchorLoop = new Loop('anchors', 600_000, () => this.anchor());
  private readonly tidyLoop = new Loop('housekeeping', 300_000, () => this.unitOfWork.run((tx) => tidy(tx)));

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly engine: Engine,
    private readonly settings: Settings,
  ) {}

  onApplicationBootstrap(): void {
    this.wakeLoop.start();
    this.foldLoop.start();
    this.anchorLoop.start();
    this.tidyLoop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.wakeLoop.stop(), this.foldLoop.stop(), this.anchorLoop.stop(), this.tidyLoop.stop()]);
  }

  /** Applies one page of due documents; says whether there may be more. Two sweepers never take the same document. */
  async wakePage(): Promise<boolean> {
    const woken = await this.unitOfWork.run(async (tx) => {
      const due = await tx.rows<{ id: string }>(
        `select id from participant where wakes_at <= business_now() and ${mayWork} order by wakes_at limit $1 for update skip locked`,
        [pageSize],
      );
      if (due.length === 0) return 0;
      await failpoint('sweeper.selected');
      const requests = due.map(({ id }) => ({
        participantId: id,
        command: { type: 'refresh' } as const,
        actor: { kind: 'system' } as const,
      }));
      const outcomes = await this.engine.applyMany(tx, requests);
      for (const outcome of outcomes) if (outcome.state === 'failed') await this.setAside(tx, outcome.participantId, outcome.reason);
      return due.length;
    });
    if (woken > 0) await failpoint('sweeper.committed');
    return woken === pageSize;
  }

  /** A restored trail is not anchored before somebody has said that it is the right one. */
  private async anchor(): Promise<false> {
    if ((await quarantineOf(this.unitOfWork)) === undefined) await writeAnchor(this.unitOfWork, this.settings.dataDir);
    return false;
  }

  /** A document the database rejects must not hold up the others: it sleeps, and an incident names it. */
  private async setAside(tx: Tx, participantId: string, reason: string): Promise<void> {
    await tx.run('update participant set wakes_at = null where id = $1', [participantId]);
    await tx.run(`insert into incident (id, kind, reason, attempts) values (gen_random_uuid(), 'participants.wake', $1, 1)`, [
      `${participantId}: ${reason}`.slice(0, 1000),
    ]);
  }
}
