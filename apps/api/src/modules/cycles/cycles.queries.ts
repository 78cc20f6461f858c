import { Inject, Injectable } from '@nestjs/common';
import type { Cycle, Progress } from '@siklus/contracts';
import { Refusal, repairOf, scopeOf, type Need, type Registry, type ScheduleLine } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, within, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { registryToken } from '../../workflow/engine.js';
import { labelOf } from '../../workflow/labels.js';

interface CycleRow extends Omit<Cycle, 'schedule'> {
  readonly schedule: readonly ScheduleLine[];
}

const select = `c.id, c.unit_id as "unitId", u.name as "unitName", c.year, c.state, c.schedule, c.version,
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
      person, select, from, values, query, response,
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
    const [row] = await this.unitOfWork.read<CycleRow>(`select ${select} from ${from} where c.id = $1 and ${this.scope(person, values)}`, values);
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return this.cycleOf(row);
  }

  /** The board's numbers, from counters that the engine keeps exact: no list is counted here. */
  async progress(person: Person, id: string): Promise<Progress> {
    const cycle = await this.get(person, id);
    const counts = await this.unitOfWork.read<{ step: string; occasion: string; unit_id: string; unit_name: string; state: string; n: number }>(
      `select x.step, x.occasion, x.unit_id, u.name as unit_name, x.state, sum(x.n)::int as n
         from (select step, occasion, unit_id, state, n from progress_count where cycle_id = $1
               union all select step, occasion, unit_id, state, d from progress_delta where cycle_id = $1) x
         join unit u on u.id = x.unit_id group by 1, 2, 3, 4, 5`,
      [id],
    );
    const [totals] = await this.unitOfWork.read<{ late: number; jobs: number }>(
      `select (select count(*)::int from task where cycle_id = $1 and state = 'open' and due_at < business_now()) as late,
              (select count(*)::int from outbox where acked_at is null) as jobs`,
      [id],
    );
    const blocked = await this.unitOfWork.read<{ need: Need; count: number }>(
      `select need, count(distinct participant_id)::int as count from step_run, unnest(unmet) need where cycle_id = $1 and state = 'blocked' group by 1 order by 2 desc`,
      [id],
    );
    const first = cycle.schedule[0];
    const sum = (fits: (row: (typeof counts)[number]) => boolean) => counts.reduce((total, row) => total + (fits(row) ? row.n : 0), 0);
    return {
      status: cycle.state,
      participants: sum((row) => row.step === first?.step && row.occasion === first.occasion),
      steps: cycle.schedule.map(({ step, occasion, label, opensOn, dueOn }) => {
        const inState = (state: string) => sum((row) => row.step === step && row.occasion === occasion && row.state === state);
        return { step, occasion, label, opensOn, dueOn, scheduled: inState('scheduled'), blocked: inState('blocked'), open: inState('open'), done: inState('done'), skipped: inState('skipped') };
      }),
      blocked: blocked.map(({ need, count }) => {
        const { label, fix } = repairOf(this.registry, need);
        return { need, count, label, fix };
      }),
      late: totals?.late ?? 0,
      jobsWaiting: totals?.jobs ?? 0,
      units: unitsOf(counts, cycle.schedule.length),
    };
  }

  private scope(person: Person, values: unknown[]): string {
    return scopeCondition(scopeOf(person.grants, 'cycle.read'), person, { lineage: 'u.lineage' }, values);
  }

  private cycleOf(row: CycleRow): Cycle {
    return { ...row, schedule: row.schedule.map((line) => ({ ...line, label: labelOf(this.registry, line) })) };
  }
}

type Count = { unit_id: string; unit_name: string; state: string; n: number };

function unitsOf(counts: readonly Count[], runsEach: number): Progress['units'] {
  const units = new Map<string, Progress['units'][number]>();
  for (const { unit_id, unit_name, state, n } of counts) {
    const unit = units.get(unit_id) ?? { unitId: unit_id, name: unit_name, participants: 0, done: 0, open: 0, blocked: 0, scheduled: 0 };
    const finished = state === 'done' || state === 'skipped';
    units.set(unit_id, {
      ...unit,
      participants: unit.participants + n,
      done: unit.done + (finished ? n : 0),
      open: unit.open + (state === 'open' ? n : 0),
      blocked: unit.blocked + (state === 'blocked' ? n : 0),
      scheduled: unit.scheduled + (state === 'scheduled' ? n : 0),
    });
  }
  const share = (unit: Progress['units'][number]) => (unit.participants === 0 ? 1 : unit.done / unit.participants);
  return [...units.values()]
    .sort((a, b) => share(a) - share(b) || a.name.localeCompare(b.name, 'id'))
    // Every participant has one run per line of the schedule, so runs divide into people.
    .map((unit) => ({ ...unit, participants: runsEach === 0 ? 0 : Math.round(unit.participants / runsEach) }));
}
