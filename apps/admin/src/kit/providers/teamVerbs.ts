import type {
  AnswerAssignment,
  EndAssignment,
  GiveAssignment,
  LedTeams,
  TeamAssignment,
  TeamResults,
} from '@siklus/contracts/team-assignments';
import type { Http } from './http';
import { at, type SendAct } from './send';

/** Assignments across units. */
export interface TeamVerbs {
  /** The teams for which the person may give assignments across units. */
  ledTeams(): Promise<LedTeams>;
  giveAssignment(params: GiveAssignment & { key: string }): Promise<TeamAssignment>;
  answerAssignment(params: AnswerAssignment & { id: string; key: string }): Promise<TeamAssignment>;
  endAssignment(params: EndAssignment & { id: string; key: string }): Promise<TeamAssignment>;
  /** What of somebody's plan comes from an assignment. */
  teamResults(id: string): Promise<TeamResults>;
}

/** The acts on assignments over HTTP. */
export function teamVerbs(http: Http, post: SendAct): TeamVerbs {
  return {
    ledTeams: async () => (await http<LedTeams>('/team-assignments/teams')).data,
    giveAssignment: ({ key, ...body }) => post('/team-assignments', key, body),
    answerAssignment: ({ id, key, ...body }) => post(`${at('team-assignments', id)}/answer`, key, body),
    endAssignment: ({ id, key, ...body }) => post(`${at('team-assignments', id)}/end`, key, body),
    teamResults: async (id) => (await http<TeamResults>(`${at('team-assignments', id)}/results`)).data,
  };
}
