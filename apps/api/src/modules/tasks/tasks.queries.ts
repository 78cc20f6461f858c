import { Inject, Injectable } from '@nestjs/common';
import type { Task } from '@siklus/contracts';
import { Refusal, scopeOf, type Registry, type Text } from '@siklus/domain';
import type { Response } from 'express';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, searchParticipants, within, type Filter, type ListQuery } from '../../platform/http/list-query.js';
import { readListQuery } from '../../platform/http/read-list-query.js';
import { scopeCondition, type ScopeColumns } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { registryToken } from '../../workflow/registry-token.js';
import { labelOf, ownLabel, turnLabelOf } from '../../workflow/labels.js';

export interface TaskRow extends Omit<Task, 'label' | 'turnLabel'> {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
}

const select =
  `t.id, t.cycle_id as "cycleId", t.participant_id as "participantId", t.employee_id as "employeeId", e.name as "employeeName",
  t.unit_id as "unitId", u.name as "unitName", u.zone, t.holder_id as "holderId", h.name as "holderName", t.pool, t.step, ` +
  `r.step_version as "stepVersion",
  t.occasion, t.turn, t.state, t.round, (t.late or (t.state = 'open' and t.due_at < business_now())) as late, ` +
  `${utc('t.opens_at')} as "opensAt", ${utc('t.due_at')} as "dueAt",
  (t.due_at at time zone zone_name(u.zone))::date - (business_now() at time zone zone_name(u.zone))::date as "daysLeft", r.version,
  ${ownLabel({ cycleId: 't.cycle_id', step: 't.step', occasion: 't.occasion' })}`;
const from = `task t join step_run r on r.id = t.step_run_id join employee e on e.id = t.employee_id join unit u on u.id = t.unit_id
  left join employee h on h.id = t.holder_id`;
const columns: ScopeColumns = {
  lineage: 'u.lineage',
  self: 't.employee_id',
  holder: 't.holder_id',
  deputyOf: 't.holder_id',
  pool: 't.pool',
};

/** What the filters need to be counted: most look at the task alone. */
function countFrom(query: ListQuery): string {
  const { filter } = readListQuery(query);
  const run = 'version' in filter ? ' join step_run r on r.id = t.step_run_id' : '';
  const unit = 'unitId' in filter || 'mine' in filter ? ' join unit u on u.id = t.unit_id' : '';
  return `task t${run}${unit}`;
}

/** Tasks as lists and by id, within what the person may see. */
@Injectable()
export class TasksQueries {
  constructor(
    private readonly lists: ListReader,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Task[]> {
    const values: unknown[] = [];
    const scope = scopeOf(person.grants, 'task.read');
    const rows = await this.lists.page<TaskRow>({
      person,
      select,
      from,
      values,
      query,
      response,
      where: [scopeCondition(scope, person, columns, values)],
      ...(scope.everywhere ? { countFrom: countFrom(query) } : {}),
      sortable: { dueAt: 't.due_at', opensAt: 't.opens_at', employeeName: 'e.name', unitName: 'u.name', step: 't.step', state: 't.state' },
      filters: {
        id: inIds('t.id'),
        cycleId: inIds('t.cycle_id'),
        participantId: inIds('t.participant_id'),
        employeeId: inIds('t.employee_id'),
        holderId: inIds('t.holder_id'),
        unitId: within('u.lineage'),
        pool: equals('t.pool'),
        step: equals('t.step'),
        occasion: equals('t.occasion'),
        turn: equals('t.turn'),
        state: equals('t.state'),
        version: equals('r.version'),
        opensAt: equals('t.opens_at'),
        dueAt: equals('t.due_at'),
        late: (value) => `${value === true || value === 'true' ? '' : 'not '}(t.state = 'open' and t.due_at < business_now())`,
        mine: this.mine(person),
        q: searchParticipants('t.participant_id'),
      },
      defaultSort: 't.due_at',
      tieBreak: 't.id',
      resource: 'tasks',
    });
    return rows.map((row) => this.taskOf(row));
  }

  /**
   * The task's row, or a refusal as if it were unknown when the person may not see it. `asHolder: false` leaves out that the row
   * names him: it does so until a job has followed the reporting line.
   */
  async row(tx: Tx, person: Person, id: string, { asHolder = true } = {}): Promise<TaskRow> {
    const values: unknown[] = [id];
    const { lineage, self } = columns;
    const condition = scopeCondition(scopeOf(person.grants, 'task.read'), person, asHolder ? columns : { lineage, self }, values);
    const row = await tx.first<TaskRow>(`select ${select} from ${from} where t.id = $1 and ${condition}`, values);
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return row;
  }

  taskOf(row: TaskRow): Task {
    const { stepVersion: _version, ownLabel: _own, ...task } = row;
    return { ...task, label: labelOf(this.registry, row), turnLabel: turnLabelOf(this.registry, row, row.turn) };
  }

  /** What the person may answer: his own, those he deputises for, and his pools'. */
  private mine(person: Person): Filter {
    return (value, values) => {
      const condition = scopeCondition(scopeOf([], 'task.answer'), person, columns, values);
      return value === true || value === 'true' ? condition : `not ${condition}`;
    };
  }
}
