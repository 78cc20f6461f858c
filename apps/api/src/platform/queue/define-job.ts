import type { Text } from '@siklus/domain';
import type { z } from 'zod';
import type { Tx } from '../database/unit-of-work.js';
import type { Mail } from '../mail/mailer.js';
import type { About } from './about.js';

/** The class of what a job needs; the process that does the job gives the instance. */
export type Need = abstract new (...args: never[]) => unknown;
type Given<Needs extends readonly Need[]> = { [At in keyof Needs]: InstanceType<Needs[At]> };

/** What is asked for with a payload (ids only), by `send`. */
interface Asked<Payload> {
  readonly name: string;
  readonly words: Text;
  readonly payload: z.ZodType<Payload>;
  readonly needs: readonly Need[];
}

/** Work of the database, done by the queue in the transaction that acknowledges it. */
export interface WorkJob<Payload> extends Asked<Payload> {
  handle(tx: Tx, payload: Payload, ...needs: unknown[]): Promise<void>;
}

/** Work that ends in a mail, in the lane of mails: nobody else waits for it, and no transaction waits for a mail server. */
export interface MailJob<Payload> extends Asked<Payload> {
  write(tx: Tx, payload: Payload, ...needs: unknown[]): Promise<Letter>;
}

export type SentJob<Payload> = WorkJob<Payload> | MailJob<Payload>;

/** What is to be mailed now, or that nothing is any more. */
export interface Letter {
  readonly mail?: Mail;
  /** Why, for the log: no names and no addresses. */
  readonly because: string;
  /** Whom it is for, where somebody has to mend his address. */
  readonly about?: About;
  /** Undoes what was written for it, when the address is refused for good. */
  readonly takeBack?: (tx: Tx) => Promise<void>;
}

/** Work that comes back by itself in the worker. */
export interface RecurringJob {
  readonly name: string;
  readonly words: Text;
  readonly every: number;
  readonly wokenBy?: string;
  readonly needs: readonly Need[];
  handle(...needs: unknown[]): Promise<boolean>;
}

export type Job = WorkJob<unknown> | MailJob<unknown> | RecurringJob;

// Declared, and in the list of nobody who would do it.
const unlisted = new Set<Job>();

/**
 * Declares work that comes back by itself. Its handler makes its own transactions, lets others of its kind work beside it
 * (`skip locked`), and answers whether there may be more to do at once.
 */
export function defineJob<const Needs extends readonly Need[] = []>(job: {
  readonly name: string;
  /** What it does for the office, as people read it where work is shown. */
  readonly words: Text;
  /** Seconds between two passes. */
  readonly every: number;
  /** A channel of the database whose notifications call a pass at once. */
  readonly wokenBy?: string;
  readonly needs?: Needs;
  readonly handle: (...needs: Given<Needs>) => Promise<boolean>;
}): RecurringJob;
/**
 * Declares work that is asked for. Its handler runs in the transaction that acknowledges it: it may run twice after a crash, but never
 * twice to a commit.
 */
export function defineJob<Payload, const Needs extends readonly Need[] = []>(job: {
  readonly name: string;
  /** What it does for the office, as people read it where work is shown. */
  readonly words: Text;
  readonly payload: z.ZodType<Payload>;
  readonly needs?: Needs;
  readonly handle: (tx: Tx, payload: Payload, ...needs: Given<Needs>) => Promise<void>;
}): WorkJob<Payload>;
/**
 * Declares work that ends in a mail. `write` gives the mail at the moment of sending, again for each try. After a crash a mail may be
 * sent twice, with the same id.
 */
export function defineJob<Payload, const Needs extends readonly Need[] = []>(job: {
  readonly name: string;
  /** What it does for the office, as people read it where work is shown. */
  readonly words: Text;
  readonly payload: z.ZodType<Payload>;
  readonly needs?: Needs;
  readonly write: (tx: Tx, payload: Payload, ...needs: Given<Needs>) => Promise<Letter>;
}): MailJob<Payload>;
export function defineJob(job: Omit<Job, 'needs'> & { readonly needs?: readonly Need[] }): Job {
  const declared = { needs: [], ...job } as Job;
  unlisted.add(declared);
  return declared;
}

/** Notes that a list of handlers has the job. */
export function noteListed(job: Job): void {
  unlisted.delete(job);
}

/** The names of declared jobs that no list of handlers has. */
export function unlistedJobs(): string[] {
  return [...unlisted].map(({ name }) => name);
}
