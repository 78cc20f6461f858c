import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { clockSkew, isSkewed, skewInWords } from '../clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { patiently } from '../patiently.js';
import { WorkProcessor } from './work-queue.js';

/**
 * Keeps a worker whose clock is wrong from taking jobs: it refuses to start, and one whose clock goes wrong later rests until it is right.
 * The queue believes such a clock and would take jobs from workers that still hold them; the claim keeps that harmless, but it is work for
 * nothing.
 */
@Injectable()
export class ClockWatch implements OnModuleInit {
  private readonly logger = new Logger('ClockWatch');
  private resting = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly processor: WorkProcessor,
  ) {}

  async onModuleInit(): Promise<void> {
    const skew = await patiently(() => clockSkew(this.unitOfWork));
    if (isSkewed(skew)) throw new Refusal('CLOCKS_DIFFER', { seconds: Math.round(skew / 1_000) });
  }

  /** Compares the clocks, and lets the job runner rest or go on. */
  async look(): Promise<void> {
    const skew = await clockSkew(this.unitOfWork);
    if (isSkewed(skew) === this.resting) return;
    this.resting = !this.resting;
    if (this.resting) {
      this.logger.error(`The clock of this machine is ${skewInWords(skew)}: no job is taken until it is right. Synchronise it (NTP).`);
      await this.processor.worker.pause(true);
    } else {
      this.logger.log('The clock of this machine is right again: jobs are taken.');
      await this.processor.worker.resume();
    }
  }
}
