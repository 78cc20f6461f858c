import { Inject, Injectable } from '@nestjs/common';
import type { TeamResults } from '@siklus/contracts/team-assignments';
import { Refusal, resultOf, scopeOf, type Registry } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { DocumentView } from '../../workflow/document-view.js';
import { resultsOf } from '../../workflow/document-plans.js';
import { progressOf } from '../../workflow/progress-notes.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { registryToken } from '../../workflow/registry-token.js';
import { remarksOf, takesRemarks } from '../../workflow/remarks.js';
import { stepNames } from '../../workflow/step-names.js';
import type { Subject } from '../../workflow/subject.js';
import { leadsOf } from '../../workflow/team-leads.js';
import { answerStatesOf } from '../../workflow/undecided.js';

interface Head extends Pick<TeamResults, 'planVersion'> {
  readonly participantId: string;
  readonly isRunning: boolean;
  readonly results: (TeamResults['results'][number] & { readonly assignment?: string })[] | null;
}
interface Reported extends Omit<TeamResults['actuals'][number], 'label'> {
  readonly taskId: string;
  readonly step: string;
  readonly occasion: string;
}

/** Shows whoever leads a team what of somebody's plan comes from its assignment, and nothing else of that document. */
@Injectable()
export class TeamResultsReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** For who leads its team today, while it is under way; the employee is told that they looked. */
  of(person: Person, id: string): Promise<TeamResults> {
    return this.unitOfWork.run(async (tx) => {
      const values: unknown[] = [id];
      const scope = scopeCondition(scopeOf(person.grants, 'team-results.read'), person, { teamLeads: leadsOf }, values);
      const head = await tx.first<Head & Record<string, unknown>>(
        `select p.id as "participantId", c.state = 'open' as "isRunning", n.version as "planVersion", ${resultsOf('n.id')} as results
           from team_assignment t join participant p on p.id = t.participant_id join cycle c on c.id = p.cycle_id
           left join lateral (select id, version from plan where participant_id = p.id order by version desc limit 1) n on true
          where t.id = $1 and t.state = 'CONSENTED' and ${scope}`,
        values,
      );
      if (head === undefined) throw new Refusal('NOT_FOUND');
      const { participantId, planVersion, isRunning } = head;
      const subject = await this.documents.subject(tx, participantId);
      const isOpen = takesRemarks(this.registry, subject, isRunning);
      await recordVisits(tx, person, [participantId], 'team');
      const results = (head.results ?? []).filter(({ assignment }) => assignment === id);
      const isOfTeam = (indicator: string) => results.some(({ key }) => key === resultOf(indicator));
      return {
        planVersion,
        results,
        actuals: (await this.actualsOf(tx, subject)).filter(({ indicator }) => isOfTeam(indicator)),
        progress: (await progressOf(tx, participantId, 20)).filter(({ indicator }) => isOfTeam(indicator)),
        remarks: await remarksOf(tx, person, subject, { isOpen, assignmentId: id }),
        // Whoever may read them leads the team, and whoever leads it may say something.
        may: isOpen ? ['remark.write'] : [],
      };
    });
  }

  /**
   * What was reported on indicators, each period by its newest report that stands. Whoever leads the team speaks before the supervisor
   * rates, so he reads a report as soon as it is handed in; one that was given back or taken back is no word of anybody.
   */
  private async actualsOf(tx: Tx, subject: Subject): Promise<TeamResults['actuals']> {
    const { participantId } = subject;
    const labels = await stepNames(tx, this.registry, participantId);
    const states = await answerStatesOf(tx, this.registry, subject);
    const rows = await tx.rows<Reported & Record<string, unknown>>(
      `select t.id as "taskId", t.step, t.occasion, said ->> 'indicator' as indicator, said -> 'value' as value, said ->> 'note' as note,
              ${utc('t.closed_at')} as at
         from task t cross join jsonb_array_elements(t.answers -> 'actuals') said
        where t.participant_id = $1 and t.outcome = 'done' and jsonb_typeof(t.answers -> 'actuals') = 'array'
        order by t.closed_at, indicator`,
      [participantId],
    );
    const standing = rows.filter(({ taskId }) => states.get(taskId) !== 'dropped');
    const newest = new Map(standing.map(({ step, occasion, taskId }) => [`${step}/${occasion}`, taskId]));
    return standing
      .filter(({ step, occasion, taskId }) => newest.get(`${step}/${occasion}`) === taskId)
      .map(({ step, occasion, taskId: _task, ...row }) => ({ ...row, label: labels({ step, occasion }) }));
  }
}
