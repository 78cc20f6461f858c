import { Injectable } from '@nestjs/common';
import type { LedTeams } from '@siklus/contracts/team-assignments';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { teamsLedBy } from '../../workflow/team-leads.js';

/** Reads the teams for which somebody may give assignments. */
@Injectable()
export class LedTeamsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  of({ employeeId }: Person): Promise<LedTeams> {
    return this.unitOfWork.run((tx) => ledTeamsOf(tx, employeeId));
  }
}

/** The teams for which somebody gives assignments today: those of a unit that he heads or acts for the head of, and those he leads. */
export async function ledTeamsOf(tx: Pick<Tx, 'rows'>, employeeId: string | null): Promise<LedTeams> {
  if (employeeId === null) return [];
  return tx.rows<LedTeams[number]>(`select * from ${teamsLedBy('$1::uuid')} led order by team is not null, "unitName", team`, [employeeId]);
}
