import { Inject, Injectable } from '@nestjs/common';
import type { RemarkText } from '@siklus/contracts/remarks';
import { Refusal, whyRemarkStays, type Registry } from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import { businessNow } from '../../platform/business-now.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { remark } from '../../tables/remark.table.js';
import type { ActedFor } from '../../tables/team-assignment.table.js';
import { calledAs, inNameOf } from '../../workflow/acted-for.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { DocumentNotices } from '../../workflow/document-notices.js';
import { registryToken } from '../../workflow/registry-token.js';
import { remarkCommitted, rightOver, speakerOf } from '../../workflow/remarks.js';
import { demandOpen, heldRemark, type HeldRemark } from './kept-remark.js';
import { spokenFor } from './spoken-for.js';

/** Lets the employee answer feedback, and whoever wrote words correct or take them back as long as nobody has read them. */
@Injectable()
export class ChangeRemark {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly notices: DocumentNotices,
  ) {}

  /** Answers once what was said of the own document, and tells whoever said it. */
  async answer(tx: Tx, person: Person, id: string, { text }: RemarkText): Promise<void> {
    const { row, subject } = await heldRemark(tx, id);
    const { employeeId, participantId } = subject;
    judge(person, 'remark.answer', { lineage: [], employeeId, relations: employeeId === person.employeeId ? ['self'] : [] });
    if (row.answers !== null) throw new Refusal('NOT_FOUND');
    await demandOpen(tx, this.registry, subject);
    const isAnswered = await tx.first('select from remark m where m.answers = $1 and m.taken_back_at is null', [id]);
    if (isAnswered !== undefined) throw new Refusal('REMARK_ANSWERED');
    const { assignmentId, part, planVersion, authorId } = row;
    const said = { part, planVersion, text, byName: person.name, byPost: person.post, forName: null };
    const { salt, hash } = commitment(remarkCommitted(said));
    const answerId = newId();
    const at = await businessNow(tx);
    await tx.of(remark).insert({ id: answerId, participantId, assignmentId, answers: id, authorId: employeeId, ...said, salt, at });
    // Whoever answers has read it.
    await tx.run('update remark set read_at = business_now() where id = $1 and read_at is null', [id]);
    await appendToDocument(tx, {
      participantId,
      action: 'remark.answered',
      actor: person.accountId,
      body: { committed: hash, remarkId: answerId, answers: id, part, planVersion },
    });
    const kind = assignmentId === null ? 'remark-answered' : 'team-remark-answered';
    await this.notices.tell(tx, subject, { kind, part }, [authorId], person.employeeId);
  }

  /** Says something else in its place, in the name and right of this moment. */
  async correct(tx: Tx, person: Person, id: string, { text }: RemarkText): Promise<void> {
    const { row, acted } = await this.own(tx, person, id);
    const said = { text, byName: person.name, ...calledAs(person, acted) };
    const { salt, hash } = commitment(remarkCommitted({ ...row, ...said }));
    await tx.of(remark).update({ id }, { ...said, salt, correctedAt: () => 'business_now()' });
    await note(tx, person, row, 'remark.corrected', { committed: hash, ...inNameOf(acted) });
  }

  /** Takes it away, so that nobody reads it. */
  async takeBack(tx: Tx, person: Person, id: string): Promise<void> {
    const { row, acted } = await this.own(tx, person, id);
    await tx.of(remark).update({ id }, { takenBackAt: () => 'business_now()' });
    await note(tx, person, row, 'remark.taken-back', inNameOf(acted));
  }

  /**
   * Words of the person that nobody has read and that he could write at this moment, with for whom; refuses those of somebody else as
   * unknown, and his own once the right is over in which he wrote them.
   */
  private async own(tx: Tx, person: Person, id: string): Promise<HeldRemark & { readonly acted: ActedFor | null }> {
    const { row, subject } = await heldRemark(tx, id);
    const { authorId, answers, assignmentId } = row;
    const relations = rightOver(row, await speakerOf(tx, person, subject), subject.employeeId === person.employeeId);
    judge(person, 'remark.change', { lineage: [], employeeId: authorId, relations });
    const why = whyRemarkStays(row, person.employeeId);
    if (why !== undefined) throw why;
    await demandOpen(tx, this.registry, subject);
    return { row, subject, acted: answers === null ? await spokenFor(tx, authorId, subject, assignmentId) : null };
  }
}

function note(
  tx: Tx,
  { accountId }: Person,
  { id, participantId, part }: HeldRemark['row'],
  action: 'remark.corrected' | 'remark.taken-back',
  body: Readonly<Record<string, unknown>>,
): Promise<void> {
  return appendToDocument(tx, { participantId, action, actor: accountId, body: { ...body, remarkId: id, part } });
}
