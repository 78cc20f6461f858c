import { Injectable } from '@nestjs/common';
import { asksExpectations } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** Whether the cycle of each document asks whoever agrees what he expects of every core value. */
@Injectable()
export class AsksExpectationsProvider {
  constructor(facts: FactProviders) {
    facts.register(asksExpectations, async (tx, page) => {
      const cycles = [...new Set(page.map(({ cycleId }) => cycleId))];
      const rows = await tx.rows<{ id: string; asks: boolean }>(
        'select id, asks_expectations as asks from cycle where id = any($1::uuid[])',
        [cycles],
      );
      const asking = new Map(rows.map(({ id, asks }) => [id, asks]));
      return new Map(page.map(({ participantId, cycleId }) => [participantId, asking.get(cycleId) ?? false]));
    });
  }
}
