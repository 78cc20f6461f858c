import type { PlanVersion } from '@siklus/contracts/plans';
import { comparePlans, type Compared } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { closers } from './closers.js';

/** The results of an agreed plan, as its document has them: SQL for the plan of this id. */
export const resultsOf = (planId: string) => `(
  select json_agg(json_strip_nulls(json_build_object('key', r.key, 'title', r.title, 'kind', r.kind, 'assignment', r.assignment_id,
    'supports', r.supports, 'untied', r.untied, 'carriers', r.carriers, 'ties', (
    select json_agg(json_build_object('document', t.document, 'version', t.version, 'key', t.key, 'way', t.way, 'title', t.title)
        order by t.place)
      from plan_tie t where t.plan_id = r.plan_id and t.result_key = r.key), 'indicators', (
    select json_agg(json_build_object('key', i.key, 'aspect', i.aspect, 'perspective', i.perspective, 'text', i.text, 'target',
        case when i.target_text is not null then json_build_object('text', i.target_text)
          when i.target_least = i.target_most
          then json_build_object('number', i.target_least, 'unit', i.target_unit, 'direction', i.direction)
          else json_build_object('least', i.target_least, 'most', i.target_most, 'unit', i.target_unit, 'direction', i.direction) end,
        'pattern', i.pattern, 'months', i.months, 'asksEvidence', nullif(i.asks_evidence, false),
        'surveyOf', i.survey_unit_id) order by i.place)
      from plan_indicator i where i.plan_id = r.plan_id and i.result_key = r.key))) order by r.place)
    from plan_result r where r.plan_id = ${planId})`;

/** SQL for a part of the turn in which the plan in a row called so was agreed: the last one of the step that wrote it. */
export const ofAgreement = (plan: string, part: string) => `(
  select ${part} from task t where t.participant_id = ${plan}.participant_id and t.step = ${plan}.step and t.occasion = ${plan}.occasion
    and t.outcome = 'done' and t.closed_at <= ${plan}.agreed_at order by t.closed_at desc, t.id desc limit 1)`;

/** What a version changed about the one before it; nothing in the first. */
export function changesOf(before: Compared | null, after: Compared): PlanVersion['changes'] {
  return before === null ? [] : (comparePlans(before, after) as PlanVersion['changes']);
}

/** The plan of a document in every version that was agreed, the first one first. */
export async function plansOf(tx: Pick<Tx, 'rows'>, participantId: string): Promise<PlanVersion[]> {
  const rows = await tx.rows<Omit<PlanVersion, 'changes'>>(
    `select version, ${utc('agreed_at')} as "agreedAt",
            ${ofAgreement('plan', closers.by)} as "agreedBy", ${ofAgreement('plan', closers.onBehalfOf)} as "onBehalfOf", approach,
            annex, expectations, ${resultsOf('plan.id')} as results from plan
      where participant_id = $1 order by version`,
    [participantId],
  );
  return rows.map((row, at) => ({ ...row, changes: changesOf(rows[at - 1] ?? null, row) }));
}
