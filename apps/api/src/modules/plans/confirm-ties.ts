import { Injectable } from '@nestjs/common';
import type { ConfirmTies } from '@siklus/contracts/ties';
import { brokenRules, fillInSupport, Refusal, scopeOf, superiorResults, tieRules, type Facts, type PlannedResult } from '@siklus/domain';
import { commitment } from '../../platform/audit/chain.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { newId } from '../../platform/new-id.js';
import { planResult } from '../../tables/plan-result.table.js';
import { planTie } from '../../tables/plan-tie.table.js';
import { tieConfirmation, type ConfirmedSupport } from '../../tables/tie-confirmation.table.js';
import { appendToDocument } from '../../workflow/append-to-document.js';
import { superiorResultsOf } from './superior-of.js';

interface Target {
  readonly state: string;
  readonly cycle_state: string;
  readonly position_type: string | null;
  readonly plan_id: string | null;
  readonly plan_version: number | null;
  readonly kinds: Readonly<Record<string, PlannedResult['kind']>> | null;
  readonly now: Date;
}

/** Lets the employee say what results of his agreed plan support from now on, judged by the same rules as when a plan is handed in. */
@Injectable()
export class TieConfirmations {
  /** Writes the ties and what the trail commits to; the plan stays agreed as it is. A document of somebody else is unknown. */
  async confirm(tx: Tx, person: Person, participantId: string, { planVersion, results }: ConfirmTies): Promise<void> {
    const target = await targetOf(tx, person, participantId);
    if (target === undefined) throw new Refusal('NOT_FOUND');
    const { plan_id: planId, kinds } = target;
    if (target.state !== 'active' || target.cycle_state !== 'open') throw new Refusal('TIES_CLOSED');
    if (planId === null || kinds === null || target.plan_version !== planVersion) throw new Refusal('TIES_OF_OTHER_VERSION');
    const rows = results.map((result) => {
      const kind = kinds[result.key];
      if (kind === undefined) throw new Refusal('NOT_FOUND');
      return { ...result, kind };
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
    await appendToDocument(tx, {
      participantId,
      action: 'ties.confirmed',
      actor: person.accountId,
      body: { committed: hash, confirmationId: id, planVersion, results: kept.length },
    });
  }
}

/** What the trail's commitment to a confirmation covers. */
export function confirmationCommitted(planVersion: number, results: readonly ConfirmedSupport[]): Readonly<Record<string, unknown>> {
  return { planVersion, results };
}

function targetOf(tx: Tx, person: Person, participantId: string): Promise<Target | undefined> {
  const values: unknown[] = [participantId];
  const own = scopeCondition(scopeOf(person.grants, 'tie.confirm'), person, { self: 'p.employee_id' }, values);
  return tx.first<Target & Record<string, unknown>>(
    `select p.state, c.state as cycle_state, a.position_type, n.id as plan_id, n.version as plan_version, business_now() as now,
            (select json_object_agg(r.key, r.kind) from plan_result r where r.plan_id = n.id) as kinds
       from participant p join cycle c on c.id = p.cycle_id
       left join current_assignment a on a.employee_id = p.employee_id
       left join lateral (select id, version from plan where participant_id = p.id order by version desc limit 1) n on true
      where p.id::text = lower($1) and ${own} for update of p for key share of c`,
    values,
  );
}
