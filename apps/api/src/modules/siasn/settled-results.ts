import type { EmploymentStatus, PositionLevel, Predicate, Rating } from '@siklus/domain';
import { inIds, within } from '../../platform/lists/filters.js';
import { closerThen, postAs } from '../../workflow/closers.js';

/** A final result as it is kept, before it is said in the fields of SIASN. */
export interface KeptResult {
  readonly id: string;
  readonly cycleId: string;
  readonly participantId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly nip: string;
  readonly occasion: string;
  readonly year: number;
  readonly result: Rating;
  readonly behaviour: Rating;
  readonly predicate: Predicate;
  readonly status: EmploymentStatus;
  readonly level: PositionLevel | null;
  readonly assessor: {
    readonly name: string;
    readonly nip: string | null;
    readonly rank: string | null;
    readonly status: EmploymentStatus | null;
    readonly position: string | null;
    readonly unit: string | null;
  } | null;
}

// The clock is joined as a table: as a function it would be asked again for every row.
/** SQL for the moment that counts, where `business_clock clock` is joined. */
export const now = 'coalesce(clock.frozen, now() + clock.shift)';

/** The steps that end in a rating: of a period, and of the year. */
export const ratedSteps = { period: 'mid-term-review', year: 'final-assessment' } as const;

/** SQL for whether the newest rating `g` of a step run `r` is final: its step is over, and nobody may object any more. */
export const isFinal = `r.state = 'done' and g.final_at <= ${now}`;

/** Step runs `r` that end in a rating, with their document, and the newest rating `g` where there is one. */
export const ratedRuns = `step_run r join participant p on p.id = r.participant_id join employee e on e.id = p.employee_id
  join unit u on u.id = p.unit_id cross join business_clock clock
  left join lateral (select * from rating x where x.participant_id = r.participant_id and x.step = r.step and x.occasion = r.occasion
    order by x.version desc limit 1) g on true`;

const lastDay = `(make_date(p.year, case r.occasion when 'TW1' then 3 when 'TW2' then 6 when 'TW3' then 9 else 12 end, 1)
  + interval '1 month - 1 day')::date`;

/** What a list of final results reads. */
export const resultColumns = {
  id: { sql: 'r.id' },
  cycleId: { sql: 'p.cycle_id', filter: inIds },
  participantId: { sql: 'p.id', filter: inIds },
  employeeId: { sql: 'p.employee_id', filter: inIds },
  unitId: { sql: 'p.unit_id', filter: () => within('u.lineage') },
  nip: { sql: 'e.nip', sortable: true },
  occasion: { sql: 'r.occasion' },
  year: { sql: 'p.year' },
  result: { sql: 'g.result' },
  behaviour: { sql: 'g.behaviour' },
  predicate: { sql: 'g.predicate' },
  status: { sql: 'e.status' },
  // The post of the last day of the period; of whoever had none then, the last one before it.
  level: {
    sql: `(select a.level from assignment a where a.employee_id = p.employee_id and a.kind in ('D', 'PJ', 'TT')
      and a.valid_from <= ${lastDay}
      order by a.valid_from desc limit 1)`,
  },
  assessor: {
    sql: `(select coalesce(${closerThen('closed_by')}, '{}'::jsonb) || jsonb_build_object('name', t.closed_by_name,
        'position', ${postAs('t.closed_as', 't.closed_for_post', 't.closed_by_post')})
      from task t where t.participant_id = p.id and t.step_run_id = r.id and t.outcome = 'done'
        and t.answers ? 'behaviour' and t.closed_at = g.settled_at limit 1)`,
  },
} as const;

/** Of which document a result is. */
export function placeOf({ id, cycleId, participantId, employeeId, unitId }: KeptResult) {
  return { id, cycleId, participantId, employeeId, unitId };
}
