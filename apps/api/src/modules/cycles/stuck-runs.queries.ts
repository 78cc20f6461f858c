import { Inject, Injectable } from '@nestjs/common';
import type { StuckRun } from '@siklus/contracts';
import { repairOf, scopeOf, type Need, type Registry, type Text } from '@siklus/domain';
import type { Response } from 'express';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, search, within, type ListQuery, type Page } from '../../platform/http/list-query.js';
import { readListQuery } from '../../platform/http/read-list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { registryToken } from '../../workflow/registry-token.js';
import { labelOf, ownLabel, turnLabelOf } from '../../workflow/labels.js';

interface Row extends Omit<StuckRun, 'label' | 'turnLabel' | 'needs'> {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
  readonly turn: string | null;
  readonly unmet: readonly Need[];
}

// Two branches, because each has an index of its own in the order of the list: blocked runs, since they should have opened, and open
// tasks, since they were due.
const branches = [
  `select r.id, r.id as place, r.participant_id, 'blocked' as kind, null::uuid as holder_id, null as pool, r.opens_at as since, r.due_at,
    r.cycle_id, r.step, r.occasion, r.unmet
     from step_run r where r.state = 'blocked'`,
  `select t.step_run_id, t.id as place, t.participant_id, 'late' as kind, t.holder_id, t.pool, t.due_at as since, t.due_at, t.cycle_id,
    t.step, t.occasion, '{}'::text[] as unmet
     from task t where t.state = 'open' and t.due_at < business_now()`,
];
const rowsOf = (parts: readonly string[]) => `(${parts.map((part) => `(${part})`).join(' union all ')}) x`;
const joins = `join step_run r on r.id = x.id join participant p on p.id = x.participant_id
  join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id left join employee h on h.id = x.holder_id`;
const from = `${rowsOf(branches)} ${joins}`;

/** Filters and orders that look at the branches alone: then each of them gives its part of the page, and only that is joined. */
const ownFilters = new Set(['id', 'cycleId', 'participantId', 'holderId', 'kind', 'step', 'occasion', 'need']);
const ownOrders = new Set(['since', 'dueAt']);

/** The page from the first rows of each branch; `page` is about the branches alone. */
function mergedPage({ where, order, size, offset }: Page): string {
  const firsts = branches.map((branch) => `select x.* from (${branch}) x where ${where} order by ${order} limit ${offset + size}`);
  return `select ${select} from ${rowsOf(firsts)} ${joins} order by ${order} limit ${size} offset ${offset}`;
}

const select =
  `x.id, x.cycle_id as "cycleId", x.participant_id as "participantId", p.employee_id as "employeeId", e.name as ` +
  `"employeeName", p.unit_id as "unitId",
  u.name as "unitName", u.zone, x.step, r.step_version as "stepVersion", x.occasion, x.kind, x.unmet, r.turn, x.holder_id as ` +
  `"holderId", h.name as "holderName", x.pool,
  ${utc('x.since')} as since, ${utc('x.due_at')} as "dueAt",
  ${ownLabel({ cycleId: 'x.cycle_id', step: 'x.step', occasion: 'x.occasion' })}`;

/** Steps that do not move: blocked for want of something, or open past their due date. */
@Injectable()
export class StuckRunsQueries {
  constructor(
    private readonly lists: ListReader,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<StuckRun[]> {
    const values: unknown[] = [];
    const scope = scopeOf(person.grants, 'cycle.read');
    const own = scope.everywhere && Object.keys(readListQuery(query).filter).every((field) => ownFilters.has(field));
    const rows = await this.lists.page<Row>({
      person,
      select,
      from,
      values,
      query,
      response,
      where: [scopeCondition(scope, person, { lineage: 'u.lineage' }, values)],
      sortable: { since: 'x.since', dueAt: 'x.due_at', employeeName: 'e.name', unitName: 'u.name', kind: 'x.kind' },
      filters: {
        id: inIds('x.id'),
        cycleId: inIds('x.cycle_id'),
        participantId: inIds('x.participant_id'),
        unitId: within('u.lineage'),
        ownUnitId: inIds('p.unit_id'),
        holderId: inIds('x.holder_id'),
        kind: equals('x.kind'),
        step: equals('x.step'),
        occasion: equals('x.occasion'),
        need: (value, bound) => `$${bound.push(String(value))} = any(x.unmet)`,
        q: search('e.name', 'e.nip', 'u.name', 'h.name'),
      },
      defaultSort: 'x.since',
      tieBreak: 'x.place',
      resource: 'stuck-runs',
      ...(own
        ? { countFrom: rowsOf(branches), page: (page: Page) => (ownOrders.has(page.sort?.field ?? 'since') ? mergedPage(page) : undefined) }
        : {}),
    });
    return rows.map(({ stepVersion, ownLabel: own, turn, unmet, ...row }) => {
      const run = { step: row.step, stepVersion, occasion: row.occasion, ownLabel: own };
      return {
        ...row,
        label: labelOf(this.registry, run),
        turnLabel: turn === null ? null : turnLabelOf(this.registry, run, turn),
        needs: row.kind === 'blocked' ? unmet.map((need) => ({ need, ...repairOf(this.registry, need) })) : [],
      };
    });
  }
}
