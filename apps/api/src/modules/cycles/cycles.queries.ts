import { Inject, Injectable } from '@nestjs/common';
import type { Cycle, Progress } from '@siklus/contracts';
import { Refusal, repairOf, scopeOf, type Registry, type ScheduleLine } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, within, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { registryToken } from '../../workflow/registry-token.js';
import { labelOf } from '../../workflow/labels.js';
import { needsOf, sumOf, unitsOf, type Count } from './board-numbers.js';

interface CycleRow extends Omit<Cycle, 'schedule'> {
  readonly schedule: readonly ScheduleLine[];
}

const select =
  `c.id, c.unit_id as "unitId", u.name as "unitName", c.year, c.state, c.schedule, c.template_version as ` +
  `"templateVersion", c.version,
  ${utc('c.created_at')} as "createdAt", ${utc('c.opened_at')} as "openedAt"`;
const from = 'cycle c join unit u on u.id = c.unit_id';

@Injectable()
export class CyclesQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Cycle[]> {
    const values: unknown[] = [];
    const rows = await this.lists.page<CycleRow>({
      person,
      select,
      from,
      values,
      query,
      response,
      where: [this.scope(person, values)],
      sortable: { year: 'c.year', unitName: 'u.name', state: 'c.state', createdAt: 'c.created_at' },
      filters: { id: inIds('c.id'), unitId: within('u.lineage'), year: equals('c.year'), state: equals('c.state') },
      defaultSort: 'c.year desc',
      tieBreak: 'c.id',
      resource: 'cycles',
    });
    return rows.map((row) => this.cycleOf(row));
  }

  /** The cycle, or a refusal as if it were unknown when it lies out of scope. */
  async get(person: Person, id: string): Promise<Cycle> {
    const values: unknown[] = [id];
    const [row] = await this.unitOfWork.read<CycleRow>(
      `select ${select} from ${from} where c.id = $1 and ${this.scope(person, values)}`,
      values,
    );
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return this.cycleOf(row);
  }

  /** The board's numbers, from counters that the engine keeps exact: no list is counted here. */
  async progress(person: Person, id: string): Promise<Progress> {
    const cycle = await this.get(person, id);
    const counts = await this.unitOfWork.read<Count>(
      `select x.step, x.occasion, x.unit_id, u.name as unit_name, x.state, sum(x.n)::int as n
         from (select step, occasion, unit_id, state, n from progress_count where cycle_id = $1
               union all select step, occasion, unit_id, state, d from progress_delta where cycle_id = $1) x
         join unit u on u.id = x.unit_id group by 1, 2, 3, 4, 5`,
      [id],
    );
    const [waiting] = await this.unitOfWork.read<{ jobs: number }>('select count(*)::int as jobs from outbox where acked_at is null');
    const late = await this.unitOfWork.read<{ holder_id: string | null; name: string | null; count: number }>(
      `select t.holder_id, h.name, t.count from (select holder_id, count(*)::int as count from task
        where cycle_id = $1 and state = 'open' and due_at < business_now() group by 1) t
         left join employee h on h.id = t.holder_id order by t.count desc, t.holder_id`,
      [id],
    );
    const most = late.find(({ holder_id }) => holder_id !== null);
    const first = cycle.schedule[0];
    return {
      status: cycle.state,
      participants: sumOf(counts, (row) => row.step === first?.step && row.occasion === first.occasion),
      steps: cycle.schedule.map(({ step, occasion, label, opensOn, dueOn }) => {
        const inState = (state: string) => sumOf(counts, (row) => row.step === step && row.occasion === occasion && row.state === state);
        return {
          step,
          occasion,
          label,
          opensOn,
          dueOn,
          scheduled: inState('scheduled'),
          blocked: inState('blocked'),
          open: inState('open'),
          done: inState('done'),
          skipped: inState('skipped'),
        };
      }),
      blocked: needsOf(counts).map(({ need, count }) => {
        const { owner, label, fix } = repairOf(this.registry, need);
        return { need, count, owner, label, fix };
      }),
      held: sumOf(counts, ({ step, occasion, state }) => step === '' && occasion === '' && state === 'blocked'),
      late: late.reduce((sum, { count }) => sum + count, 0),
      piledUp: most === undefined ? null : { holderId: most.holder_id ?? '', name: most.name ?? '', count: most.count },
      jobsWaiting: waiting?.jobs ?? 0,
      units: unitsOf(counts, cycle.schedule),
    };
  }

  private scope(person: Person, values: unknown[]): string {
    return scopeCondition(scopeOf(person.grants, 'cycle.read'), person, { lineage: 'u.lineage' }, values);
  }

  private cycleOf(row: CycleRow): Cycle {
    return {
      ...row,
      schedule: row.schedule.map((line) => ({ ...line, label: labelOf(this.registry, { ...line, ownLabel: line.label ?? null }) })),
    };
  }
}
