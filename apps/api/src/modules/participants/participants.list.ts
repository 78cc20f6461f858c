import { participant, type Participant } from '@siklus/contracts/participants';
import { leavingCauseOf, leavingStandings, type Registry, type Standing } from '@siklus/domain';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holds, inIds, isYes, searchParticipants, within, type Fields, type Filter } from '../../platform/lists/filters.js';
import type { Page } from '../../platform/lists/page.js';
import { reportsOf } from '../../platform/lists/scope.js';
import { walkedPage, type Walk } from '../../platform/lists/walk.js';
import { participantScope } from '../../workflow/document-columns.js';
import { lineageNow } from '../../workflow/unit-now.js';
import { afterLeaving } from '../../workflow/after-leaving.js';
import { countedPeople } from './counted-people.js';
import { runsOf } from './participant-runs.js';
import { registryToken } from '../../workflow/registry-token.js';

const from = `participant p join cycle c on c.id = p.cycle_id join employee e on e.id = p.employee_id
  join unit u on u.id = p.unit_id`;

// The index of a unit's people ends with their id, that of a cycle's with the employee.
const walks: Readonly<Record<string, Walk>> = {
  unitName: { table: 'unit', column: 'name', key: 'p.unit_id', within: 'p.id' },
  year: { table: 'cycle', column: 'year', key: 'p.cycle_id', within: 'p.employee_id' },
};
/** With other filters a walk could pass everybody to find a few. */
const walked = new Set(['cycleId', 'unitId', 'ownUnitId', 'year']);
/** From so many on, people who lack something are met soon enough in the order of the list. */
const many = 1_000;

type Kept = Omit<Participant, 'runs' | 'may' | 'proposedCause'> & {
  readonly lineage: readonly string[];
  readonly holdsPost: boolean;
  readonly standing: Standing;
};

/** Documents under way of people who have left for good; these are found first, by their standing. */
const leaving = `p.state = 'active' and p.employee_id in (select x.id from employee x
  where x.standing = any('{${leavingStandings.join(',')}}'))`;

/** Those about whom that is open; only who was withdrawn is looked at. */
const stillOpen: Filter = (value, values) => `${value === null ? '' : `p.state = 'withdrawn' and `}${equals(afterLeaving)(value, values)}`;

/** Employees in cycles, with how each of their steps stands. */
export const participants = defineList<Participant, Kept, [Registry]>({
  resource: 'participants',
  needs: [registryToken],
  words: { id: 'Peserta', en: 'Participants' },
  row: participant,
  action: 'participant.read',
  from,
  scope: participantScope,
  columns: {
    id: { sql: 'p.id', filter: inIds },
    cycleId: { sql: 'p.cycle_id', filter: inIds },
    year: { sql: 'c.year', sortable: true, filter: equals },
    employeeId: { sql: 'p.employee_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    nip: { sql: 'e.nip', sortable: true },
    unitId: { sql: 'p.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    zone: { sql: 'u.zone' },
    state: { sql: 'p.state', sortable: true, filter: equals },
    afterLeaving: { sql: afterLeaving, filter: () => stillOpen },
    version: { sql: 'p.version' },
    lineage: { sql: lineageNow },
    holdsPost: { sql: 'exists (select from current_assignment held where held.employee_id = p.employee_id)' },
    standing: { sql: 'e.standing' },
  },
  filters: {
    /** The unit itself, without those below it: a row of the board. */
    ownUnitId: inIds('p.unit_id'),
    q: searchParticipants('p.id'),
    mine: amongThem((me) => `select ${me}`),
    team: amongThem(reportsOf),
    step: ofRun('step'),
    occasion: ofRun('occasion'),
    runState: ofRun('runState'),
    need: lacking,
    leaving: holds(leaving),
  },
  defaultSort: 'c.year desc, u.name, e.name',
  unlimited: {
    countFrom,
    total: (filter, unitOfWork) => countedPeople(unitOfWork, filter),
    totalFirst: 'need',
    page: walk,
  },
  show: async (rows, { person, services: [registry], unitOfWork }) => {
    const runs = await runsOf(
      unitOfWork,
      registry,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...shown(person, row), runs: runs.get(row.id) ?? [] }));
  },
});

/** The row as this person reads it. */
export function shown(person: Person, { lineage, holdsPost, standing, ...row }: Kept): Omit<Participant, 'runs'> {
  const { employeeId } = row;
  const proposedCause = row.state === 'active' ? (leavingCauseOf(standing) ?? null) : null;
  const mayKeepStanding = mayOf(person, ['employee.import'], { lineage: holdsPost ? lineage : [], employeeId });
  return {
    ...row,
    proposedCause,
    may: [...mayOf(person, ['participant.withdraw', 'bulk.act'], { lineage, employeeId }), ...mayKeepStanding],
  };
}

/** What the filters need to be counted: most look at the participant alone. */
function countFrom(filter: Fields): string {
  return 'unitId' in filter || 'year' in filter ? from : 'participant p';
}

function walk(page: Page, filter: Fields): string | undefined {
  const found = Object.keys(filter).every((field) => walked.has(field)) ? walks[page.sort?.field ?? ''] : undefined;
  return found && walkedPage(found, page, { countFrom: countFrom(filter), id: 'p.id' });
}

/** Participants among the employees whom SQL finds for the person who asks, or all the others. */
function amongThem(employees: (me: string, acts: boolean) => string): Filter {
  return (value, values, { person }) => {
    if (person.employeeId === null) return 'false';
    const among = employees(`$${values.push(person.employeeId)}::uuid`, person.actsForSomebody);
    return `${isYes(value) ? '' : 'not '}p.employee_id = any(array(${among}))`;
  };
}

/**
 * People held up for want of something. The planner takes a need for much rarer than it is, since it multiplies how few runs are
 * blocked with how few name the need; where the counters know better it is asked in a way that it takes for common.
 */
function lacking(value: unknown, values: unknown[], { total = 0 }: { readonly total: number | undefined }): string {
  const need = `$${values.push(String(value))}::text`;
  return `exists (select from step_run r where r.participant_id = p.id and r.state = 'blocked'
    and ${total >= many ? `array_position(r.unmet, ${need}) is not null` : `${need} = any(r.unmet)`})`;
}

const columnsOfRun = { step: 'r.step', occasion: 'r.occasion', runState: 'r.state' } as const;

/**
 * People who take part and whose run of a step is in a state: the fields speak of one run together, so the first of those given asks for
 * all of them.
 */
function ofRun(field: keyof typeof columnsOfRun): Filter {
  return (_value, values, { filter }) => {
    const given = Object.entries(columnsOfRun).filter(([each]) => each in filter);
    if (given[0]?.[0] !== field) return 'true';
    const conditions = given.flatMap(([each, column]) =>
      typeof filter[each] === 'string' || Array.isArray(filter[each]) ? [equals(column)(filter[each], values)] : [],
    );
    return `p.state <> 'withdrawn' and exists (select from step_run r where ${['r.participant_id = p.id', ...conditions].join(' and ')})`;
  };
}
