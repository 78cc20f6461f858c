import { Inject, Injectable } from '@nestjs/common';
import {
  documentPlan,
  looseResults,
  notified,
  whyTiesStay,
  type LooseResult,
  type NoticeKind,
  type PerformancePlan,
  type Registry,
} from '@siklus/domain';
import { rowset } from '../../platform/database/rows.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { resultsOf } from '../../workflow/document-plans.js';
import { EffectHandlers, type Moments } from '../../workflow/effect-handlers.js';
import { LineFollowers } from '../../workflow/line-followers.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { registryToken } from '../../workflow/registry-token.js';
import { superiorResultsOf } from './superior-of.js';

interface AgreedDocument {
  readonly id: string;
  readonly version: number;
  readonly told: string | null;
  readonly positionType: string;
  readonly results: PerformancePlan['results'];
}

/** What is to be confirmed about the ties of a document, with the version of the plan that it is about. */
export interface Loose {
  readonly version: number;
  readonly results: readonly LooseResult[];
  /** The document of the superior; null where he has no agreed plan. */
  readonly superior: string | null;
  /** That about which its employee was asked last; null where he never was. */
  readonly told: string | null;
}

const isElsewhere = ({ differences }: LooseResult): boolean => differences.some(({ how }) => how === 'ELSEWHERE');

/** The ties of agreed plans that no longer fit those of the superiors. */
@Injectable()
export class LooseTies {
  constructor(
    private readonly effects: EffectHandlers,
    @Inject(registryToken) private readonly registry: Registry,
    followers: LineFollowers,
  ) {
    followers.register((tx, employeeIds, moments) => this.tellMoved(tx, employeeIds, moments));
  }

  /** What is loose in the newest agreed plan of each of these documents; one without a plan, or that has ended, is missing. */
  async of(tx: Pick<Tx, 'rows'>, documents: readonly string[]): Promise<ReadonlyMap<string, Loose>> {
    // What says of every result why it is not tied cannot be loose, so nothing more is read of it.
    const agreed = await tx.rows<AgreedDocument & Record<string, unknown>>(
      `select p.id, n.version, n.superior_told as told, coalesce(a.position_type, '') as "positionType",
              case when exists (select from plan_result r where r.plan_id = n.id and r.untied is null) then ${resultsOf('n.id')}
                else '[]'::json end as results
         from participant p join lateral (
           select id, version, superior_told from plan where participant_id = p.id order by version desc limit 1) n on true
         left join current_assignment a on a.employee_id = p.employee_id
        where p.id = any($1::uuid[]) and p.state = 'active'`,
      [documents],
    );
    const superiors = await superiorResultsOf(
      tx,
      agreed.flatMap(({ id, results }) => (results.length === 0 ? [] : [id])),
    );
    return new Map(
      agreed.map(({ id, version, told, positionType, results }) => {
        const superior = superiors.get(id) ?? null;
        return [id, { version, told, superior: superior?.document ?? null, results: looseResults({ results }, superior, positionType) }];
      }),
    );
  }

  /**
   * Tells who has something to confirm, now that these documents have a new plan: their employees and those who report to them. A plan that
   * was sent to a former superior is agreed by another, whose own plan is no news.
   */
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
    const moved = [...loose].filter(([, { results }]) => results.some(isElsewhere));
    const others = [...loose].filter(([, { results }]) => !results.some(isElsewhere));
    await this.write(tx, new Map(moved), 'ties-of-a-new-superior', moments);
    await this.write(tx, new Map(others), 'ties-to-confirm', moments);
  }

  /** Tells these people what is to be confirmed, where they report to another than when they were asked last. */
  private async tellMoved(tx: Tx, employeeIds: readonly string[], moments: Moments): Promise<void> {
    const documents = await tx.rows<{ id: string }>(
      `select p.id from participant p where p.employee_id = any($1::uuid[]) and p.state = 'active'`,
      [employeeIds],
    );
    const loose = await this.of(
      tx,
      documents.map(({ id }) => id),
    );
    const moved = [...loose].filter(([, { superior, told }]) => superior !== told);
    await this.write(tx, new Map(moved), 'ties-of-a-new-superior', moments);
  }

  /** Writes the notices of documents in which something is loose, and about whose results each was asked. */
  private async write(tx: Tx, documents: ReadonlyMap<string, Loose>, kind: NoticeKind, moments: Moments): Promise<void> {
    const told = [...documents].filter(([, { results }]) => results.length > 0);
    if (told.length === 0) return;
    const rows = told.map(([id, { version, superior }]) => ({ id, version, superior }));
    const { from, values } = rowset({ id: 'uuid', version: 'int', superior: 'uuid' }, rows);
    await tx.run(
      `update plan n set superior_told = x.superior from ${from} where n.participant_id = x.id and n.version = x.version`,
      values,
    );
    const subjects = await loadSubjects(
      tx,
      told.map(([id]) => id),
      'read',
    );
    const open = subjects.filter(({ progress }) => whyTiesStay(this.registry, progress.read().runs) !== 'TIES_SIGNED');
    const page = open.map((subject) => ({
      subject,
      step: documentPlan.step,
      occasion: '',
      round: 1,
      effect: { type: notified, body: { kind, to: subject.employeeId, pool: null } },
    }));
    await this.effects.handle(tx, page, moments);
  }
}
