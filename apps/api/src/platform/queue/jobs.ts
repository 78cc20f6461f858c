import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import type { z } from 'zod';
import type { Tx } from '../database/unit-of-work.js';

/** A job: its name, the shape of its payload (ids only), and the work, done in the transaction that acknowledges it. */
export interface Job<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** May run twice after a crash, but never twice to a commit: the claim and the work are one transaction. */
  readonly handle: (tx: Tx, payload: Payload) => Promise<void>;
}

/** Work of a release that this process is not of: whoever runs that release does it. */
export class OfAnotherRelease extends Error {}

/** The jobs of this process, by name; one runner each. */
@Injectable()
export class Jobs {
  private readonly byName = new Map<string, Job<unknown>>();

  register<Payload>(job: Job<Payload>): void {
    if (this.byName.has(job.name)) throw new Error(`Job ${job.name} has two handlers`);
    this.byName.set(job.name, job as Job<unknown>);
  }

  /**
   * Runs the job in `tx`; a payload of another shape throws, and a name or a step's version that this release lacks as `OfAnotherRelease`.
   */
  async run(tx: Tx, name: string, payload: unknown): Promise<void> {
    const job = this.byName.get(name);
    if (job === undefined) throw new OfAnotherRelease(`This release has no job ${name}; run one that has it`);
    try {
      await job.handle(tx, job.payload.parse(payload));
    } catch (error) {
      throw error instanceof Refusal && error.code === 'STEP_VERSION_MISSING' ? new OfAnotherRelease(error.message) : error;
    }
  }
}
