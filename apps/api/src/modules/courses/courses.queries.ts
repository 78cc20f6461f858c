import { Injectable } from '@nestjs/common';
import type { Course } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, search, type ListQuery } from '../../platform/http/list-query.js';
import type { Person } from '../../platform/identity/person.js';
import { course } from '../../tables/course.table.js';

const courseColumns = 'c.id, c.code, c.title, c.title_en as "titleEn", c.hours, c.form, c.tags, c.active, c.version';

@Injectable()
export class CoursesQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(person: Person, query: ListQuery, response: Response): Promise<Course[]> {
    return this.lists.page<Course>({
      person,
      query,
      response,
      resource: 'courses',
      select: courseColumns,
      from: 'course c',
      where: [],
      values: [],
      sortable: { code: 'c.code', title: 'c.title', hours: 'c.hours', form: 'c.form', active: 'c.active' },
      filters: {
        id: inIds('c.id'),
        code: equals('c.code'),
        form: equals('c.form'),
        active: equals('c.active'),
        tag: (value, values) => `$${values.push(String(value))} = any(c.tags)`,
        q: search('c.code', 'c.title', 'c.title_en'),
      },
      defaultSort: 'c.code',
      tieBreak: 'c.id',
    });
  }

  async one(id: string): Promise<Course> {
    const stored = await this.unitOfWork.of(course).one({ id });
    if (stored === undefined) throw new Refusal('NOT_FOUND');
    return stored;
  }
}
