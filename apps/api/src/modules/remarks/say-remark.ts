import { Inject, Injectable } from '@nestjs/common';
import type { SayRemark as Said } from '@siklus/contracts/remarks';
import { demandRemarkable, Refusal, type Registry, type Relation } from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import { businessNow } from '../../platform/business-now.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import { employeeOf, type Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { remark } from '../../tables/remark.table.js';
import { calledAs, inNameOf } from '../../workflow/acted-for.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { DocumentNotices } from '../../workflow/document-notices.js';
import { plansOf } from '../../workflow/document-plans.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { registryToken } from '../../workflow/registry-token.js';
import { remarkCommitted, speakerOf, takesRemarks } from '../../workflow/remarks.js';
import { isCycleRunning } from './kept-remark.js';
import { spokenFor } from './spoken-for.js';

/** Lets whoever assesses, acts for him, or leads a team of another unit give feedback on a part of somebody's plan. */
@Injectable()
export class SayRemark {
  constructor(
    @Inject(registryToken) private readonly registry: Registry,
    private readonly notices: DocumentNotices,
  ) {}

  /** Writes it and what the trail commits to, tells the employee, and who assesses where a lead says it; gives its id. */
  async say(tx: Tx, person: Person, participantId: string, { part, text }: Said): Promise<string> {
    const [subject] = await loadSubjects(tx, [participantId]);
    if (subject === undefined) throw new Refusal('NOT_FOUND');
    const speaker = await speakerOf(tx, person, subject);
    const relations: Relation[] = speaker === undefined ? [] : [speaker.as];
    judge(person, 'remark.write', { lineage: [], employeeId: subject.employeeId, relations });
    if (speaker === undefined) throw new Error('Somebody without a right to speak was judged to have one');
    const authorId = employeeOf(person);
    const plan = (await plansOf(tx, participantId)).at(-1);
    const isOpen = takesRemarks(this.registry, subject, await isCycleRunning(tx, participantId));
    if (!isOpen || plan === undefined) throw new Refusal('REMARKS_CLOSED');
    const assignmentId = demandRemarkable(part, plan.results, speaker);

    const acted = await spokenFor(tx, authorId, subject, assignmentId);
    const said = { part, planVersion: plan.version, text, byName: person.name, ...calledAs(person, acted) };
    const { salt, hash } = commitment(remarkCommitted(said));
    const id = newId();
    const at = await businessNow(tx);
    await tx.of(remark).insert({ id, participantId, assignmentId, authorId, ...said, salt, at });
    await appendToDocument(tx, {
      participantId,
      action: 'remark.given',
      actor: person.accountId,
      body: {
        committed: hash,
        remarkId: id,
        part,
        planVersion: plan.version,
        ...(assignmentId === null ? {} : { assignmentId }),
        ...inNameOf(acted),
      },
    });
    const { employeeId, line } = subject;
    const to = assignmentId === null ? [employeeId] : [employeeId, line.supervisorId];
    await this.notices.tell(tx, subject, { kind: 'remark-given', part }, to, authorId);
    return id;
  }
}
