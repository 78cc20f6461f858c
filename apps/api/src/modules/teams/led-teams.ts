import { Injectable } from '@nestjs/common';
import type { LedTeams } from '@siklus/contracts/team-assignments';
import { headsOf, type PostHolder } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';

interface PostOfUnit extends PostHolder {
  readonly unitName: string;
  readonly isOwn: boolean;
}

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
  const posts = await tx.rows<PostOfUnit & Record<string, unknown>>(
    `with own as (select $1::uuid as id union select o.holder_id from acting_official o where o.acting_id = $1)
     select a.employee_id as "employeeId", a.unit_id as "unitId", u.name as "unitName", a.position_type as "positionType", true as able,
            a.supervisor_id as "supervisorId", a.employee_id in (select id from own) as "isOwn"
       from current_assignment a join unit u on u.id = a.unit_id
      where a.unit_id in (select x.unit_id from current_assignment x join own on own.id = x.employee_id) order by a.employee_id`,
    [employeeId],
  );
  const heads = headsOf(posts);
  const headed = posts.filter(({ isOwn, unitId, employeeId: holder }) => isOwn && heads.get(unitId)?.employeeId === holder);
  const led = await tx.rows<LedTeams[number]>(
    `select distinct t.unit_id as "unitId", w.name as "unitName", t.team
       from team_assignment t join participant p on p.id = t.participant_id join unit w on w.id = t.unit_id
      where p.employee_id = $1 and t.role = 'LEAD' and t.state = 'CONSENTED' and business_day(w.zone) between t.first_day and t.last_day
      order by w.name, t.team`,
    [employeeId],
  );
  return [...headed.map(({ unitId, unitName }) => ({ unitId, unitName, team: null })), ...led];
}
