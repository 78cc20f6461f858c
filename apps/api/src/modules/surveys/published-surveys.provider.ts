import { Injectable } from '@nestjs/common';
import { publishedSurveys, type PublishedSurvey } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The confirmed surveys of each document's year that its newest agreed plan names. */
@Injectable()
export class PublishedSurveysProvider {
  constructor(facts: FactProviders) {
    facts.register(publishedSurveys, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<{ of: string } & PublishedSurvey>(
        `select distinct p.id as of, s.id, s.version, s.unit_id as "unitId", u.name as "unitName", s.last_day::text as "lastDay",
                s.index::float8 as index
           from participant p
           join lateral (select id from plan where participant_id = p.id order by version desc limit 1) n on true
           join plan_indicator i on i.plan_id = n.id and i.survey_unit_id is not null
           join survey s on s.unit_id = i.survey_unit_id and s.state = 'CONFIRMED'
             and s.last_day >= make_date(p.year, 1, 1) and s.last_day <= make_date(p.year, 12, 31)
           join unit u on u.id = s.unit_id
          where p.id = any($1::uuid[]) order by "lastDay"`,
        [ids],
      );
      const byDocument = new Map<string, PublishedSurvey[]>(ids.map((id) => [id, []]));
      for (const { of, ...survey } of rows) byDocument.get(of)?.push(survey);
      return byDocument;
    });
  }
}
