import { Injectable } from '@nestjs/common';
import { surveyedUnits, type SurveyedUnit } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The units of which a plan may name a survey: that of the document with all above it, and those below it that hold surveys. */
@Injectable()
export class SurveyedUnitsProvider {
  constructor(facts: FactProviders) {
    facts.register(surveyedUnits, async (tx, page) => {
      const units = [...new Set(page.map(({ unitId }) => unitId))];
      const rows = await tx.rows<{ of: string } & SurveyedUnit>(
        `select own.id as of, u.id, u.name from unit own join unit u on u.id = any(own.lineage)
           or (own.id = any(u.lineage) and exists (select from survey s where s.unit_id = u.id and s.state <> 'WITHDRAWN'))
          where own.id = any($1::uuid[]) order by u.id <> own.id, u.code`,
        [units],
      );
      const byUnit = new Map<string, SurveyedUnit[]>(units.map((unit) => [unit, []]));
      for (const { of, id, name } of rows) byUnit.get(of)?.push({ id, name });
      return new Map(page.map(({ participantId, unitId }) => [participantId, byUnit.get(unitId) ?? []]));
    });
  }
}
