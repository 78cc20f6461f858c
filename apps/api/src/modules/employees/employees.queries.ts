import { Injectable } from '@nestjs/common';
import type { Employee } from '@siklus/contracts';
import { can, Refusal, scopeOf } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, search, within, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';

const from = `employee e
  left join current_assignment a on a.employee_id = e.id
  left join unit u on u.id = a.unit_id
  left join employee s on s.id = a.supervisor_id`;

const columns = `e.id, e.nip, e.name, e.status, e.standing, e.rank, e.email, a.unit_id as "unitId", u.name as "unitName", a.position,
  a.position_type as "positionType", a.level, a.supervisor_id as "supervisorId", s.name as "supervisorName", e.version, u.lineage`;

type Row = Employee & { readonly lineage: readonly string[] | null };

const scopeColumns = { lineage: 'u.lineage', employee: 'e.id' };
/** Filters that need no post; with these alone the rows can be counted without looking at posts. */
const ownFilters = {
  id: inIds('e.id'),
  nip: equals('e.nip'),
  status: equals('e.status'),
  standing: equals('e.standing'),
  q: search('e.name', 'e.nip'),
};

@Injectable()
export class EmployeesQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Employee[]> {
    const values: unknown[] = [];
    const scope = scopeOf(person.grants, 'employee.read');
    const rows = await this.lists.page<Row>({
      person,
      query,
      response,
      resource: 'employees',
      where: [scopeCondition(scope, person, scopeColumns, values)],
      select: columns,
      from,
      values,
      sortable: { name: 'e.name', nip: 'e.nip', unitName: 'u.name', status: 'e.status' },
      filters: { ...ownFilters, unitId: within('u.lineage'), supervisorId: inIds('a.supervisor_id') },
      defaultSort: 'e.name',
      tieBreak: 'e.id',
      ...(scope.everywhere ? { total: (filter) => this.countAll(filter) } : {}),
    });
    return rows.map((row) => shown(row, person));
  }

  /** The employee as this person may see him; out of his scope is the same as unknown. */
  async one(person: Person, id: string): Promise<Employee> {
    const values: unknown[] = [id];
    const visible = scopeCondition(scopeOf(person.grants, 'employee.read'), person, scopeColumns, values);
    const [row] = await this.unitOfWork.read<Row>(`select ${columns} from ${from} where e.id = $1 and ${visible}`, values);
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return shown(row, person);
  }

  private async countAll(filter: Readonly<Record<string, unknown>>): Promise<number | undefined> {
    if (Object.keys(filter).some((field) => !Object.hasOwn(ownFilters, field))) return undefined;
    const values: unknown[] = [];
    const conditions = Object.entries(filter).map(([field, value]) => ownFilters[field as keyof typeof ownFilters](value, values));
    const [row] = await this.unitOfWork.read<{ total: string }>(
      `select count(*) as total from employee e where ${['true', ...conditions].join(' and ')}`,
      values,
    );
    return Number(row?.total ?? 0);
  }
}

/** Mail addresses are for those who keep the personnel data, and for the person himself. */
function shown({ lineage, ...row }: Row, person: Person): Employee {
  const mayReadAddress = row.id === person.employeeId || can(person.grants, 'employee.assign', { lineage: lineage ?? [], relations: [] });
  return { ...row, email: mayReadAddress ? row.email : null };
}
