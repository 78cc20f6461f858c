import { Injectable } from '@nestjs/common';
import { keptEvidence, type KeptEvidence } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The evidence of each document that was neither given back nor withdrawn; a file in which harm was found is none. */
@Injectable()
export class EvidenceProvider {
  constructor(facts: FactProviders) {
    facts.register(keptEvidence, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<{ id: string } & KeptEvidence>(
        `select distinct e.participant_id as id, e.indicator, e.period, extract(month from n.day)::int as month
           from evidence e left join stored_file f on f.id = e.file_id left join progress_note n on n.id = e.note_id
          where e.participant_id = any($1::uuid[]) and e.state in ('WAITING', 'ACCEPTED') and f.scan is distinct from 'HARMFUL'`,
        [ids],
      );
      const kept = new Map<string, KeptEvidence[]>(ids.map((id) => [id, []]));
      for (const { id, ...piece } of rows) kept.get(id)?.push(piece);
      return kept;
    });
  }
}
