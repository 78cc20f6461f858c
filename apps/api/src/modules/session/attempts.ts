import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { visitorOf } from '../../platform/identity/visitor.js';
import { FairQueues } from './fair-queue.js';
import { LoginFailures, minutesCounted, type Counted } from './login-failures.js';

/** Failures after which a known device is refused, and unknown ones are slowed. */
const enough = 5;
/** How long a wrong attempt of an unknown device then holds the next one up, in milliseconds: four guesses a second, of all together. */
const slowed = 250;
/** How many of one address may wait for the same name: whoever comes last of so many has waited ten seconds. */
const places = 30;

/** Who tries, and from where. */
export interface Attempt extends Counted {
  readonly address: string;
}

/**
 * Attempts to prove who one is by a password: one after another for each name. A device that the account has signed in with is answered
 * by its own failures alone. All others share those of the name: past a few the wrong ones are slowed, and the addresses they come from
 * are served in turn. The right password is never slowed, and waits for those who came before it from the same address; it is refused for
 * what others did only where as many as have a place wait there already. Codes need none of this: nobody guesses sixty random bits.
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
      const failed = await this.failures.count(counted);
      if (failed >= enough && device !== null) throw new Refusal('TOO_MANY_ATTEMPTS', { minutes: minutesCounted });
      const holds = await prove();
      if (holds) return true;
      await this.failures.note(counted);
      if (failed >= enough) await wait(slowed);
      return false;
    });
  }
}
