import { Injectable, Logger } from '@nestjs/common';
import type { ErrorCode } from '@siklus/domain';
import { UnitOfWork } from '../database/unit-of-work.js';
import { reasonOf } from '../reason.js';
import { likenessOf, noteSecurity, type SecurityNote } from './note-security.js';
import { Strangers } from './strangers.js';

type Refused = SecurityNote & { readonly code: ErrorCode };

/** Refusals that are alike and wait to be written as one. */
interface Waiting {
  times: number;
  readonly written: Promise<void>;
}

/** Writes refusals into the security log; what is done is noted by whoever does it, in the same transaction. */
@Injectable()
export class SecurityLog {
  private readonly logger = new Logger('Security');
  private readonly strangers = new Strangers();
  private readonly waiting = new Map<string, Waiting>();
  private last: Promise<void> = Promise.resolve();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Notes a refusal, or as many of one kind as `times` says. One is written after another, and those that are alike and came meanwhile
   * together: a flood of them keeps one connection and no more, and makes so many rows a minute and no more. A database that cannot keep it
   * does not keep the refusal from being answered: then it stands in the log of the process.
   */
  refused(refusal: Refused): Promise<void> {
    const note = this.strangers.asKept(refusal);
    const likeness = likenessOf(note);
    const alike = this.waiting.get(likeness);
    if (alike !== undefined) {
      alike.times += note.times ?? 1;
      return alike.written;
    }
    const written = this.last.then(() => {
      const { times = 1 } = this.waiting.get(likeness) ?? {};
      this.waiting.delete(likeness);
      return this.write({ ...note, times });
    });
    this.waiting.set(likeness, { times: note.times ?? 1, written });
    this.last = written;
    return written;
  }

  private async write(note: Refused): Promise<void> {
    await this.unitOfWork
      .run((tx) => noteSecurity(tx, note))
      .catch((error: unknown) => this.logger.error(`${note.event} ${note.code} was not noted: ${reasonOf(error)}`));
  }
}
