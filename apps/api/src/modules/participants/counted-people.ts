import { participantStates } from '@siklus/domain';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, within, type Fields } from '../../platform/lists/filters.js';

/** Filters that the counters know too: of which cycle and unit. How documents and runs stand is what the counters count. */
const counted = { cycleId: inIds('c.id'), unitId: within('u.lineage'), ownUnitId: inIds('u.id') } as const;

/** The states of a whole document; 'blocked' is counted beside them. */
const states = new Set<unknown>(participantStates);

/**
 * How many participants a list of everybody holds, from the board's counters: exact, and as quick for a province as for an office.
 * Undefined where the counters do not tell.
 */
export async function countedPeople(
  unitOfWork: Pick<UnitOfWork, 'read'>,
  { step, occasion, runState, state, need, ...filter }: Fields,
): Promise<number | undefined> {
  if (Object.keys(filter).some((field) => !Object.hasOwn(counted, field))) return undefined;
  const values: unknown[] = [];
  const counter = counterOf({ run: runOf({ step, occasion, state: runState }), state, need }, values);
  if (counter === undefined) return undefined;
  const conditions = Object.entries(filter).map(([field, value]) => counted[field as keyof typeof counted](value, values));
  const [row] = await unitOfWork.read<{ total: number }>(
    `select coalesce(sum(x.n), 0)::int as total
       from (select cycle_id, unit_id, step, occasion, state, n from progress_count union all
         select cycle_id, unit_id, step, occasion, state, d from progress_delta) x
       join cycle c on c.id = x.cycle_id join unit u on u.id = x.unit_id where ${[counter, ...conditions].join(' and ')}`,
    values,
  );
  return row?.total;
}

/** Which counters are added up; undefined where there is none, or a person could be counted twice. */
function counterOf(filter: Fields, values: unknown[]): string | undefined {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const [[field, value] = ['state', [...states]]] = given;
  if (given.length > 1) return undefined;
  if (field === 'need')
    return typeof value === 'string' && value !== '' ? `x.step = '' and ${equals('x.occasion')(value, values)}` : undefined;
  if (field === 'run') return counterOfRuns(value as Run, values);
  return [value].flat().every((each) => states.has(each))
    ? `x.step = '' and x.occasion = '' and ${equals('x.state')(value, values)}`
    : undefined;
}

interface Run {
  readonly step: unknown;
  readonly occasion: unknown;
  readonly state: unknown;
}

/** The run that the filter speaks of; undefined where it speaks of none. */
function runOf(run: Run): Run | undefined {
  return Object.values(run).some((value) => value !== undefined) ? run : undefined;
}

/** The runs of one step and occasion in a state are as many people; whoever has any blocked run is counted as a document. */
function counterOfRuns({ step, occasion, state }: Run, values: unknown[]): string | undefined {
  if (step === undefined && occasion === undefined && state === 'blocked') return `x.step = '' and x.occasion = '' and x.state = 'blocked'`;
  if (typeof step !== 'string' || step === '' || typeof occasion !== 'string' || !(typeof state === 'string' || Array.isArray(state)))
    return undefined;
  return [equals('x.step')(step, values), equals('x.occasion')(occasion, values), equals('x.state')(state, values)].join(' and ');
}
