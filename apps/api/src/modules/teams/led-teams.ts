import { Injectable } from '@nestjs/common';
import type { LedTeams } from '@siklus/contracts/team-assignments';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { ledTeamsOf } from '../../workflow/team-leads.js';

/** Reads the teams for which somebody may give assignments. */
@Injectable()
export class LedTeamsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of({ employeeId }: Person): Promise<LedTeams> {
    return this.unitOfWork.run((tx) => ledTeamsOf(tx, employeeId));
  }
}
