import { Refusal } from '../errors/refusal.js';
import type { Line } from '../people/reporting-line.js';
import type { Text } from '../text.js';
import { defineFact } from '../workflow/facts.js';

/** As what somebody belongs to a team of another unit: he leads it, or takes part (work teams of PermenPANRB 7/2022). */
export const teamRoles = ['LEAD', 'MEMBER'] as const;
export type TeamRole = (typeof teamRoles)[number];

export const teamRoleNames: Readonly<Record<TeamRole, Text>> = {
  LEAD: { id: 'Ketua', en: 'Lead' },
  MEMBER: { id: 'Anggota', en: 'Member' },
};

/** How an assignment stands: until the home unit answers, by its answer, taken back before one, or ended after its consent. */
export const teamStates = ['WAITING', 'CONSENTED', 'DECLINED', 'TAKEN_BACK', 'ENDED'] as const;
export type TeamState = (typeof teamStates)[number];

/** A team for which somebody gives assignments: any of the unit that he heads, or the one that he leads there. */
export interface Team {
  readonly unitId: string;
  /** What it is called; null for every team of the unit. */
  readonly team: string | null;
}

/** From when until when, and for which team, somebody is assigned. */
export interface TeamTime {
  readonly unitId: string;
  readonly team: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Who is to be assigned, as far as it matters whether he can be. */
export interface Assignee {
  readonly employeeId: string;
  readonly name: string;
  /** At work, so that he can be asked to act. */
  readonly able: boolean;
  /** Whether one of those who give it answers to him, near or far. */
  readonly isAboveGiver: boolean;
  /** The unit where he is now with all above it. */
  readonly lineage: readonly string[];
  /** Who assesses him, and so consents; null where there is nobody. */
  readonly supervisorId: string | null;
  /** Whether he has a document under way in the year of the first day. */
  readonly hasDocument: boolean;
  readonly others: readonly (TeamTime & { readonly state: TeamState })[];
}

/** The assignments across units that plans of the document may name: those to which the home unit has consented, also once they ended. */
export const teamAssignments = defineFact<readonly string[]>('team-assignments', []);

/** Whether a result of a plan may come from an assignment in this state. */
export function isNameable(state: TeamState): boolean {
  return state === 'CONSENTED' || state === 'ENDED';
}

/** Whether two assignments are for the same team of a unit, however its name is spaced and capitalised. */
export function isSameTeam(one: Pick<TeamTime, 'unitId' | 'team'>, other: Pick<TeamTime, 'unitId' | 'team'>): boolean {
  return one.unitId === other.unitId && nameOf(one.team) === nameOf(other.team);
}

/** Whether whoever heads or leads these teams may give assignments for this one (domain rule R-TEAM-2). */
export function mayGiveFor(teams: readonly Team[], asked: Pick<TeamTime, 'unitId' | 'team'>): boolean {
  return teams.some(({ unitId, team }) => unitId === asked.unitId && (team === null || nameOf(team) === nameOf(asked.team)));
}

/**
 * Refuses an assignment that is none across units, or of somebody who cannot take it: to oneself, to a superior, within the own unit, of
 * who is away, at days that are no part of one year, in a year without a document, without anybody who could consent, and twice at a time
 * (domain rules R-TEAM-2 and R-TEAM-3). `givers` are who gives it, and then for whom he acts.
 */
export function demandAssignable(givers: readonly string[], asked: TeamTime, assignee: Assignee): void {
  const { name } = assignee;
  if (assignee.employeeId === givers[0]) throw Refusal.at('nip', 'ASSIGNED_TO_ONESELF');
  if (assignee.isAboveGiver) throw Refusal.at('nip', 'ASSIGNED_TO_SUPERIOR', { name });
  if (assignee.lineage.includes(asked.unitId) || (assignee.supervisorId !== null && givers.includes(assignee.supervisorId)))
    throw Refusal.at('nip', 'ASSIGNED_WITHIN_UNIT', { name });
  if (!assignee.able) throw Refusal.at('nip', 'ASSIGNED_WHILE_AWAY', { name });
  if (asked.lastDay < asked.firstDay) throw Refusal.at('lastDay', 'TEAM_DAYS_REVERSED');
  if (yearOf(asked.firstDay) !== yearOf(asked.lastDay)) throw Refusal.at('lastDay', 'TEAM_DAYS_OF_TWO_YEARS');
  if (!assignee.hasDocument) throw Refusal.at('firstDay', 'ASSIGNED_WITHOUT_DOCUMENT', { name, year: yearOf(asked.firstDay) });
  if (assignee.supervisorId === null) throw Refusal.at('nip', 'NOBODY_CONSENTS', { name });
  const isTwice = assignee.others.some(
    (other) =>
      (other.state === 'WAITING' || other.state === 'CONSENTED') &&
      isSameTeam(other, asked) &&
      other.firstDay <= asked.lastDay &&
      asked.firstDay <= other.lastDay,
  );
  if (isTwice) throw Refusal.at('team', 'ASSIGNED_TWICE', { name });
}

/**
 * Whether somebody answers for the home unit: whoever assesses the employee today, or acts for him; never one of those who gave the
 * assignment, himself or by his deputy (domain rule R-TEAM-1).
 */
export function answersForHome(
  { supervisorId, deputies }: Pick<Line, 'supervisorId' | 'deputies'>,
  personId: string | null,
  givers: readonly (string | null)[],
): boolean {
  return personId !== null && !givers.includes(personId) && homeOf({ supervisorId, deputies }).includes(personId);
}

/** Everybody who may answer for the home unit: who assesses the employee, and who acts for him. */
export function homeOf({ supervisorId, deputies }: Pick<Line, 'supervisorId' | 'deputies'>): readonly string[] {
  return supervisorId === null ? [] : [supervisorId, ...(deputies.get(supervisorId) ?? [])];
}

const yearOf = (day: string): number => Number(day.slice(0, 'yyyy'.length));
const nameOf = (team: string): string => team.trim().replaceAll(/\s+/g, ' ').toLowerCase();
