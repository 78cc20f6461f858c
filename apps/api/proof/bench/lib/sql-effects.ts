import {
  bodyOf,
  boundsOf,
  documentSigned,
  finalFrom,
  isCounted,
  nationalCalendar,
  notified,
  predicateOf,
  ratingSettled,
  trainingRecommended,
  type PerformancePlan,
} from '@siklus/domain';
import { type AtRun, type Columns, newId, person, quoted, typed } from './sql-words.js';
import type { Act } from './walk.js';

/** A plan, and the run in which it was agreed. */
export interface Agreed extends AtRun {
  readonly plan: PerformancePlan;
}

/** An act, when, and the plans that it agrees. */
interface Caused {
  readonly act: Act;
  readonly now: string;
  readonly plans: readonly Agreed[];
}

type Insert = (table: string, rows: readonly Columns[]) => void;

/** The rows that the effects of an act leave, by their table. */
export function effectsOf({ act, now: at, plans }: Caused, insert: Insert): void {
  const now = typed(at, 'timestamptz');
  const notices = act.decision.effects.flatMap(({ step, occasion, effect }): Columns[] => {
    const notice = bodyOf(effect, notified);
    if (notice === undefined) return [];
    return [
      {
        id: newId,
        kind: typed(notice.kind, 'text'),
        employee_id: person(notice.to),
        pool: typed(notice.pool, 'text'),
        participant_id: 'w.participant_id',
        step: typed(step, 'text'),
        occasion: typed(occasion, 'text'),
        created_at: now,
        read_at: 'null::timestamptz',
      },
    ];
  });
  if (notices.length > 0) insert('notification', notices);
  for (const [i, agreed] of plans.entries()) insertPlan(agreed, `w.plan_${i}`, now, insert);
  for (const { step, occasion, effect } of act.decision.effects) {
    const about = { participant_id: 'w.participant_id', step: typed(step, 'text'), occasion: typed(occasion, 'text'), version: 1 };
    const rated = bodyOf(effect, ratingSettled);
    if (rated !== undefined)
      insert('rating', [
        {
          ...about,
          result: typed(rated.result, 'text'),
          behaviour: typed(rated.behaviour, 'text'),
          predicate: typed(predicateOf(rated.result, rated.behaviour), 'text'),
          plan_version: 1,
          settled_at: now,
          final_at: typed(finalFrom(at, 'WIT', nationalCalendar), 'timestamptz'),
        },
      ]);
    if (effect.type === documentSigned)
      insert('signed_document', [{ ...about, body: 'w.document', hash: 'w.document_hash', signed_at: now }]);
    const courses = bodyOf(effect, trainingRecommended) ?? [];
    if (courses.length > 0)
      insert(
        'training_recommendation',
        courses.map((course) => ({
          id: newId,
          participant_id: 'w.participant_id',
          course_code: typed(course.courseCode, 'text'),
          title: `(select title from course where code = ${quoted(course.courseCode)})`,
          version: 1,
          hours: course.hours,
          reason: typed(course.reason, 'text'),
          approved_at: now,
        })),
      );
  }
}

function insertPlan({ step, occasion, plan }: Agreed, id: string, now: string, insert: Insert): void {
  const { approach, annex, expectations = {}, results } = plan;
  insert('plan', [
    {
      id,
      participant_id: 'w.participant_id',
      version: 1,
      agreed_at: now,
      step: typed(step, 'text'),
      occasion: typed(occasion, 'text'),
      approach: typed(approach, 'text'),
      annex: typed(JSON.stringify(annex), 'jsonb'),
      expectations: typed(JSON.stringify(expectations), 'jsonb'),
    },
  ]);
  insert(
    'plan_result',
    results.map(({ key, title, kind, supports = null, untied = null, carriers = null }, place) => ({
      plan_id: id,
      key: typed(key, 'text'),
      place,
      title: typed(title, 'text'),
      kind: typed(kind, 'text'),
      supports: typed(supports, 'text'),
      untied: typed(untied, 'text'),
      carriers: typed(carriers === null ? null : JSON.stringify(carriers), 'jsonb'),
    })),
  );
  insert(
    'plan_indicator',
    results.flatMap(({ key: resultKey, indicators }) =>
      indicators.map(({ key, aspect = null, perspective = null, text, target, pattern, months }, place) => ({
        plan_id: id,
        key: typed(key, 'text'),
        result_key: typed(resultKey, 'text'),
        place,
        aspect: typed(aspect, 'text'),
        perspective: typed(perspective, 'text'),
        text: typed(text, 'text'),
        target_least: typed(isCounted(target) ? boundsOf(target).least : null, 'numeric'),
        target_most: typed(isCounted(target) ? boundsOf(target).most : null, 'numeric'),
        target_unit: typed(isCounted(target) ? target.unit : null, 'text'),
        direction: typed(isCounted(target) ? target.direction : null, 'text'),
        target_text: typed('text' in target ? target.text : null, 'text'),
        pattern: typed(pattern, 'text'),
        months: typed(JSON.stringify(months), 'jsonb'),
      })),
    ),
  );
}
