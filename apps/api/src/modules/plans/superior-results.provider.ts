import { Injectable } from '@nestjs/common';
import { superiorResults } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';
import { superiorResultsOf } from './superior-of.js';

/** What the plan of each document can be tied to: the superior's agreed results, by the line of today. */
@Injectable()
export class SuperiorResultsProvider {
  constructor(facts: FactProviders) {
    facts.register(superiorResults, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const known = await superiorResultsOf(tx, ids);
      return new Map(ids.map((id) => [id, known.get(id) ?? null]));
    });
  }
}
