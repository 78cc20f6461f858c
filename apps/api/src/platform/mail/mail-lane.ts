import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { failpoint } from '../failpoint.js';
import { mayWork } from '../quarantine.js';
import { leaveRow, noteFailure } from '../queue/failed-rows.js';
import { Jobs, OfAnotherRelease } from '../queue/jobs.js';
import type { Letter } from '../queue/define-job.js';
import { isTold } from '../queue/open-incident.js';

import { reasonOf, refusalFor } from '../reason.js';
import { Mailer, mailsAtOnce } from './mailer.js';

// Longer than the mailer's patience can ever last, so that nobody else sends what is being sent.
const leaseMinutes = 5;

interface Taken {
  readonly id: string;
  readonly job: string;
  readonly payload: unknown;
  readonly sends: number;
}

/**
 * The rows of the outbox that end in a mail, in places of their own, so that no other work waits for a mail server. No transaction is open
 * while one is spoken to: a row is leased, written, sent and settled. Only a crash between sending and settling sends a mail twice, with
 * the same id.
 */
@Injectable()
export class MailLane implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private ending = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly mailer: Mailer,
  ) {}

  beforeApplicationShutdown(): void {
    this.ending = true;
  }

  /** Sends what is due, a few at once; a slow mail holds up nothing but its place. */
  async pass(): Promise<boolean> {
    await Promise.all(
      Array.from({ length: mailsAtOnce }, async () => {
        while (!this.ending && (await this.next()));
      }),
    );
    return false;
  }

  /** Sends the next mail that is due, or the row of this id, due or not; says whether there was one. */
  async next(id?: string): Promise<boolean> {
    const taken = await this.take(id);
    if (taken === undefined) return false;
    const letter = await this.write(taken);
    if (letter !== undefined) await this.send(taken, letter);
    return true;
  }

  private async write(taken: Taken): Promise<Letter | undefined> {
    try {
      return await this.unitOfWork.run((tx) => this.jobs.write(tx, taken.job, taken.payload));
    } catch (error) {
      if (error instanceof OfAnotherRelease) await leaveRow(this.unitOfWork, taken.id, error.message);
      else await noteFailure(this.unitOfWork, taken.id, { refusal: refusalFor(error), reason: reasonOf(error) });
      return undefined;
    }
  }

  private async send(taken: Taken, { mail, because, about = {}, takeBack }: Letter): Promise<void> {
    const refusal = mail && (await this.mailer.send(taken.id, mail));
    await failpoint('mail.sent');
    const outcome = refusal?.message ?? `${mail === undefined ? 'not ' : ''}mailed: ${because}`;
    this.logger.log({ message: outcome, job: taken.job, outboxId: taken.id });
    if (refusal === undefined) return this.unitOfWork.run((tx) => this.settle(tx, taken));
    const isTheAddress = refusal.code === 'MAIL_REFUSED';
    if (isTheAddress)
      await this.unitOfWork.run(async (tx) => {
        await takeBack?.(tx);
        // Who looks after addresses is told of each person once: a further mail to him is over.
        if (await isTold(tx, { job: taken.job, refusal, about })) await this.settle(tx, taken);
      });
    await noteFailure(this.unitOfWork, taken.id, {
      refusal,
      reason: refusal.message,
      hopeless: isTheAddress || refusal.code === 'MAIL_SENDER_REFUSED',
      ...(isTheAddress ? { about } : {}),
    });
  }

  private take(id: string | undefined): Promise<Taken | undefined> {
    return this.unitOfWork.run((tx) =>
      tx.first<Taken>(
        `update outbox o set sends = o.sends + 1, next_send_at = clock_timestamp() + make_interval(mins => $1)
           from (select id from outbox where acked_at is null and lane = 'mail' and ${mayWork}
              and case when $2::uuid is null then next_send_at <= clock_timestamp() else id = $2 end
             order by next_send_at limit 1 for update skip locked) due
          where o.id = due.id returning o.id, o.job, o.payload, o.sends`,
        [leaseMinutes, id ?? null],
      ),
    );
  }

  /** The row is done, unless its lease ran out and somebody else has it: then he settles it. */
  private async settle(tx: Tx, { id, sends }: Pick<Taken, 'id' | 'sends'>): Promise<void> {
    await tx.run('update outbox set acked_at = clock_timestamp() where id = $1 and sends = $2 and acked_at is null', [id, sends]);
  }
}
