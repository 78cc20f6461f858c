import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { visitorOf } from '../../platform/identity/visitor.js';
import { FairQueues } from './fair-queue.js';
import { LoginFailures, minutesCounted, type Counted } from './login-failures.js';

/** Failures after which a known device is refused, and unknown ones are slowed. */
const enough = 5;
/** How long each attempt of an unknown device then takes, in milliseconds: 86,400 guesses a day at most, for all who guess together. */
const slowed = 1_000;
/** How many of one address may wait for the same name. */
const places = 3;

/** Who tries, and from where. */
export interface Attempt extends Counted {
  readonly address: string;
}

/**
 * Attempts to prove who one is, by password or code: one after another for each name. A device that the account has signed in with is
 * answered by its own failures alone. All others share those of the name: past a few they are slowed, never refused for what others did,
 * and the addresses they come from are served in turn.
 */
@Injectable()
export class Attempts {
  private readonly queues = new FairQueues();

  constructor(private readonly failures: LoginFailures) {}

  /** Whether the proof held; a failure is counted. Refuses a known device that has failed too often itself. */
  run({ address, ...counted }: Attempt, prove: () => Promise<boolean>): Promise<boolean> {
    const { name, device } = counted;
    const group = device ?? visitorOf(address);
    return this.queues.run(`${device ?? ''} ${name.replace(/\s/g, '').toLowerCase()}`, { group, places }, async () => {
      if ((await this.failures.count(counted)) >= enough) {
        if (device !== null) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: minutesCounted });
        await wait(slowed);
      }
      const holds = await prove();
      if (!holds) await this.failures.note(counted);
      return holds;
    });
  }
}
