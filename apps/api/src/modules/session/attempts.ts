import { Injectable } from '@nestjs/common';
import { LoginFailures } from './login-failures.js';
import { Queues } from './queue.js';

/** Attempts to prove who one is, by password or code: one after another for each account, and limited once they fail. */
@Injectable()
export class Attempts {
  private readonly queues = new Queues(50);

  constructor(private readonly failures: LoginFailures) {}

  /** Whether the proof held. Too many failures refuse before it is looked at; a failure is counted. */
  run(key: string, address: string, prove: () => Promise<boolean>): Promise<boolean> {
    return this.queues.run(key, async () => {
      await this.failures.refuseTooMany(key, address);
      const holds = await prove();
      if (!holds) await this.failures.note(key, address);
      return holds;
    });
  }
}
