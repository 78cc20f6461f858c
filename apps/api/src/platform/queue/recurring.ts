import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DatabaseEar } from './database-ear.js';
import type { RecurringJob } from './define-job.js';
import { Jobs } from './jobs.js';
import { Loop } from './loop.js';

/** Does the jobs that come back by themselves, each at its own pace beside the others, so that a long pass holds up nobody. */
@Injectable()
export class Recurring implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private loops: readonly Loop[] = [];

  constructor(
    private readonly jobs: Jobs,
    private readonly ear: DatabaseEar,
  ) {}

  onApplicationBootstrap(): void {
    this.jobs.assertAble();
    this.loops = this.jobs.recurring().map((job) => this.loopOf(job));
    for (const loop of this.loops) loop.start();
  }

  /** Ends after the passes in progress. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    this.ear.close();
  }

  private loopOf(job: RecurringJob): Loop {
    const { name, every, wokenBy } = job;
    if (wokenBy === undefined) return new Loop(name, every, () => this.jobs.pass(job));
    // Listening comes before each pass: what was told to a deaf ear is found by the pass itself.
    const loop = new Loop(name, every, async () => {
      await this.ear.open();
      return this.jobs.pass(job);
    });
    this.ear.on(wokenBy, () => loop.wake());
    return loop;
  }
}
