import { Injectable } from '@nestjs/common';
import type { Course, writeCourse } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import type { z } from 'zod';
import { appendAudit } from '../../platform/audit/append-audit.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { courseColumns } from './courses.queries.js';

export type CourseFields = z.infer<typeof writeCourse>;

/** Keeps the catalogue of courses. */
@Injectable()
export class CoursesService {
  /** Adds a course; its code must be new. */
  async create(tx: Tx, person: Person, fields: CourseFields): Promise<Course> {
    const id = newId();
    const course = await tx
      .first<Course>(
        `insert into course as c (id, code, title, title_en, hours, form, tags, active) values ($1, $2, $3, $4, $5, $6, $7, $8)
          returning ${courseColumns}`,
        [id, ...valuesOf(fields)],
      )
      .catch(refuseTakenCode(fields.code));
    return this.noted(tx, person, 'course.created', course);
  }

  /** Changes a course that is still of the version which the person has read. */
  async change(tx: Tx, person: Person, { id, version, fields }: { id: string; version: number; fields: CourseFields }): Promise<Course> {
    const course = await tx
      .first<Course>(
        `update course as c set code = $2, title = $3, title_en = $4, hours = $5, form = $6, tags = $7, active = $8, version = c.version + 1
          where c.id = $1 and c.version = $9 returning ${courseColumns}`,
        [id, ...valuesOf(fields), version],
      )
      .catch(refuseTakenCode(fields.code));
    if (course === undefined)
      throw new Refusal((await tx.first('select from course where id = $1', [id])) === undefined ? 'NOT_FOUND' : 'TASK_CHANGED_MEANWHILE');
    return this.noted(tx, person, 'course.changed', course);
  }

  private async noted(tx: Tx, person: Person, action: string, course: Course | undefined): Promise<Course> {
    if (course === undefined) throw new Error(`${action}: no row came back`);
    await appendAudit(tx, { stream: 'system', action, actor: person.accountId, body: { courseId: course.id, version: course.version } });
    return course;
  }
}

function valuesOf({ code, title, titleEn, hours, form, tags, active }: CourseFields): unknown[] {
  return [code, title, titleEn, hours, form, tags, active];
}

function refuseTakenCode(code: string): (error: unknown) => never {
  return (error) => {
    const sqlState = error instanceof Error && 'code' in error ? error.code : undefined;
    if (sqlState === '23505') throw new Refusal('COURSE_CODE_TAKEN', { code });
    // Recommendations name their course by its code.
    if (sqlState === '23503') throw new Refusal('COURSE_CODE_IN_USE');
    throw error;
  };
}
