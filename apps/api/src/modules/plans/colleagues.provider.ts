import { Injectable } from '@nestjs/common';
import { colleagues, type Carrier } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** Who else reports to the superior of each document's employee today. */
@Injectable()
export class ColleaguesProvider {
  constructor(facts: FactProviders) {
    facts.register(colleagues, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      // Each superior's people are read once, however many of them a page brings.
      const rows = await tx.rows<{ documents: readonly { id: string; employeeId: string }[]; people: readonly Carrier[] }>(
        `select asked.documents, (
                  select json_agg(json_build_object('employeeId', e.id, 'name', e.name) order by e.name, e.id)
                    from current_assignment a join employee e on e.id = a.employee_id where a.supervisor_id = asked.supervisor_id) as people
           from (select a.supervisor_id, json_agg(json_build_object('id', p.id, 'employeeId', p.employee_id)) as documents
                   from participant p join current_assignment a on a.employee_id = p.employee_id
                  where p.id = any($1::uuid[]) and a.supervisor_id is not null group by 1) asked`,
        [ids],
      );
      const known = new Map(
        rows.flatMap(({ documents, people }) =>
          documents.map(({ id, employeeId }) => [id, people.filter((each) => each.employeeId !== employeeId)] as const),
        ),
      );
      return new Map(ids.map((id) => [id, known.get(id) ?? []]));
    });
  }
}
