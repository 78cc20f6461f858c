import { Injectable } from '@nestjs/common';
import { documentPlan, looseResults, notified, type LooseResult, type PerformancePlan } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { resultsOf } from '../../workflow/document-plans.js';
import { EffectHandlers, type Moments } from '../../workflow/effect-handlers.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { superiorResultsOf } from './superior-of.js';

interface AgreedDocument {
  readonly id: string;
  readonly version: number;
  readonly positionType: string;
  readonly results: PerformancePlan['results'];
}

/** What is to be confirmed about the ties of a document, with the version of the plan that it is about. */
export interface Loose {
  readonly version: number;
  readonly results: readonly LooseResult[];
}

/** The ties of agreed plans that no longer fit those of the superiors. */
@Injectable()
export class LooseTies {
  constructor(private readonly effects: EffectHandlers) {}

  /** What is loose in the newest agreed plan of each of these documents; one without a plan, or that has ended, is missing. */
  async of(tx: Pick<Tx, 'rows'>, documents: readonly string[]): Promise<ReadonlyMap<string, Loose>> {
    // What says of every result why it is not tied cannot be loose, so nothing more is read of it.
    const agreed = await tx.rows<AgreedDocument & Record<string, unknown>>(
      `select p.id, n.version, coalesce(a.position_type, '') as "positionType",
              case when exists (select from plan_result r where r.plan_id = n.id and r.untied is null) then ${resultsOf('n.id')}
                else '[]'::json end as results
         from participant p join lateral (select id, version from plan where participant_id = p.id order by version desc limit 1) n on true
         left join current_assignment a on a.employee_id = p.employee_id
        where p.id = any($1::uuid[]) and p.state = 'active'`,
      [documents],
    );
    const superiors = await superiorResultsOf(
      tx,
      agreed.flatMap(({ id, results }) => (results.length === 0 ? [] : [id])),
    );
    return new Map(
      agreed.map(({ id, version, positionType, results }) => [
        id,
        { version, results: looseResults({ results }, superiors.get(id) ?? null, positionType) },
      ]),
    );
  }

  /** Tells who has something to confirm, now that these documents have a new plan: their employees and those who report to them. */
  async tell(tx: Tx, documents: readonly string[], moments: Moments): Promise<void> {
    const concerned = await tx.rows<{ id: string }>(
      `select p.id from participant p where p.id = any($1::uuid[])
       union
       select q.id from participant s join current_assignment a on a.supervisor_id = s.employee_id
         join participant q on q.employee_id = a.employee_id and q.year = s.year
        where s.id = any($1::uuid[])`,
      [documents],
    );
    const loose = await this.of(
      tx,
      concerned.map(({ id }) => id),
    );
    const told = [...loose].flatMap(([id, { results }]) => (results.length === 0 ? [] : [id]));
    if (told.length === 0) return;
    const page = (await loadSubjects(tx, told, 'read')).map((subject) => ({
      subject,
      step: documentPlan.step,
      occasion: '',
      round: 1,
      effect: { type: notified, body: { kind: 'ties-to-confirm' as const, to: subject.employeeId, pool: null } },
    }));
    await this.effects.handle(tx, page, moments);
  }
}
