import { Injectable, Logger } from '@nestjs/common';
import type { ErrorCode } from '@siklus/domain';
import { UnitOfWork } from '../database/unit-of-work.js';
import { reasonOf } from '../reason.js';
import { noteSecurity, type SecurityNote } from './note-security.js';

/** Writes refusals into the security log; what is done is noted by whoever does it, in the same transaction. */
@Injectable()
export class SecurityLog {
  private readonly logger = new Logger('Security');

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Notes a refusal. A database that cannot keep it does not keep the refusal from being answered: then it stands in the process log. */
  async refused(note: SecurityNote & { readonly code: ErrorCode }): Promise<void> {
    await this.unitOfWork
      .run((tx) => noteSecurity(tx, note))
      .catch((error: unknown) => this.logger.error(`${note.event} ${note.code} was not noted: ${reasonOf(error)}`));
  }
}
