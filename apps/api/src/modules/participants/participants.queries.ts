import { Inject, Injectable } from '@nestjs/common';
import type { Participant } from '@siklus/contracts';
import { scopeOf, type Registry } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, searchParticipants, within, type Filter, type ListQuery } from '../../platform/http/list-query.js';
import { readListQuery } from '../../platform/http/read-list-query.js';
import { walkedPage, type Walk } from '../../platform/http/walk.js';
import { participantScope } from '../../platform/http/participant-scope.js';
import { reportsOf, scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { registryToken } from '../../workflow/registry-token.js';
import { countedPeople } from './counted-people.js';
import { runsOf } from './participant-runs.js';

export const participantSelect = `p.id, p.cycle_id as "cycleId", c.year, p.employee_id as "employeeId", e.name as "employeeName", e.nip,
  p.unit_id as "unitId", u.name as "unitName", u.zone, p.state, p.version`;
export const participantFrom = `participant p join cycle c on c.id = p.cycle_id join employee e on e.id = p.employee_id
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

/** Participants as a list, within what the person may see. */
@Injectable()
export class ParticipantsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Participant[]> {
    const values: unknown[] = [];
    const about =
      (employees: (me: string) => string): Filter =>
      (value, bound) => {
        if (person.employeeId === null) return 'false';
        const isOne = value === true || value === 'true';
        return `${isOne ? '' : 'not '}p.employee_id = any(array(${employees(`$${bound.push(person.employeeId)}::uuid`)}))`;
      };
    const scope = scopeOf(person.grants, 'participant.read');
    const gathered = gatherRun(query);
    const { filter } = readListQuery(gathered);
    const lacking = scope.everywhere && 'need' in filter ? await countedPeople(this.unitOfWork, filter) : undefined;
    const rows = await this.lists.page<Omit<Participant, 'runs'>>({
      person,
      response,
      values,
      query: gathered,
      select: participantSelect,
      from: participantFrom,
      where: [scopeCondition(scope, person, participantScope, values)],
      sortable: { employeeName: 'e.name', nip: 'e.nip', unitName: 'u.name', state: 'p.state', year: 'c.year' },
      filters: {
        id: inIds('p.id'),
        cycleId: inIds('p.cycle_id'),
        employeeId: inIds('p.employee_id'),
        unitId: within('u.lineage'),
        /** The unit itself, without those below it: a row of the board. */
        ownUnitId: inIds('p.unit_id'),
        state: equals('p.state'),
        year: equals('c.year'),
        q: searchParticipants('p.id'),
        mine: about((me) => `select ${me}`),
        team: about(reportsOf),
        run: runFilter,
        need: needFilter((lacking ?? 0) >= many),
      },
      defaultSort: 'c.year desc, u.name, e.name',
      tieBreak: 'p.id',
      resource: 'participants',
      page: ({ sort, ...page }) => {
        const walk = scope.everywhere && Object.keys(filter).every((field) => walked.has(field)) ? walks[sort?.field ?? ''] : undefined;
        return (
          walk &&
          walkedPage(walk, {
            ...page,
            select: participantSelect,
            from: participantFrom,
            countFrom: countFrom(filter),
            tieBreak: 'p.id',
            descending: sort?.descending === true,
          })
        );
      },
      ...(scope.everywhere ? { countFrom: countFrom(filter), total: async () => lacking ?? countedPeople(this.unitOfWork, filter) } : {}),
    });
    const runs = await runsOf(
      this.unitOfWork,
      this.registry,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, runs: runs.get(row.id) ?? [] }));
  }
}

/** What the filters need to be counted: most look at the participant alone. */
function countFrom(filter: Readonly<Record<string, unknown>>): string {
  return 'unitId' in filter || 'year' in filter ? participantFrom : 'participant p';
}

/** The fields `step`, `occasion` and `runState` speak of one run together, so they become one filter. */
function gatherRun(query: ListQuery): ListQuery {
  if (query.filter === undefined || !/"(step|occasion|runState)"/.test(query.filter)) return query;
  const { filter } = readListQuery(query);
  const { step, occasion, runState, ...rest } = filter;
  return { ...query, filter: JSON.stringify({ ...rest, run: { step, occasion, state: runState } }) };
}

/**
 * People held up for want of something. The planner takes a need for much rarer than it is, since it multiplies how few runs are
 * blocked with how few name the need; where the counters know better it is asked in a way that it takes for common.
 */
function needFilter(isCommon: boolean): Filter {
  return (value, values) => {
    const need = `$${values.push(String(value))}::text`;
    return `exists (select from step_run r where r.participant_id = p.id and r.state = 'blocked'
      and ${isCommon ? `array_position(r.unmet, ${need}) is not null` : `${need} = any(r.unmet)`})`;
  };
}

/** People whose run of a step is in a state; each part is optional. */
function runFilter(value: unknown, values: unknown[]): string {
  const parts = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const conditions = ['step', 'occasion', 'state'].flatMap((part) =>
    typeof parts[part] === 'string' || Array.isArray(parts[part]) ? [equals(`r.${part}`)(parts[part], values)] : [],
  );
  return `exists (select from step_run r where ${['r.participant_id = p.id', ...conditions].join(' and ')})`;
}
