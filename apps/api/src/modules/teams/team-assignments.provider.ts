import { Injectable } from '@nestjs/common';
import { isNameable, teamAssignments, teamStates } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The assignments across units that the plan of each document may name. */
@Injectable()
export class TeamAssignmentsProvider {
  constructor(facts: FactProviders) {
    facts.register(teamAssignments, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<{ document: string; assignments: readonly string[] }>(
        `select participant_id as document, array_agg(id order by id) as assignments from team_assignment
          where participant_id = any($1::uuid[]) and state = any($2::text[]) group by participant_id`,
        [ids, teamStates.filter(isNameable)],
      );
      const known = new Map(rows.map(({ document, assignments }) => [document, assignments]));
      return new Map(ids.map((id) => [id, known.get(id) ?? []]));
    });
  }
}
