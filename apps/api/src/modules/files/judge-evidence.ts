import { Inject, Injectable } from '@nestjs/common';
import type { Evidence, JudgeEvidence as Judgement } from '@siklus/contracts/evidence';
import { documentPlan, isWithinYear, notified, Refusal, scopeOf, type Registry } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { businessNow } from '../../platform/business-now.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { evidence } from '../../tables/evidence.table.js';
import { calledAs, forHome, inNameOf } from '../../workflow/acted-for.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { participantScope } from '../../workflow/document-columns.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import { evidenceOf, mayJudge } from '../../workflow/evidence.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { registryToken } from '../../workflow/registry-token.js';

/** Lets the supervisor accept a piece of evidence, or give it back with the reason. */
@Injectable()
export class JudgeEvidence {
  constructor(
    private readonly effects: EffectHandlers,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Once for each piece; what was given back is told to its employee, who attaches another. */
  async judge(tx: Tx, person: Person, id: string, { accepts, reason }: Judgement): Promise<Evidence> {
    const participantId = await documentOfPiece(tx, person, id);
    const [subject] = await loadSubjects(tx, [participantId]);
    if (subject === undefined) throw new Refusal('NOT_FOUND');
    const { employeeId } = subject;
    if (person.employeeId !== employeeId && !mayJudge(person, subject)) throw new Refusal('NOT_EVIDENCE_SUPERVISOR');
    judge(person, 'evidence.judge', { lineage: [], employeeId, relations: ['supervisor'] });
    const kept = await tx.of(evidence).one({ id }, 'state');
    if (kept?.state !== 'WAITING') throw new Refusal('EVIDENCE_JUDGED');
    const { state, runs } = subject.progress.read();
    if (state !== 'active' || !isWithinYear(this.registry, runs)) throw new Refusal('EVIDENCE_CLOSED');
    if (!accepts && reason === undefined) throw Refusal.at('reason', 'REASON_REQUIRED');

    const acted = forHome(subject, person.employeeId ?? '');
    const { byPost, forName } = calledAs(person, acted);
    const because = reason === undefined ? undefined : await keepReason(tx, person.accountId, reason);
    await tx.of(evidence).update(
      { id },
      {
        state: accepts ? 'ACCEPTED' : 'GIVEN_BACK',
        judgedByName: person.name,
        judgedByPost: byPost,
        judgedForName: forName,
        judgedAt: () => 'business_now()',
        reasonId: because?.reasonId ?? null,
      },
    );
    await appendToDocument(tx, {
      participantId,
      action: accepts ? 'evidence.accepted' : 'evidence.given-back',
      actor: person.accountId,
      body: { evidenceId: id, ...because, ...inNameOf(acted) },
    });
    if (!accepts) {
      const now = await businessNow(tx);
      const effect = { type: notified, body: { kind: 'evidence-given-back' as const, to: employeeId, pool: null } };
      const page = [{ subject, step: documentPlan.step, occasion: '', round: 1, effect }];
      await this.effects.handle(tx, page, { now, recordedAt: now });
    }
    const told = (await evidenceOf(tx, person, subject)).find((each) => each.id === id);
    if (told === undefined) throw new Error('The evidence vanished');
    return told;
  }
}

/** The document of the piece; one that the person may not read is unknown. */
export async function documentOfPiece(tx: Tx, person: Person, id: string): Promise<string> {
  const values: unknown[] = [id];
  const readable = scopeCondition(scopeOf(person.grants, 'participant.read'), person, participantScope, values);
  const found = await tx.first<{ id: string }>(
    `select p.id from evidence x join participant p on p.id = x.participant_id join unit u on u.id = p.unit_id
      where x.id = $1 and ${readable}`,
    values,
  );
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found.id;
}
