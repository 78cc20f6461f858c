import { Refusal, type Text } from '@siklus/domain';
import type { Tx } from '../database/unit-of-work.js';
import { noteListed, unlistedJobs, type Job, type Letter, type MailJob, type Need, type RecurringJob, type WorkJob } from './define-job.js';

/** Work of a release that this process is not of: whoever runs that release does it. */
export class OfAnotherRelease extends Error {}

const isWork = (job: Job): job is WorkJob<unknown> => 'handle' in job && !('every' in job);
const isMail = (job: Job): job is MailJob<unknown> => 'write' in job;

/** The jobs that this process can do, by name; one handler each. */
export class Jobs {
  private readonly byName = new Map<string, Job>();

  /** `give` answers the instance of a class that a job needs, and throws when there is none. */
  constructor(
    jobs: readonly Job[],
    private readonly give: (need: Need) => unknown,
  ) {
    for (const job of jobs) this.add(job);
  }

  /** Throws when another job has the name already. */
  add(job: Job): void {
    if (this.byName.has(job.name)) throw new Error(`The job ${job.name} has two handlers: rename one of them, or list it once`);
    this.byName.set(job.name, job);
    noteListed(job);
  }

  /** Throws when something loaded could ask for a job that nobody would do. */
  assertHandled(): void {
    const missing = unlistedJobs();
    if (missing.length > 0) throw new Error(`No handler for the jobs ${missing.join(', ')}: add them to the list in apps/api/src/jobs.ts`);
  }

  /** Throws when a job needs what this process does not have. */
  assertAble(): void {
    for (const { needs } of this.byName.values()) needs.forEach(this.give);
  }

  /** What people call a job; one of a newer release, met while an update is under way, is told as such. */
  wordsOf(name: string): Text {
    return this.byName.get(name)?.words ?? { id: 'Pekerjaan dari versi Siklus yang lebih baru', en: 'Work of a newer release of Siklus' };
  }

  /** The jobs that come back by themselves. */
  recurring(): RecurringJob[] {
    return [...this.byName.values()].filter((job) => 'every' in job);
  }

  /** One pass of a job that comes back; answers whether there may be more to do at once. */
  pass(job: RecurringJob): Promise<boolean> {
    return job.handle(...job.needs.map(this.give));
  }

  /**
   * Does the job in `tx`; a payload of another shape throws, and a name or a step's version that this release lacks as `OfAnotherRelease`.
   */
  async run(tx: Tx, name: string, payload: unknown): Promise<void> {
    const job = this.asked(name, isWork);
    try {
      await job.handle(tx, job.payload.parse(payload), ...job.needs.map(this.give));
    } catch (error) {
      throw error instanceof Refusal && error.code === 'STEP_VERSION_MISSING' ? new OfAnotherRelease(error.message) : error;
    }
  }

  /** The job's mail; a payload of another shape throws, and a name that this release lacks as `OfAnotherRelease`. */
  async write(tx: Tx, name: string, payload: unknown): Promise<Letter> {
    const job = this.asked(name, isMail);
    return job.write(tx, job.payload.parse(payload), ...job.needs.map(this.give));
  }

  private asked<Kind extends Job>(name: string, is: (job: Job) => job is Kind): Kind {
    const job = this.byName.get(name);
    if (job === undefined || !is(job)) throw new OfAnotherRelease(`This release has no job ${name}; run one that has it`);
    return job;
  }
}
