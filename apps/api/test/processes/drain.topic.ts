import { describe, expect, it } from '@jest/globals';
import type { Stack } from '../../proof/office/stack.js';
import { until } from '../../proof/office/until.js';
import type { StruckOffice } from './struck-office.js';

const job = '0192f0c0-0000-7000-8000-000000000001';
/** How an orderly end looks: Node's own for the signal, and not the code of `endWithin`, which has waited in vain. */
const inOrder = { code: null, signal: 'SIGTERM' };

/** Called inside the `describe` of a suite. */
export function drainTopic(theOffice: () => StruckOffice): void {
  describe('a process that is told to end', () => {
    it('ends although clients keep asking on open connections, and cuts no answer short', async () => {
      const office = theOffice();
      const { stack } = office;
      await office.importStaff();
      await stack.arm('api', 'request.worked:pause:2000');
      const clients = new Clients(stack);
      try {
        await until(() => clients.answered >= 60, 'the clients got no answers');
        const inHand = office.draftCycle();
        await office.untilIdleInTransaction();
        expect(await stack.kill('api', { signal: 'SIGTERM' })).toEqual(inOrder);
        await expect(inHand).resolves.toEqual(expect.any(String));
        await stack.ready();
      } finally {
        await clients.end();
      }
      expect(clients.cut).toEqual([]);
      expect(await stack.kill('worker', { signal: 'SIGTERM' })).toEqual(inOrder);
      await stack.ready('worker');
      expect(stack.accidents).toEqual([]);
    });

    it('finishes the job in hand first, when it is a worker', async () => {
      const office = theOffice();
      const { stack } = office;
      await stack.arm('worker', 'job.worked:pause:3000');
      await office.sql(`insert into outbox (id, job, payload) values ($1, 'participants.refresh', '{"employeeIds":[]}')`, [job]);
      // Whoever works on a row holds it; a busy machine may let the worker wait for it a while.
      const isInHand = async () =>
        (await office.sql('select 1 as n from outbox where id = $1 and acked_at is null for update skip locked', [job])).length === 0;
      await until(isInHand, 'the worker did not take the job');
      expect(await stack.kill('worker', { signal: 'SIGTERM' })).toEqual(inOrder);
      expect(await office.sql('select acked_at is not null as acked, sends, failures from outbox where id = $1', [job])).toEqual([
        { acked: true, sends: 1, failures: 0 },
      ]);
      expect(stack.accidents).toEqual([]);
    });
  });
}

/** Six clients that ask and ask on connections that they keep. */
class Clients {
  answered = 0;
  private asking = true;
  /** How answers were cut: there must be none. */
  readonly cut: string[] = [];
  private readonly lanes: readonly Promise<void>[];

  constructor(private readonly stack: Stack) {
    this.lanes = Array.from({ length: 6 }, () => this.ask());
  }

  /** Lets them finish. */
  async end(): Promise<void> {
    this.asking = false;
    await Promise.all(this.lanes);
  }

  private async ask(): Promise<void> {
    while (this.asking) {
      const response = await fetch(`${this.stack.url}/api/health/ready`).catch(() => null);
      // No connection is fine while it restarts; an answer that began must come to its end.
      if (response === null) await new Promise((resolve) => setTimeout(resolve, 20));
      else
        await response.text().then(
          () => (this.answered += 1),
          (error: Error) => this.cut.push(error.message),
        );
    }
  }
}
