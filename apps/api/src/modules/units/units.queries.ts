import { Injectable } from '@nestjs/common';
import type { Unit } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, search, within, type ListQuery } from '../../platform/http/list-query.js';
import type { Person } from '../../platform/identity/person.js';

const columns = 'u.id, u.code, u.name, u.parent_id as "parentId", u.zone';

/** The organisation is no secret: everybody who is signed in sees all units. */
@Injectable()
export class UnitsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(person: Person, query: ListQuery, response: Response): Promise<Unit[]> {
    return this.lists.page<Unit>({
      person,
      query,
      response,
      resource: 'units',
      select: columns,
      from: 'unit u',
      where: [],
      values: [],
      sortable: { code: 'u.code', name: 'u.name' },
      filters: { id: inIds('u.id'), code: equals('u.code'), parentId: inIds('u.parent_id'), within: within('u.lineage'), q: search('u.code', 'u.name') },
      defaultSort: 'u.code',
      tieBreak: 'u.id',
    });
  }

  async one(id: string): Promise<Unit> {
    const [unit] = await this.unitOfWork.read<Unit>(`select ${columns} from unit u where u.id = $1`, [id]);
    if (unit === undefined) throw new Refusal('NOT_FOUND');
    return unit;
  }
}
