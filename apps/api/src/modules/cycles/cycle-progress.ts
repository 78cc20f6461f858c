import { Inject, Injectable } from '@nestjs/common';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { repairOf, type Registry } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { isDue } from '../../platform/queue/outbox.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { registryToken } from '../../workflow/registry-token.js';
import { needsOf, sumOf, unitsOf, type Count } from './board-numbers.js';
import { cycles } from './cycles.list.js';

/** How far a cycle has come. */
@Injectable()
export class CycleProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** The board's numbers, from counters that the engine keeps exact: no list is counted here. */
  async of(person: Person, id: string): Promise<Progress> {
    const cycle = await this.lists.one(cycles, person, id, this.registry);
    const counts = await this.unitOfWork.read<Count>(
      `select x.step, x.occasion, x.unit_id, u.name as unit_name, x.state, sum(x.n)::int as n
         from (select step, occasion, unit_id, state, n from progress_count where cycle_id = $1
               union all select step, occasion, unit_id, state, d from progress_delta where cycle_id = $1) x
         join unit u on u.id = x.unit_id group by 1, 2, 3, 4, 5`,
      [id],
    );
    const [waiting] = await this.unitOfWork.read<{ jobs: number }>(`select count(*)::int as jobs from outbox where ${isDue}`);
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
}
