import { Injectable } from '@nestjs/common';
import type { OwnSession } from '@siklus/contracts/accounts';
import type { Session } from '@siklus/contracts/session';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { hashOf } from '../../platform/identity/cookie.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { quarantineOf } from '../../platform/quarantine.js';
import type { Person } from '../../platform/identity/person.js';

@Injectable()
export class SessionQueries {
  constructor(
    private readonly mailer: Mailer,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The person as the panel shows him. */
  async sessionOf({ accountId, employeeId, username, name, grants, demo }: Person): Promise<Session> {
    return {
      accountId,
      employeeId,
      username,
      name,
      grants: [...grants],
      supervises: await this.supervises(employeeId),
      demo,
      mails: this.mailer.isSetUp,
      quarantined: (await quarantineOf(this.unitOfWork)) !== undefined,
    };
  }

  /** The person's own sessions that have not ended, newest first; `current`: the one in which he asks. */
  allOf({ accountId }: Person, current: string | undefined): Promise<OwnSession[]> {
    return this.unitOfWork.read<OwnSession>(
      `select encode(id_hash, 'hex') as id, ${utc('created_at')} as "startedAt", ${utc('seen_at')} as "seenAt",
        ${utc('expires_at')} as "expiresAt", id_hash = $2 as current
         from session where account_id = $1 and expires_at > clock_timestamp() and seen_at > clock_timestamp() - interval '30 minutes'
           order by created_at desc`,
      [accountId, hashOf(current ?? '')],
    );
  }

  /** Whether somebody reports to this employee today, also while he acts for the post of another. */
  private async supervises(employeeId: string | null): Promise<boolean> {
    if (employeeId === null) return false;
    const [row] = await this.unitOfWork.read<{ yes: boolean }>(
      `select exists (select from current_assignment a
                       where a.supervisor_id = any(array(select $1::uuid union select holder_id from acting_official
                         where acting_id = $1))) as yes`,
      [employeeId],
    );
    return row?.yes ?? false;
  }
}
