import { Injectable } from '@nestjs/common';
import { notedProgress, type NotedMonth } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

type Row = NotedMonth & { readonly participantId: string };

/** What was noted in each month, by the indicator as it stood in the version that its writer saw. */
@Injectable()
export class NotedProgressProvider {
  constructor(facts: FactProviders) {
    facts.register(notedProgress, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<Row & Record<string, unknown>>(
        `select m."participantId", m.month, m.sum, m.last, m.remark,
                json_build_object('key', i.key, 'pattern', i.pattern, 'target', case when i.target_text is not null
                  then json_build_object('text', i.target_text)
                  else json_build_object('least', i.target_least, 'most', i.target_most, 'unit', i.target_unit, 'direction', i.direction)
                  end) as indicator
           from (select n.participant_id as "participantId", n.indicator, n.plan_version, extract(month from n.day)::int as month,
                        sum(n.value)::float8 as sum,
                        (array_agg(n.value order by n.day desc, n.at desc, n.id desc)
                          filter (where n.value is not null))[1]::float8 as last,
                        (array_agg(n.note order by n.day desc, n.at desc, n.id desc) filter (where n.note is not null))[1] as remark
                   from progress_note n where n.participant_id = any($1::uuid[])
                  group by n.participant_id, n.indicator, n.plan_version, extract(month from n.day)) m
           join plan p on p.participant_id = m."participantId" and p.version = m.plan_version
           join plan_indicator i on i.plan_id = p.id and i.key = m.indicator
          order by m.month, m.plan_version`,
        [ids],
      );
      const byParticipant = new Map<string, NotedMonth[]>(ids.map((id) => [id, []]));
      for (const { participantId, ...month } of rows) byParticipant.get(participantId)?.push(month);
      return byParticipant;
    });
  }
}
