import { teamRoles, teamStates, type ActingKind } from '@siklus/domain';
import { day, json, moment, oneOf, text, uuid } from './columns.js';
import { employee } from './employee.table.js';
import { givenReason } from './given-reason.table.js';
import { participant } from './participant.table.js';
import { table } from './table.js';
import { unit } from './unit.table.js';

/** Whose post somebody acted for, and as what (Plt., Plh.): called as then; nobody's where it is vacant. */
export interface ActedFor {
  readonly employeeId: string | null;
  readonly name: string | null;
  readonly post: string;
  readonly as: ActingKind;
}

/** Somebody's assignment to a team of another unit, within the year of his document. */
export const teamAssignment = table(
  'team_assignment',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    unitId: uuid().refersTo(unit).comment('Of the team; the employee belongs to another one.'),
    team: text(),
    role: oneOf(teamRoles),
    firstDay: day(),
    lastDay: day(),
    giverId: uuid().refersTo(employee),
    givenFor: json<ActedFor>().nullable().comment('Whose post the giver acted for.'),
    reasonId: uuid().refersTo(givenReason).comment('On what it is based, and who gave it, called as then.'),
    state: oneOf(teamStates),
    answeredByName: text().nullable(),
    answeredFor: json<ActedFor>().nullable().comment('Whose post whoever answered acted for.'),
    answeredAt: moment().nullable(),
    answerReasonId: uuid().nullable().refersTo(givenReason),
    endReasonId: uuid().nullable().refersTo(givenReason),
  },
  {
    checks: {
      team_assignment_days_check: 'first_day <= last_day',
      team_assignment_answer_check: `(state in ('WAITING', 'TAKEN_BACK')) = (answered_at is null)`,
      team_assignment_end_check: `(state in ('TAKEN_BACK', 'ENDED')) = (end_reason_id is not null)`,
    },
    indexes: {
      team_assignment_participant: { on: ['participantId'] },
      team_assignment_team: { on: ['unitId', 'team'] },
      team_assignment_giver: { on: ['giverId'] },
    },
  },
);
