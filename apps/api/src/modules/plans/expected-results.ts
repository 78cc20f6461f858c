import { Injectable } from '@nestjs/common';
import type { Doer } from '@siklus/contracts/acts';
import type { ExpectResult, WithdrawExpectation } from '@siklus/contracts/expected-results';
import {
  barOfExpecting,
  documentPlan,
  notified,
  Refusal,
  scopeOf,
  type AuditAction,
  type ChosenResult,
  type CommittedReason,
} from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { newId } from '../../platform/new-id.js';
import { expectedResult } from '../../tables/expected-result.table.js';
import { calledAs, forHome, inNameOf } from '../../workflow/acted-for.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import { keepDocument } from '../../workflow/keep-document.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { superiorResultsOf } from './superior-of.js';

interface Target {
  readonly employeeId: string;
  readonly isUnderHim: boolean;
  readonly isOpen: boolean;
  /** What is expected for the result so far; null where nothing is. */
  readonly text: string | null;
  readonly now: Date;
}

interface Written {
  readonly action: AuditAction;
  readonly text: string | null;
  readonly because?: CommittedReason;
}

/** Lets a head say what he expects of somebody who reports to him, for one of his own results (Matriks Peran Hasil). */
@Injectable()
export class ExpectedResults {
  constructor(private readonly effects: EffectHandlers) {}

  /** Writes it, or changes what is there; the same words again are nothing new. */
  async expect(tx: Tx, person: Person, participantId: string, { text, ...chosen }: ExpectResult): Promise<void> {
    const target = await this.judged(tx, person, participantId, chosen);
    const superior = (await superiorResultsOf(tx, [participantId])).get(participantId) ?? null;
    const bar = barOfExpecting(chosen, superior);
    if (bar !== null) throw new Refusal(bar);
    if (target.text === text) return;
    const action = target.text === null ? 'result.expected' : 'result.expectation-changed';
    await this.keep(tx, person, target, { participantId, chosen }, { action, text });
  }

  /** Withdraws what is in force; also of a result that the newest version of the plan no longer has. */
  async withdraw(tx: Tx, person: Person, participantId: string, { reason, ...of }: WithdrawExpectation): Promise<void> {
    const target = await this.judged(tx, person, participantId, of);
    const superior = (await superiorResultsOf(tx, [participantId])).get(participantId);
    if (target.text === null || superior?.document !== of.document) throw new Refusal('EXPECTED_NOTHING');
    const because = await keepReason(tx, person.accountId, reason);
    const chosen = { ...of, version: superior.version };
    const written = { action: 'result.expectation-withdrawn', text: null, because } as const;
    await this.keep(tx, person, target, { participantId, chosen }, written);
  }

  private async judged(tx: Tx, person: Person, participantId: string, of: Omit<ChosenResult, 'version'>): Promise<Target> {
    const target = await targetOf(tx, person, participantId, of);
    if (target === undefined) throw new Refusal('NOT_FOUND');
    const { employeeId, isUnderHim } = target;
    judge(person, 'result.expect', { lineage: [], employeeId, relations: isUnderHim ? ['supervisor'] : [] });
    if (!target.isOpen) throw new Refusal('EXPECTED_CLOSED');
    return target;
  }

  /** Keeps the words, lets the trail of the document commit to them, and tells the employee. */
  private async keep(
    tx: Tx,
    person: Person,
    { employeeId, now }: Target,
    { participantId, chosen: { document, version, key } }: { readonly participantId: string; readonly chosen: ChosenResult },
    { action, text, because }: Written,
  ): Promise<void> {
    const [subject] = await loadSubjects(tx, [participantId], 'read');
    if (subject === undefined) throw new Error(`The document ${participantId} vanished`);
    const id = newId();
    const acted = forHome(subject, person.employeeId ?? '');
    const { byPost, forName } = calledAs(person, acted);
    const doneBy = { employeeId: person.employeeId, name: person.name, post: byPost };
    const onBehalfOf = acted === null || forName === null ? null : { employeeId: acted.employeeId, name: forName, post: acted.post };
    const { salt, hash } = commitment(expectationCommitted({ document, version, key, text, doneBy, onBehalfOf }));
    await tx.of(expectedResult).insert({ id, participantId, document, version, key, text, doneBy, onBehalfOf, salt, at: now });
    await appendToDocument(tx, {
      participantId,
      action,
      actor: person.accountId,
      body: { committed: hash, expectedId: id, document, key, ...because, ...inNameOf(acted) },
    });
    const body = { kind: 'expected-results', to: employeeId, pool: null } as const;
    const told = { subject, step: documentPlan.step, occasion: '', round: 1, effect: { type: notified, body } };
    await this.effects.handle(tx, [told], { now: now.toISOString(), recordedAt: now.toISOString() });
  }
}

/** What the trail's commitment to an expectation covers. */
export function expectationCommitted({
  document,
  version,
  key,
  text,
  doneBy,
  onBehalfOf,
}: ChosenResult & { readonly text: string | null; readonly doneBy: Doer; readonly onBehalfOf: Doer | null }): Readonly<
  Record<string, unknown>
> {
  return { document, version, key, text, doneBy, onBehalfOf };
}

async function targetOf(
  tx: Tx,
  person: Person,
  participantId: string,
  { document, key }: Omit<ChosenResult, 'version'>,
): Promise<Target | undefined> {
  await keepDocument(tx, participantId);
  const values: unknown[] = [participantId, document, key];
  const under = scopeCondition(scopeOf(person.grants, 'result.expect'), person, { employee: 'p.employee_id' }, values);
  return tx.first<Target & Record<string, unknown>>(
    `select p.employee_id as "employeeId", ${under} as "isUnderHim", p.state = 'active' and c.state = 'open' as "isOpen",
            (select text from expected_result x where x.participant_id = p.id and x.document::text = lower($2) and x.key = $3
              order by x.id desc limit 1) as text, business_now() as now
       from participant p join cycle c on c.id = p.cycle_id
      where p.id::text = lower($1)`,
    values,
  );
}
