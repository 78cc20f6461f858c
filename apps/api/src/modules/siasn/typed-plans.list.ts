import { typedPlanLine, type TypedPlanLine } from '@siklus/contracts/siasn';
import { aspectNames, perspectiveNames, type Actual, type Aspect, type Perspective, type Target } from '@siklus/domain';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { numberInWords, targetInWords } from '../../platform/printing/in-words.js';
import { participantScope } from '../../workflow/document-columns.js';
import { visitsOfRows } from '../../workflow/record-visit.js';
import { isFinal, ratedSteps } from './settled-results.js';

interface Kept extends Omit<TypedPlanLine, 'kind' | 'side' | 'target' | 'reached'> {
  readonly kind: 'MAIN' | 'ADDITIONAL';
  readonly aspect: Aspect | null;
  readonly perspective: Perspective | null;
  readonly target: Target;
  readonly reached: Actual['value'];
}

const from = `plan n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
  cross join business_clock clock
  join plan_result l on l.plan_id = n.id join plan_indicator i on i.plan_id = n.id and i.result_key = l.key
  left join lateral (
    select r.id from step_run r join rating g on g.participant_id = r.participant_id and g.step = r.step and g.occasion = r.occasion
     where r.participant_id = p.id and r.step = '${ratedSteps.year}' and ${isFinal} order by g.version desc limit 1) final on true`;

/** SQL for a part of the answer that stands in the final year, given at the turn that has it. */
const inYear = (
  having: string,
  part: string,
) => `(select ${part} from task t where t.participant_id = p.id and t.step_run_id = final.id and t.outcome = 'done'
  and t.answers ? '${having}' order by t.round desc, t.closed_at desc limit 1)`;

/** What a result supports, in the words of the superior's plan or of its writer, or why there is none. */
const supported = `coalesce((select string_agg(s.title, E'\\n' order by s.place) from plan_tie s
    where s.plan_id = n.id and s.result_key = l.key),
  l.supports, 'Tidak mendukung: ' || l.untied, '')`;

/** Agreed plans line by line, in the order of fields in which people type them into e-Kinerja; in Indonesian, as they are typed. */
export const typedPlans = defineList<TypedPlanLine, Kept>({
  resource: 'typed-plans',
  words: { id: 'SKP untuk e-Kinerja', en: 'SKP for e-Kinerja' },
  bare: true,
  row: typedPlanLine,
  action: 'plan.read',
  from,
  scope: participantScope,
  where: 'n.version = (select max(newest.version) from plan newest where newest.participant_id = n.participant_id)',
  columns: {
    id: { sql: `n.id || '/' || i.key` },
    cycleId: { sql: 'p.cycle_id', filter: inIds },
    participantId: { sql: 'p.id', filter: inIds },
    employeeId: { sql: 'p.employee_id', filter: inIds },
    unitId: { sql: 'p.unit_id', filter: () => within('u.lineage') },
    nip: { sql: 'e.nip', sortable: true },
    employeeName: { sql: 'e.name', sortable: true },
    year: { sql: 'p.year', sortable: true, filter: equals },
    no: { sql: `(select count(*)::int from plan_result b where b.plan_id = n.id and b.kind = l.kind and b.place <= l.place)` },
    kind: { sql: 'l.kind' },
    superiorResult: { sql: supported },
    result: { sql: 'l.title' },
    aspect: { sql: 'i.aspect' },
    perspective: { sql: 'i.perspective' },
    indicator: { sql: 'i.text' },
    target: {
      sql: `case when i.target_text is not null then json_build_object('text', i.target_text)
        else json_build_object('least', i.target_least, 'most', i.target_most, 'unit', i.target_unit, 'direction', i.direction) end`,
    },
    reached: {
      sql: inYear(
        'actuals',
        `(select a -> 'value' from jsonb_array_elements(t.answers -> 'actuals') a where a ->> 'indicator' = i.key limit 1)`,
      ),
    },
    evidence: {
      sql: `coalesce((select string_agg(concat_ws(': ', v.title, v.link), E'\\n' order by v.at, v.id) from evidence v
        where final.id is not null and v.participant_id = p.id and v.indicator = i.key and v.state in ('WAITING', 'ACCEPTED')), '')`,
    },
    feedback: { sql: `coalesce(${inYear('behaviour', `t.answers ->> 'feedback'`)}, '')` },
  },
  filters: { q: search('e.name', 'e.nip') },
  defaultSort: 'p.year desc, u.name, e.name, e.nip, l.kind desc, l.place, i.place',
  show: async (rows, view) =>
    (await visitsOfRows(rows, view)).map(({ aspect, perspective, target, reached, kind, ...row }) => ({
      ...row,
      kind: kind === 'MAIN' ? 'Utama' : 'Tambahan',
      side: aspect === null ? (perspective === null ? '' : perspectiveNames[perspective].id) : aspectNames[aspect].id,
      target: targetInWords(target),
      reached: typeof reached === 'number' ? numberInWords(reached) : (reached ?? ''),
    })),
});
