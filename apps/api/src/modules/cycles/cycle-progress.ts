import { Inject, Injectable } from '@nestjs/common';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { leavingStandings, localDateOf, repairOf, scopeOf, type AfterLeaving, type Registry, type Zone } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { isDue } from '../../platform/queue/outbox.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { afterLeaving } from '../../workflow/after-leaving.js';
import { taskHeldSince } from '../../workflow/document-holdings.js';
import { registryToken } from '../../workflow/registry-token.js';
import { byStep, dueDaysOf, isParticipant, needsOf, plannedShare, requestedLines, sumOf, unitsOf, type Count } from './board-numbers.js';
import { cycles } from './cycles.list.js';

/** How far a cycle has come. */
@Injectable()
export class CycleProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /**
   * The board's numbers, from counters that the engine keeps exact: no list is counted here. Whoever looks after a part of the cycle reads
   * the numbers of that part.
   */
  async of(person: Person, id: string): Promise<Progress> {
    const cycle = await this.lists.one(cycles, person, id);
    const values: unknown[] = [id];
    const mine = scopeCondition(scopeOf(person.grants, 'cycle.read'), person, { lineage: 'u.lineage' }, values);
    const counts = await this.unitOfWork.read<Count>(
      `select x.step, x.occasion, x.unit_id, u.name as unit_name, o.id as top_id, o.name as top_name, x.state, x.due_on, sum(x.n)::int as n
         from (select step, occasion, unit_id, state, due_on, n from progress_count where cycle_id = $1
               union all select step, occasion, unit_id, state, due_on, d from progress_delta where cycle_id = $1) x
         join unit u on u.id = x.unit_id join cycle c on c.id = $1
         join unit o on o.id = coalesce(u.lineage[array_position(u.lineage, c.unit_id) + 1], u.id)
        where ${mine} group by 1, 2, 3, 4, 5, 6, 7, 8`,
      values,
    );
    const { today, openedOn, zone } = await this.daysOf(id);
    const [waiting] = await this.unitOfWork.read<{ jobs: number }>(`select count(*)::int as jobs from outbox where ${isDue}`);
    const ofParts = (unit: string) => (mine === 'true' ? '' : `and ${unit} in (select u.id from unit u where ${mine})`);
    const isLate = (t: string) => `${t}.cycle_id = $1 and ${t}.state = 'open' and ${t}.due_at < business_now() ${ofParts(`${t}.unit_id`)}`;
    // Since when somebody has had his oldest is looked up for the one who has most.
    const late = await this.unitOfWork.read<{ holder_id: string | null; name: string | null; count: number; since: Date | null }>(
      `select l.holder_id, h.name, l.count, case when l.holder_id is not null and l.place = 1
                then (select min(${taskHeldSince}) from task t where t.holder_id = l.holder_id and ${isLate('t')}) end as since
         from (select t.holder_id, count(*)::int as count,
                      row_number() over (order by t.holder_id is null, count(*) desc, t.holder_id) as place
                 from task t where ${isLate('t')} group by 1) l
         left join employee h on h.id = l.holder_id`,
      values,
    );
    const leaving = await this.unitOfWork.read<{ people: number }>(
      `select count(*)::int as people from employee e join participant p on p.employee_id = e.id
        where e.standing = any('{${leavingStandings.join(',')}}') and p.cycle_id = $1 and p.state = 'active'
          ${ofParts('p.unit_id')}`,
      values,
    );
    const left = await this.unitOfWork.read<{ what: AfterLeaving | null; people: number }>(
      `select ${afterLeaving} as what, count(*)::int as people from participant p
        where p.cycle_id = $1 and p.state = 'withdrawn' ${ofParts('p.unit_id')} group by 1`,
      values,
    );
    const leftWith = (what: AfterLeaving) => left.find((row) => row.what === what)?.people ?? 0;
    const [piledUp = null] = late.flatMap(({ holder_id, name, count, since }) =>
      since === null ? [] : [{ holderId: holder_id ?? '', name: name ?? '', count, heldSince: localDateOf(since.toISOString(), zone) }],
    );
    const lines = [
      ...cycle.schedule.map((line) => ({
        ...line,
        opensOn: line.opensOn > openedOn ? line.opensOn : openedOn,
        today,
        isRequested: false,
      })),
      ...requestedLines(this.registry, counts).map((line) => ({ ...line, today, isRequested: true })),
    ];
    const steps = byStep(counts);
    const countsOf = ({ step, occasion }: { readonly step: string; readonly occasion: string }) => steps.get(`${step}/${occasion}`) ?? [];
    const documentsIn = (state: string) => sumOf(counts, (row) => row.step === '' && row.occasion === '' && row.state === state);
    return {
      status: cycle.state,
      today,
      parts: await this.partsOf(person, id),
      participants: sumOf(counts, isParticipant),
      active: documentsIn('active'),
      complete: documentsIn('complete'),
      withdrawn: documentsIn('withdrawn'),
      unrated: documentsIn('unrated'),
      leaving: leaving[0]?.people ?? 0,
      waitedFor: leftWith('waitedFor'),
      backAtWork: leftWith('backAtWork'),
      unfinished: documentsIn('unfinished'),
      steps: lines.map((line) => {
        const own = countsOf(line);
        const due = dueDaysOf(own);
        const inState = (state: string) => sumOf(own, (row) => row.state === state);
        return {
          step: line.step,
          occasion: line.occasion,
          label: line.label,
          opensOn: line.opensOn,
          firstDueOn: due?.first ?? line.dueOn,
          dueOn: due?.last ?? line.dueOn,
          planned: plannedShare(own, line),
          scheduled: inState('scheduled'),
          blocked: inState('blocked'),
          open: inState('open'),
          done: inState('done'),
          skipped: inState('skipped'),
          unfinished: inState('cancelled'),
        };
      }),
      blocked: needsOf(counts).map(({ need, count }) => {
        const { owner, label, fix } = repairOf(this.registry, need);
        return { need, count, owner, label, fix };
      }),
      held: documentsIn('blocked'),
      late: late.reduce((sum, { count }) => sum + count, 0),
      piledUp,
      jobsWaiting: waiting?.jobs ?? 0,
      units: unitsOf(counts, lines),
    };
  }

  /** Today in the cycle's unit, by business time, and the day on which the cycle was opened; today where it is being opened. */
  private async daysOf(id: string): Promise<{ today: string; openedOn: string; zone: Zone }> {
    const [row] = await this.unitOfWork.read<{ now: Date; openedAt: Date | null; zone: Zone }>(
      `select business_now() as now, c.opened_at as "openedAt", u.zone from cycle c join unit u on u.id = c.unit_id where c.id = $1`,
      [id],
    );
    if (row === undefined) throw new Error(`Cycle ${id} vanished`);
    const dayOf = (moment: Date) => localDateOf(moment.toISOString(), row.zone);
    return { today: dayOf(row.now), openedOn: dayOf(row.openedAt ?? row.now), zone: row.zone };
  }

  /** The units of the cycle that the person looks after; null where that is all of it. */
  private async partsOf(person: Person, id: string): Promise<Progress['parts']> {
    const { everywhere, unitIds } = scopeOf(person.grants, 'cycle.read');
    if (everywhere) return null;
    const parts = await this.unitOfWork.read<{ unitId: string; name: string; lineage: string[]; whole: boolean }>(
      `select u.id as "unitId", u.name, u.lineage, c.lineage @> array[u.id] as whole
         from cycle y join unit c on c.id = y.unit_id
         join unit u on u.id = any($2::uuid[]) and (u.lineage @> array[c.id] or c.lineage @> array[u.id])
        where y.id = $1 order by u.name, u.id`,
      [id, unitIds],
    );
    if (parts.some(({ whole }) => whole)) return null;
    return parts.map(({ unitId, name, lineage }) => ({ unitId, name, may: mayOf(person, ['bulk.act'], { lineage }) }));
  }
}
