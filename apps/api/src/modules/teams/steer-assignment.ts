import { Injectable } from '@nestjs/common';
import type { AnswerAssignment } from '@siklus/contracts/team-assignments';
import { answersForHome, homeOf, Refusal, type AuditAction, type CommittedReason, type Relation } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import { employeeOf, type Person } from '../../platform/identity/person.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { teamAssignment } from '../../tables/team-assignment.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { DocumentNotices } from '../../workflow/document-notices.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import type { Subject } from '../../workflow/subject.js';
import { teamAssignments, type KeptAssignment } from '../../workflow/team-assignments.list.js';
import { forHead, forHome, inNameOf } from '../../workflow/acted-for.js';

/** An assignment with its document, which is locked: so nobody else moves the two meanwhile. */
interface Held {
  readonly row: KeptAssignment;
  readonly subject: Subject;
}

/** Lets the home unit answer an assignment, and whoever leads its team today end it. */
@Injectable()
export class SteerAssignment {
  constructor(
    private readonly lists: ListReader,
    private readonly notices: DocumentNotices,
  ) {}

  /** Consents or declines for the home unit; declining needs its reason. */
  async answer(tx: Tx, person: Person, id: string, { consents, reason }: AnswerAssignment): Promise<void> {
    const { row, subject } = await this.held(tx, person, id);
    const relations: Relation[] = answersForHome(subject.line, person.employeeId, [row.giverId, row.givenForId]) ? ['supervisor'] : [];
    const about = { lineage: [], employeeId: subject.employeeId, relations };
    judge(person, 'team-assignment.answer', about, () => new Refusal('NOT_HOME_SUPERVISOR'));
    const employeeId = employeeOf(person);
    if (row.state !== 'WAITING') throw new Refusal('TEAM_ANSWERED');
    demandRunning(row);
    if (!consents && reason === undefined) throw Refusal.at('reason', 'REASON_REQUIRED');
    const because = reason === undefined ? undefined : await keepReason(tx, person.accountId, reason);
    const acted = forHome(subject, employeeId);
    await tx.of(teamAssignment).update(
      { id },
      {
        state: consents ? 'CONSENTED' : 'DECLINED',
        answeredByName: person.name,
        answeredFor: acted,
        answeredAt: () => 'business_now()',
        answerReasonId: because?.reasonId ?? null,
      },
    );
    await note(tx, person, row, consents ? 'team.consented' : 'team.declined', { ...inNameOf(acted), ...because });
    await this.notices.tell(tx, subject, { kind: 'team-answered' }, [...row.leads, subject.employeeId], person.employeeId);
  }

  /** Takes it back while nobody has answered, and ends it afterwards: results that came of it stay in the plan. */
  async end(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const { row, subject } = await this.held(tx, person, id);
    const relations: Relation[] = person.employeeId !== null && row.leads.includes(person.employeeId) ? ['teamLead'] : [];
    const about = { lineage: [], employeeId: row.employeeId, relations };
    judge(person, 'team-assignment.end', about, () => new Refusal('NOT_TEAM_LEAD'));
    const leadId = employeeOf(person);
    if (row.state !== 'WAITING' && row.state !== 'CONSENTED') throw new Refusal('TEAM_OVER');
    demandRunning(row);
    const isAnswered = row.state === 'CONSENTED';
    const acted = await forHead(tx, leadId, { unitId: row.teamUnitId, team: row.team });
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(teamAssignment).update({ id }, { state: isAnswered ? 'ENDED' : 'TAKEN_BACK', endReasonId: because.reasonId });
    await note(tx, person, row, isAnswered ? 'team.ended' : 'team.taken-back', { ...inNameOf(acted), ...because });
    await this.notices.tell(
      tx,
      subject,
      { kind: 'team-ended' },
      [subject.employeeId, ...homeOf(subject.line), ...row.leads],
      person.employeeId,
    );
  }

  /** The assignment as it stands now that its document is locked; one that the person may not see is unknown. */
  private async held(tx: Tx, person: Person, id: string): Promise<Held> {
    const { participantId } = await this.lists.kept(teamAssignments, person, id, { tx });
    const [subject] = await loadSubjects(tx, [participantId]);
    if (subject === undefined) throw new Refusal('NOT_FOUND');
    return { row: await this.lists.kept(teamAssignments, person, id, { tx }), subject };
  }
}

function demandRunning({ isRunning }: KeptAssignment): void {
  if (!isRunning) throw new Refusal('TEAM_DOCUMENT_OVER');
}

async function note(
  tx: Tx,
  { accountId }: Person,
  { id, participantId }: KeptAssignment,
  action: AuditAction,
  how: Partial<CommittedReason> & { readonly onBehalfOf?: string },
): Promise<void> {
  await appendToDocument(tx, { participantId, action, actor: accountId, body: { assignmentId: id, ...how } });
}
