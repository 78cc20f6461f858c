import { Inject, Injectable } from '@nestjs/common';
import { isYearSigned, type Registry } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { DocumentNotices } from '../../workflow/document-notices.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { registryToken } from '../../workflow/registry-token.js';
import type { Recounted } from './keep-survey.js';

/** The documents in which the value of a survey was reported, as far as their year is not signed. */
@Injectable()
export class SurveyFollowers {
  constructor(
    private readonly notices: DocumentNotices,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /**
   * Says in each of them that the survey was corrected or withdrawn, and tells the employee and who assesses him. The value that was
   * reported stays as it was sent: whoever reports or reviews decides what follows (domain rule R-IKM-7).
   */
  async tell(tx: Tx, { accountId, employeeId }: Person, { id, unitId, version, action, because }: Recounted): Promise<void> {
    const documents = await tx.rows<{ id: string }>(
      `select distinct p.id from plan_indicator i join plan n on n.id = i.plan_id
         join participant p on p.id = n.participant_id and p.state = 'active'
         join task t on t.participant_id = p.id and t.outcome = 'done'
        where i.survey_unit_id = $1 and t.answers @> jsonb_build_object('actuals',
          jsonb_build_array(jsonb_build_object('survey', jsonb_build_object('id', $2::text))))
        order by p.id`,
      [unitId, id],
    );
    const subjects = await loadSubjects(
      tx,
      documents.map((each) => each.id),
    );
    for (const subject of subjects.filter(({ progress }) => !isYearSigned(this.registry, progress.read().runs))) {
      const { participantId } = subject;
      await appendToDocument(tx, { participantId, action, actor: accountId, body: { surveyId: id, version, ...because } });
      await this.notices.tell(tx, subject, { kind: 'survey-recounted' }, [subject.employeeId, subject.line.supervisorId], employeeId);
    }
  }
}
