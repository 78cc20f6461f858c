import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, within, type Filter } from '../../platform/http/list-query.js';

/** Filters that the counters know too: of which cycle and unit, and how a run stands. */
const counted: Readonly<Record<string, Filter>> = { cycleId: inIds('c.id'), unitId: within('u.lineage'), ownUnitId: inIds('u.id') };

/**
 * How many participants a list of everybody holds, from the board's counters: exact, and as quick for a province as for an office.
 * Undefined where the counters do not tell. Every participant has one run of the cycle's first step, so its runs are the people; the
 * runs of one step and occasion in a state are as many people.
 */
export async function countedPeople(unitOfWork: UnitOfWork, { run, ...filter }: Readonly<Record<string, unknown>>): Promise<number | undefined> {
  if (Object.keys(filter).some((field) => !Object.hasOwn(counted, field))) return undefined;
  const values: unknown[] = [];
  const runs = runCondition(run, values);
  if (runs === undefined) return undefined;
  const conditions = Object.entries(filter).map(([field, value]) => counted[field]?.(value, values) ?? 'true');
  const [row] = await unitOfWork.read<{ total: number }>(
    `select coalesce(sum(x.n), 0)::int as total
       from (select cycle_id, unit_id, step, occasion, state, n from progress_count union all select cycle_id, unit_id, step, occasion, state, d from progress_delta) x
       join cycle c on c.id = x.cycle_id join unit u on u.id = x.unit_id where ${[runs, ...conditions].join(' and ')}`,
    values,
  );
  return row?.total;
}

/** Which counters are added up; undefined where a person could be counted twice. */
function runCondition(run: unknown, values: unknown[]): string | undefined {
  if (run === undefined) return `x.step = c.schedule -> 0 ->> 'step' and x.occasion = c.schedule -> 0 ->> 'occasion'`;
  if (typeof run !== 'object' || run === null) return undefined;
  const { step, occasion, state } = run as Readonly<Record<string, unknown>>;
  if (typeof step !== 'string' || typeof occasion !== 'string' || !(typeof state === 'string' || Array.isArray(state))) return undefined;
  return [equals('x.step')(step, values), equals('x.occasion')(occasion, values), equals('x.state')(state, values)].join(' and ');
}
