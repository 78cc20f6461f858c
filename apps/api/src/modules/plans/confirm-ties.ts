import { Inject, Injectable } from '@nestjs/common';
import type { ConfirmTies } from '@siklus/contracts/ties';
import {
  brokenRules,
  documentPlan,
  fillInSupport,
  howSupported,
  notified,
  Refusal,
  scopeOf,
  superiorResults,
  tieRules,
  whyTiesStay,
  type Facts,
  type PlannedResult,
  type Registry,
} from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { newId } from '../../platform/new-id.js';
import { planResult } from '../../tables/plan-result.table.js';
import { planTie } from '../../tables/plan-tie.table.js';
import { tieConfirmation, type ConfirmedSupport } from '../../tables/tie-confirmation.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { resultsOf } from '../../workflow/document-plans.js';
import { DocumentView } from '../../workflow/document-view.js';
import { EffectHandlers } from '../../workflow/effect-handlers.js';
import { keepDocument } from '../../workflow/keep-document.js';
import { registryToken } from '../../workflow/registry-token.js';
import type { Subject } from '../../workflow/subject.js';
import { LooseTies } from './loose-ties.js';
import { superiorResultsOf } from './superior-of.js';

interface Target {
  readonly state: string;
  readonly cycle_state: string;
  readonly position_type: string | null;
  readonly plan_id: string | null;
  readonly plan_version: number | null;
  readonly results: readonly PlannedResult[] | null;
  readonly now: Date;
  readonly recorded_at: Date;
}

/** Lets the employee say what results of his agreed plan support from now on, judged by the same rules as when a plan is handed in. */
@Injectable()
export class TieConfirmations {
  constructor(
    private readonly documents: DocumentView,
    private readonly loose: LooseTies,
    private readonly effects: EffectHandlers,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /**
   * Writes the ties of results that no longer fit the superior's plan, and what the trail commits to, and tells the superior; the plan
   * stays agreed as it is. A document of somebody else is unknown.
   */
  async confirm(tx: Tx, person: Person, participantId: string, { planVersion, results }: ConfirmTies): Promise<void> {
    const target = await targetOf(tx, person, participantId);
    if (target === undefined) throw new Refusal('NOT_FOUND');
    const { plan_id: planId, results: planned } = target;
    if (target.state !== 'active' || target.cycle_state !== 'open') throw new Refusal('TIES_CLOSED');
    if (planId === null || planned === null || target.plan_version !== planVersion) throw new Refusal('TIES_OF_OTHER_VERSION');
    const subject = await this.documents.subject(tx, participantId);
    const stay = whyTiesStay(this.registry, subject.progress.read().runs);
    if (stay !== null) throw new Refusal(stay);
    const loose = (await this.loose.of(tx, [participantId])).get(participantId)?.results ?? [];
    const rows = results.map((result, at) => {
      const before = planned.find(({ key }) => key === result.key);
      if (before === undefined) throw new Refusal('NOT_FOUND');
      // Once confirmed it fits: what is named twice is refused like what fitted before.
      const isLoose = loose.some(({ key }) => key === result.key) && results.findIndex(({ key }) => key === result.key) === at;
      if (!isLoose) throw Refusal.at(`results.${at}.key`, 'TIE_FITS');
      return { ...result, kind: before.kind, before: supportOf(before) };
    });
    const superior = (await superiorResultsOf(tx, [participantId])).get(participantId) ?? null;
    const facts: Facts = {
      employee: { status: '', positionType: target.position_type ?? '', position: '' },
      answers: new Map(),
      occasion: '',
      provided: new Map([[superiorResults.key, superior]]),
    };
    const faults = brokenRules(tieRules, { results: rows }, facts);
    if (faults.length > 0) throw new Refusal('ANSWERS_INVALID', {}, faults);
    const kept = rows.map(({ kind: _own, ...row }) => fillInSupport(row, superior));

    for (const { key, ties = [], untied = null } of kept) {
      await tx.of(planResult).update({ planId, key }, { supports: null, untied });
      await tx.of(planTie).delete({ planId, resultKey: key });
      await tx.of(planTie).insertAll(ties.map((tie, place) => ({ ...tie, planId, resultKey: key, place })));
    }
    const id = newId();
    const { salt, hash } = commitment(confirmationCommitted(planVersion, kept));
    await tx.of(tieConfirmation).insert({ id, participantId, planVersion, results: kept, salt, at: target.now });
    const said = kept.map(({ key, before, ...after }) => ({ key, before: howSupported(before), after: howSupported(after) }));
    await appendToDocument(tx, {
      participantId,
      action: 'ties.confirmed',
      actor: person.accountId,
      body: { committed: hash, confirmationId: id, planVersion, results: said },
    });
    await this.tell(tx, subject, target);
  }

  /** Tells whom the employee reports to, whose results they are. */
  private async tell(tx: Tx, subject: Subject, { now, recorded_at: recordedAt }: Target): Promise<void> {
    const to = subject.line.supervisorId;
    if (to === null) return;
    const effect = { type: notified, body: { kind: 'ties-confirmed' as const, to, pool: null } };
    await this.effects.handle(tx, [{ subject, step: documentPlan.step, occasion: '', round: 1, effect }], {
      now: now.toISOString(),
      recordedAt: recordedAt.toISOString(),
    });
  }
}

/** What the trail's commitment to a confirmation covers. */
export function confirmationCommitted(planVersion: number, results: readonly ConfirmedSupport[]): Readonly<Record<string, unknown>> {
  return { planVersion, results };
}

function supportOf({ supports, ties, untied }: PlannedResult): ConfirmedSupport['before'] {
  return {
    ...(supports === undefined ? {} : { supports }),
    ...(ties === undefined ? {} : { ties }),
    ...(untied === undefined ? {} : { untied }),
  };
}

async function targetOf(tx: Tx, person: Person, participantId: string): Promise<Target | undefined> {
  await keepDocument(tx, participantId);
  const values: unknown[] = [participantId];
  const own = scopeCondition(scopeOf(person.grants, 'tie.confirm'), person, { self: 'p.employee_id' }, values);
  return tx.first<Target & Record<string, unknown>>(
    `select p.state, c.state as cycle_state, a.position_type, n.id as plan_id, n.version as plan_version, business_now() as now,
            clock_timestamp() as recorded_at, ${resultsOf('n.id')} as results
       from participant p join cycle c on c.id = p.cycle_id
       left join current_assignment a on a.employee_id = p.employee_id
       left join lateral (select id, version from plan where participant_id = p.id order by version desc limit 1) n on true
      where p.id::text = lower($1) and ${own}`,
    values,
  );
}
