import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Tx } from '../database/unit-of-work.js';

/** A job: its name, the shape of its payload (ids only), and the work, done in the transaction that acknowledges it. */
export interface Job<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** May run twice after a crash, but never twice to a commit: the claim and the work are one transaction. */
  readonly handle: (tx: Tx, payload: Payload) => Promise<void>;
}

/** The jobs of this process, by name; one runner each. */
@Injectable()
export class Jobs {
  private readonly byName = new Map<string, Job<unknown>>();

  register<Payload>(job: Job<Payload>): void {
    if (this.byName.has(job.name)) throw new Error(`Job ${job.name} has two handlers`);
    this.byName.set(job.name, job as Job<unknown>);
  }

  /** Runs the job in `tx`; an unknown name or a payload of another shape throws. */
  async run(tx: Tx, name: string, payload: unknown): Promise<void> {
    const job = this.byName.get(name);
    if (job === undefined) throw new Error(`No handler for job ${name}; run a release that has it`);
    await job.handle(tx, job.payload.parse(payload));
  }
}
