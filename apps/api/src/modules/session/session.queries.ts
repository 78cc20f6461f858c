import { Injectable } from '@nestjs/common';
import type { Session } from '@siklus/contracts/session';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { quarantineOf } from '../../platform/quarantine.js';
import type { Person } from '../../platform/identity/person.js';

@Injectable()
export class SessionQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
      quarantined: (await quarantineOf(this.unitOfWork)) !== undefined,
    };
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
